import { library } from '@spaarkit/tools/vite';

export default library(import.meta.dirname);
