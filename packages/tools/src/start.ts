import { spawn } from 'node:child_process';
import { join } from 'node:path';

// The demo storefront knows how to start itself, its API included: this only hands over.
const storefront = join(import.meta.dirname, '../../../examples/storefront');
const child = spawn(
  'npx',
  ['-y', 'pnpm@12', 'run', '--silent', 'start', ...process.argv.slice(2)],
  {
    cwd: storefront,
    stdio: 'inherit',
  },
);

// Ctrl-C reaches the storefront by itself; we stay until it has stopped.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
