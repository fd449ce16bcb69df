import { dropDescriptions } from '@spaarkit/tools/drop-descriptions';
import { library } from '@spaarkit/tools/vite';

export default library(import.meta.dirname, [dropDescriptions()]);
