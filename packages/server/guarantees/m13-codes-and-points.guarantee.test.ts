/** M13: a code that a shop makes is there exactly when its points are spent, whoever fails or dies meanwhile. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fiveEuroWith, programWith, type Stage } from '@spaarkit/contract/conformance';
import { describe, expect, test } from 'vitest';
import { verifyProgram } from '../src/storage/verify.ts';
import { lastingEngines } from '../testing/engines.ts';
import { openArena } from './support/arena.ts';
import { onlyProgram } from './support/programs.ts';
import { atOnce, withHands } from './support/crowd.ts';
import { createRandom, type Random } from './support/random.ts';
import { scaled, tell } from './support/scale.ts';

const redemptions = scaled(1000, 60);
const kills = scaled(10, 2);
const members = 10;
const cost = 500;

/** What a shop made of a request: a code, or null for none; the same whenever it is asked again. */
type Made = Map<string, string | null>;

/**
 * A shop that makes a code or refuses, as chance has it, and keeps it; and then answers, answers 500,
 * cuts the connection, says nothing for a while, or tells it by the API first.
 */
async function startShop(random: Random, tellByItself: (id: string, made: string) => void) {
  const made: Made = new Map();
  let asked = 0;
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      asked += 1;
      const { data } = JSON.parse(body) as { data: { issuedRewardId: string } };
      const id = data.issuedRewardId;
      const fate = random.next();
      // Before anything was made.
      if (fate < 0.1) return void response.writeHead(503).end();
      const code = made.has(id) ? made.get(id) : random.next() < 0.25 ? null : `MADE-${made.size}`;
      made.set(id, code ?? null);
      if (fate < 0.25) return void request.socket.destroy();
      if (fate < 0.35) return void response.writeHead(500).end();
      if (fate < 0.5 && typeof code === 'string') tellByItself(id, code);
      const answer = JSON.stringify(typeof code === 'string' ? { code } : { refused: 'none' });
      const send = () => response.writeHead(200).end(answer);
      if (fate < 0.6) setTimeout(send, random.int(200, 900));
      else send();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    made,
    asked: () => asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

function startAsker(database: string): ChildProcess {
  const script = join(import.meta.dirname, 'support/code-asker.ts');
  const args = ['--conditions=spaarkit-source', '--no-warnings', script, database];
  return spawn(process.execPath, args, { stdio: 'inherit' });
}

/** Two ask side by side; one of them is killed at any moment, again and again. */
async function killAskers(database: string, random: Random): Promise<ChildProcess[]> {
  const steady = startAsker(database);
  for (let killed = 0; killed < kills; killed += 1) {
    const asker = startAsker(database);
    await delay(random.int(700, 1800));
    const exited = once(asker, 'exit');
    asker.kill('SIGKILL');
    await exited;
  }
  return [steady, startAsker(database)];
}

async function untilNothingWaits(stage: Stage): Promise<void> {
  for (let waited = 0; waited < 120_000; waited += 250) {
    const { connectors } = await stage.shop.call('listCodeConnectors');
    if (connectors.every(({ waiting }) => waiting === 0)) return;
    await delay(250);
  }
}

describe.each(await lastingEngines())('M13 on %s', (engine) => {
  test(`${redemptions} codes asked for, ${kills} askers killed: codes and points agree`, async () => {
    const random = createRandom();
    const arena = await openArena(engine);
    const askers: ChildProcess[] = [];
    const told: Promise<unknown>[] = [];
    const maker = { kind: 'connector', connectorId: 'shop' } as const;
    const stage = await arena.stage(
      programWith({ rewards: [fiveEuroWith({ maker, revertible: false })] }),
    );
    const shop = await startShop(random, (id, code) => {
      told.push(stage.shop.call('settleCode', { params: { id }, body: { code } }));
    });
    try {
      await stage.shop.call('putCodeConnector', {
        params: { connectorId: 'shop' },
        body: { url: shop.url },
      });
      const each = redemptions / members;
      const shoppers = await atOnce(members, (index) =>
        stage.memberWith(each * cost, `member-${index}`),
      );
      const [last] = await Promise.all([
        killAskers(arena.database.name, random),
        withHands(
          8,
          Array.from({ length: redemptions }, (_, index) => shoppers[index % members]),
          async (shopper) => {
            await shopper?.redeem('five-euro');
          },
        ),
      ]);
      askers.push(...last);
      await untilNothingWaits(stage);
      await Promise.all(told);

      let issued = 0;
      for (const shopper of shoppers) {
        const rewards = [];
        for (let cursor: string | undefined, more = true; more;) {
          const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
          const page = await shopper.call('listIssuedRewards', { query });
          rewards.push(...page.items);
          cursor = page.nextCursor;
          more = page.hasMore;
        }
        expect(rewards.length).toBe(each);
        const held = rewards.filter(({ usage }) => usage === 'unused');
        for (const { id, codePending, voucher } of rewards) {
          expect(codePending).toBeUndefined();
          expect(voucher?.code ?? null).toBe(shop.made.get(id));
        }
        expect(held.every(({ voucher }) => voucher !== undefined)).toBe(true);
        expect((await shopper.balance()).available).toBe((each - held.length) * cost);
        issued += held.length;
      }
      expect(shop.made.size).toBe(redemptions);
      expect((await verifyProgram(arena.store, await onlyProgram(arena.store))).violations).toEqual(
        [],
      );
      tell(
        'M13',
        engine,
        `${redemptions} codes asked for in ${shop.asked()} requests, ${issued} made and paid for, ` +
          `${redemptions - issued} refused and paid back, ${kills} askers killed, 0 differ`,
      );
    } finally {
      for (const asker of askers) asker.kill('SIGKILL');
      await shop.close();
      await arena.close();
    }
  });
});
