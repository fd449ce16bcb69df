import { spawn } from 'node:child_process';
import { join } from 'node:path';

// The demo storefront knows how to start itself, its API included: this only hands over. Directly,
// because the programs of a package manager in between do not pass a SIGTERM on.
const child = spawn(
  process.execPath,
  ['--conditions=spaarkit-source', 'start.mjs', ...process.argv.slice(2)],
  { cwd: join(import.meta.dirname, '../../../examples/storefront'), stdio: 'inherit' },
);

// Ctrl-C reaches the storefront by itself; we stay until it has stopped.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
