/** S6: what happened is told at least once and signed, whoever fails or dies meanwhile. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { programWith, type Stage } from '@spaarkit/contract/conformance';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { lastingEngines } from '../testing/engines.ts';
import { openArena } from './support/arena.ts';
import { atOnce, withHands } from './support/crowd.ts';
import { createRandom, type Random } from './support/random.ts';
import { scaled, tell } from './support/scale.ts';

const events = scaled(1000, 60);
const kills = scaled(10, 2);
const members = 10;

interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}

interface Message {
  readonly type: string;
  readonly data: { readonly memberId: string; readonly sequence: number };
}

/** Takes a message or refuses it, as chance has it. */
async function startReceiver(random: Random) {
  const taken: Received[] = [];
  let refused = 0;
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const fails = random.next() < 0.5;
      if (fails) refused += 1;
      else taken.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(fails ? 500 : 204).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    taken,
    refusals: () => refused,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

function startSender(database: string): ChildProcess {
  const script = join(import.meta.dirname, 'support/webhook-sender.ts');
  const args = ['--conditions=spaarkit-source', '--no-warnings', script, database];
  return spawn(process.execPath, args, { stdio: 'inherit' });
}

/** Starts a sender and kills it while it works, again and again; the last one stays. */
async function killSenders(database: string, random: Random): Promise<ChildProcess> {
  for (let killed = 0; killed < kills; killed += 1) {
    const sender = startSender(database);
    await delay(random.int(700, 1800));
    const exited = once(sender, 'exit');
    sender.kill('SIGKILL');
    await exited;
  }
  return startSender(database);
}

/** Until nothing waits any more, or a generous while has passed. */
async function untilAllTold(stage: Stage, id: string): Promise<void> {
  for (let waited = 0; waited < 120_000; waited += 250) {
    const query = { status: 'waiting', limit: 1 } as const;
    const { items } = await stage.shop.call('listWebhookDeliveries', { params: { id }, query });
    if (items.length === 0) return;
    await delay(250);
  }
}

describe.each(await lastingEngines())('S6 on %s', (engine) => {
  test(`${events} events, half of the tries refused, the sender killed ${kills} times: each arrives`, async () => {
    const random = createRandom();
    const arena = await openArena(engine);
    const receiver = await startReceiver(random);
    let sender: ChildProcess | undefined;
    try {
      const stage = await arena.stage(programWith());
      const { id, secret } = await stage.shop.call('createWebhookEndpoint', {
        body: { url: receiver.url, eventTypes: ['points.adjusted'] },
      });
      await atOnce(members, (index) => stage.member(`member-${index}`));
      const gifts = Array.from({ length: events }, (_, index) => `member-${index % members}`);
      const [last] = await Promise.all([
        killSenders(arena.database.name, random),
        withHands(8, gifts, async (externalId) => {
          await stage.shop.give(externalId, 1);
        }),
      ]);
      sender = last;
      await untilAllTold(stage, id);

      const ids = new Set(receiver.taken.map(({ headers }) => headers['webhook-id']));
      expect(ids.size).toBe(events);
      const webhook = new Webhook(secret);
      for (const { body, headers } of receiver.taken) {
        expect(() => webhook.verify(body, headers)).not.toThrow();
        expect(() => webhook.verify(body.replace('adjusted', 'redeemed'), headers)).toThrow();
      }
      expect(orderGaps(receiver.taken)).toEqual([]);
      tell(
        'S6',
        engine,
        `${events} events told in ${receiver.taken.length} deliveries, ${receiver.refusals()} tries refused, ${kills} senders killed, 0 missing`,
      );
    } finally {
      sender?.kill('SIGKILL');
      await receiver.close();
      await arena.close();
    }
  });
});

/** Members whose messages do not carry every place in their order once. */
function orderGaps(taken: readonly Received[]): string[] {
  const places = new Map<string, Set<number>>();
  for (const { body } of taken) {
    const { data } = JSON.parse(body) as Message;
    places.set(data.memberId, (places.get(data.memberId) ?? new Set()).add(data.sequence));
  }
  return [...places]
    .filter(([, own]) => own.size !== events / members || Math.max(...own) !== own.size)
    .map(([memberId]) => memberId);
}
