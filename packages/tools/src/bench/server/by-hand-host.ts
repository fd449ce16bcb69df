/**
 * The least that one could write: `node:http` and SQL, no framework, no token, no check of what is
 * sent. It works on the kit's own tables. A session is the kit's answer, by the engine; a redemption
 * asks for no rules and leaves the same rows: the conditional balance, the hash chain, two entries,
 * the lot, the redemption, the code and the answer kept under its key.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { memberNames, openBenchShop } from './bench-shop.ts';
import type { ByHand } from './by-hand.ts';
import { openPostgresByHand } from './by-hand-postgres.ts';
import { openSqliteByHand } from './by-hand-sqlite.ts';
import { tellUsage } from './tell-usage.ts';

const database = process.argv[2] ?? '';
await (await openBenchShop(database)).close();
const byHand: ByHand = database.startsWith('postgres')
  ? openPostgresByHand(database)
  : openSqliteByHand(database);
const rssAtStart = process.memoryUsage.rss();
const server = createServer((request, response) => {
  void send(request, response);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  const headers = memberNames.map((member) => ({ member }));
  tellUsage({ url: `http://127.0.0.1:${address.port}`, rssAtStart }, async () => ({
    health: { method: 'GET', path: '/healthz', headers: [{}] },
    session: { method: 'GET', path: '/session', headers: headers.slice(0, headers.length / 2) },
    redeem: {
      method: 'POST',
      path: '/redemptions',
      headers: headers.slice(headers.length / 2),
      body: '{}',
      isWrite: true,
    },
  }));
});

async function send(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const body = await answer(request);
    response
      .writeHead(200, {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
      })
      .end(body);
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
}

async function answer(request: IncomingMessage): Promise<string> {
  if (request.url === '/healthz') return '{"status":"ok"}';
  const member = String(request.headers['member']);
  if (request.method === 'GET') return byHand.session(member);
  JSON.parse(await readBody(request));
  return byHand.redeem({ member, key: String(request.headers['idempotency-key']) });
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
