import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { openPostgresStore } from './postgres.ts';

/** A step of asking for a password by SCRAM, as the protocol writes it. */
function passwordStep(step: number, words: string): Buffer {
  const head = Buffer.alloc(9);
  head.write('R', 0);
  head.writeInt32BE(8 + words.length, 1);
  head.writeInt32BE(step, 5);
  return Buffer.concat([head, Buffer.from(words)]);
}

/** A database that lets in whoever knows a password. */
const demanding = () =>
  createServer((socket) => {
    const steps = [passwordStep(10, 'SCRAM-SHA-256\0\0'), passwordStep(11, 'r=1,s=1,i=1')];
    socket.on('error', () => {}).on('data', () => socket.write(steps.shift() ?? ''));
  });

test('a password that is missing is told, and the connection is not left open', async () => {
  const server = demanding().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { readonly port: number };
  await expect(
    openPostgresStore({ url: `postgres://someone@127.0.0.1:${port}/shop` }),
  ).rejects.toThrow('The server asks for a password, and the address has none.');
  // Ends when every connection has: one that is open would keep a process.
  await new Promise((resolve) => server.close(resolve));
});
