/** Serves the page on port 4302, with the script that `pnpm build` made. */
import { fileURLToPath } from 'node:url';
import { sayWhichPortIsTaken } from '@spaarkit/example-kit/taken-port';
import { createPageServer, pageFiles } from './server.ts';

const script = fileURLToPath(import.meta.resolve('@spaarkit/elements/cdn/spaarkit.js'));

sayWhichPortIsTaken();
createPageServer(pageFiles(script)).listen(4302, '127.0.0.1', () => {
  console.log('The page is at http://127.0.0.1:4302');
});
