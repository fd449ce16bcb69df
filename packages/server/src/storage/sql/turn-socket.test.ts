import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { createTurnSocket } from './turn-socket.ts';

test('what is written at one moment leaves together, on a connection that stands', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const connecting = once(server, 'connection');
  const socket = createTurnSocket();
  socket.connect((server.address() as AddressInfo).port, '127.0.0.1');
  const [[peer]] = (await Promise.all([connecting, once(socket, 'connect')])) as [
    [Socket],
    unknown,
  ];
  const received = text(peer);

  socket.write('one ');
  socket.write('two ');
  expect(socket.writableLength).toBe(8);
  await new Promise((resolve) => process.nextTick(resolve));
  expect(socket.writableCorked).toBe(0);
  // The next moment begins anew.
  socket.write('three');
  expect(socket.writableCorked).toBe(1);
  socket.end();

  expect(await received).toBe('one two three');
  server.close();
});
