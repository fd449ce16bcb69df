/**
 * The least that one could write: `node:http` and SQL, no framework, no token, no rules. A redemption
 * is one transaction with a key, a conditional balance, two entries, a voucher, an outbox row and a
 * stored answer; a session is a member and twelve rewards. Both engines run the same text.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { openByHand, type Run } from './by-hand-database.ts';
import { tellUsage } from './tell-usage.ts';

const memberCount = 200;
const points = 250;

const database = await openByHand(process.argv[2] ?? '', memberCount);
const rssAtStart = process.memoryUsage.rss();
const server = createServer((request, response) => {
  void send(request, response);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  const headers = Array.from({ length: memberCount }, (_, member) => ({ member: String(member) }));
  tellUsage({
    url: `http://127.0.0.1:${address.port}`,
    rssAtStart,
    requests: {
      health: { method: 'GET', path: '/healthz', headers: [{}] },
      session: { method: 'GET', path: '/session', headers: headers.slice(0, memberCount / 2) },
      redeem: {
        method: 'POST',
        path: '/redemptions',
        headers: headers.slice(memberCount / 2),
        body: JSON.stringify({ rewardId: 'free-shipping' }),
        isWrite: true,
      },
    },
  });
});

async function send(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const body = await answer(request);
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(body);
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
}

async function answer(request: IncomingMessage): Promise<string> {
  const member = Number(request.headers['member']);
  if (request.method === 'GET') return database.read((run) => session(run, member));
  const { rewardId } = JSON.parse(await readBody(request)) as { rewardId: string };
  const key = String(request.headers['idempotency-key']);
  return database.write((run) => redeem(run, { member, key, rewardId }));
}

async function session(run: Run, member: number): Promise<string> {
  const [found] = await run('SELECT id, name, balance FROM hand_member WHERE id = $1', [member]);
  const rewards = await run(
    'SELECT id, name, points FROM hand_reward ORDER BY points LIMIT 12',
    [],
  );
  return JSON.stringify({ member: found, rewards });
}

interface Wanted {
  readonly member: number;
  readonly key: string;
  readonly rewardId: string;
}

async function redeem(run: Run, { member, key, rewardId }: Wanted): Promise<string> {
  const at = Date.now();
  const id = randomUUID();
  await run('INSERT INTO hand_key (id, body) VALUES ($1, $2)', [key, '']);
  const [left] = await run(
    'UPDATE hand_member SET balance = balance - $1 WHERE id = $2 AND balance >= $1 RETURNING balance',
    [points, member],
  );
  if (left === undefined) throw new Error('There are too few points.');
  await run('INSERT INTO hand_transaction (id, member, kind, at) VALUES ($1, $2, $3, $4)', [
    id,
    member,
    'redeem',
    at,
  ]);
  const entry = 'INSERT INTO hand_entry (transaction_id, account, points) VALUES ($1, $2, $3)';
  await run(entry, [id, 'available', -points]);
  await run(entry, [id, 'redeemed', points]);
  const code = randomUUID();
  await run(
    'INSERT INTO hand_voucher (code, member, reward, transaction_id) VALUES ($1, $2, $3, $4)',
    [code, member, rewardId, id],
  );
  const body = JSON.stringify({ id, code, rewardId, balance: left['balance'] });
  await run('INSERT INTO hand_outbox (id, body, at) VALUES ($1, $2, $3)', [id, body, at]);
  await run('UPDATE hand_key SET body = $1 WHERE id = $2', [body, key]);
  return body;
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
