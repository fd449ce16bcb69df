/** S7: outgoing requests stay outside. */
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AddressRefused, createOutgoing } from '../src/outgoing/outgoing.ts';

let connects = 0;
let port = 0;
const listeners: Server[] = [];

beforeAll(async () => {
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer((socket) => {
      connects += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    port = (server.address() as AddressInfo).port;
    listeners.push(server);
  }
});
afterAll(() => Promise.all(listeners.map((server) => new Promise((done) => server.close(done)))));

/** This machine in spellings that a naive check lets through. */
const loopback = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0177.0.0.1',
  '017700000001',
  '127.255.255.254',
  '0.0.0.0',
  '0',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[64:ff9b::7f00:1]',
  '[::127.0.0.1]',
];

const inside = [
  '10.0.0.1',
  '10.255.255.255',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '192.168.1.254',
  '100.64.0.1',
  '169.254.169.254',
  '169.254.0.1',
  '0xa9fea9fe',
  '2852039166',
  '[::ffff:169.254.169.254]',
  '[fd00:ec2::254]',
  '[fe80::1]',
  '[fc00::1]',
  '[fd12:3456:789a::1]',
  '[::ffff:10.0.0.1]',
  '[::ffff:192.168.1.1]',
  '192.0.0.1',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.250',
  '240.0.0.1',
  '255.255.255.255',
  '[ff02::1]',
  '[2001:db8::1]',
  '[2002:7f00:1::]',
];

/** Names whose owner decides what they resolve to. */
const names: Readonly<Record<string, readonly string[]>> = {
  localhost: ['127.0.0.1'],
  'localhost.': ['127.0.0.1'],
  'inside.example': ['10.0.0.1'],
  'metadata.example': ['169.254.169.254'],
  'six.example': ['::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'mixed.example': ['93.184.215.14', '127.0.0.1'],
  'mixed-late.example': ['127.0.0.1', '93.184.215.14'],
  'nowhere.example': [],
  'odd.example': ['not an address'],
};

const refusedUrls = (): string[] => [
  ...[...loopback, ...inside, ...Object.keys(names)].map((host) => `https://${host}:${port}/hook`),
  `http://93.184.215.14:${port}/hook`,
  `https://user:secret@hooks.example:${port}/hook`,
  'file:///etc/passwd',
  'ftp://hooks.example/hook',
  'gopher://hooks.example/hook',
  'hook',
];

describe('outgoing requests', () => {
  test('sixty addresses that lead inside are refused, and nothing connects', async () => {
    const send = createOutgoing({ resolve: async (name) => names[name] ?? [] });
    const urls = refusedUrls();
    expect(urls.length).toBeGreaterThanOrEqual(60);
    for (const url of urls) {
      await expect(send({ url, headers: {}, body: '{}' }), url).rejects.toThrow(AddressRefused);
    }
    expect(connects).toBe(0);
  });

  test('a name that answers differently the second time is connected to where it was checked', async () => {
    const answers = [['192.0.0.171'], ['127.0.0.1']];
    let asked = 0;
    const send = createOutgoing({
      resolve: async () => answers[asked++] ?? [],
      timeoutMs: 300,
    });
    await expect(
      send({ url: `https://rebind.example:${port}/`, headers: {}, body: '' }),
    ).rejects.toThrow();
    expect([asked, connects]).toEqual([1, 0]);
  });

  test('for trying things out, this machine is reached and nothing else inside', async () => {
    const send = createOutgoing({
      allowLoopback: true,
      resolve: async (name) => names[name] ?? [],
    });
    const before = connects;
    // The listener hangs up: it was reached.
    await expect(
      send({ url: `http://127.0.0.1:${port}/`, headers: {}, body: '' }),
    ).rejects.not.toThrow(AddressRefused);
    expect(connects).toBe(before + 1);
    for (const host of [...inside, 'inside.example', 'metadata.example'])
      await expect(
        send({ url: `https://${host}:${port}/`, headers: {}, body: '' }),
        host,
      ).rejects.toThrow(AddressRefused);
    expect(connects).toBe(before + 1);
  });
});
