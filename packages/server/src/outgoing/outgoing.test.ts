import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createOutgoing } from './outgoing.ts';
import { refusalOfUrl } from './refusal.ts';

let server: Server | undefined;
afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

async function receiver(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
}

const send = createOutgoing({ allowLoopback: true, timeoutMs: 500 });

test('the body arrives as it was, and the answer comes back', async () => {
  let received = '';
  const url = await receiver((request, response) => {
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (received += chunk));
    request.on('end', () => response.writeHead(201).end('thanks'));
  });
  const answer = await send({ url, headers: { 'content-type': 'text/plain' }, body: 'één ☕' });
  expect([answer, received]).toEqual([{ status: 201, body: 'thanks' }, 'één ☕']);
});

test('a redirect is an answer and is not followed', async () => {
  let asked = 0;
  const url = await receiver((_request, response) => {
    asked += 1;
    response.writeHead(307, { location: '/elsewhere' }).end();
  });
  expect([(await send({ url, headers: {}, body: '' })).status, asked]).toEqual([307, 1]);
});

test('a long answer is read in part', async () => {
  const url = await receiver((_request, response) => {
    response.end('x'.repeat(1_000_000));
  });
  expect((await send({ url, headers: {}, body: '' })).body).toHaveLength(64_000);
});

test('who does not answer is not waited for', async () => {
  const url = await receiver(() => undefined);
  await expect(send({ url, headers: {}, body: '' })).rejects.toThrow(/abort|timeout/i);
  server?.closeAllConnections();
});

test('an address is refused early, with a word of why', () => {
  expect(refusalOfUrl('http://hooks.example/', {})).toBe('Use an https address.');
  expect(refusalOfUrl('https://10.0.0.1/', {})).toContain('public internet');
  expect(refusalOfUrl('https://localhost/hooks', {})).toContain('public internet');
  expect(refusalOfUrl('http://localhost/hooks', { allowLoopback: true })).toBeUndefined();
  expect(refusalOfUrl('https://hooks.example/#x', {})).toContain('#');
  expect(refusalOfUrl('https://hooks.example/x?y=z', {})).toBeUndefined();
});
