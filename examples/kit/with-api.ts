/**
 * `with-api.ts <command…>`: starts the loyalty API on port 4301 and the command beside it, and stops
 * the API with it.
 */
import { spawn } from 'node:child_process';
import { startApi } from './api.ts';
import { sayWhichPortIsTaken } from './taken-port.ts';

const [command, ...words] = process.argv.slice(2);
if (command === undefined) {
  console.error('Say what to start beside the API: with-api.ts vite');
  process.exit(1);
}
sayWhichPortIsTaken();
const api = await startApi(4301);
console.log(`The loyalty API is at ${api.url}`);
// Ctrl-C reaches the command by itself; we stay until it has stopped.
process.on('SIGINT', () => {});
const child = spawn(command, words, { stdio: 'inherit' });
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('error', (error) => {
  console.error(`${command} could not be started: ${error.message}`);
  process.exitCode = 1;
  void api.close();
});
child.on('exit', (code) => {
  process.exitCode = code ?? 0;
  void api.close();
});
