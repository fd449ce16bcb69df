/** M3 and M4: a key names one intent. */
import { randomUUID } from 'node:crypto';
import { fiveEuro, present, programWith } from '@spaarkit/contract/conformance';
import { describe, expect, test } from 'vitest';
import { audit } from '../testing/audit.ts';
import { lastingEngines } from '../testing/engines.ts';
import { openArena } from './support/arena.ts';
import { atOnce, patiently, withHands } from './support/crowd.ts';
import { createRandom } from './support/random.ts';
import { scaled, tell } from './support/scale.ts';

const keys = 100;
const sends = 25;
const pairs = scaled(1000, 150);

describe.each(await lastingEngines())('M3 and M4 on %s', (engine) => {
  test('100 keys sent 25 times each at once: 100 effects, and the same bytes for each key', async () => {
    const arena = await openArena(engine);
    try {
      const stage = await arena.stage(programWith({ rewards: [fiveEuro] }));
      const members = await atOnce(10, (index) => stage.memberWith(20 * 500, `member-${index}`));
      const names = Array.from({ length: keys }, () => randomUUID());
      let replays = 0;
      let sent = 0;
      await atOnce(keys, async (index) => {
        const member = present(members[index % members.length], 'member');
        const call = { body: { rewardId: 'five-euro' }, idempotencyKey: names[index] ?? '' };
        const answers = await atOnce(sends, () =>
          patiently(async () => {
            sent += 1;
            return member.send('redeem', call);
          }),
        );
        expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
        const replayed = answers.filter(
          ({ headers }) => headers.get('idempotency-replayed') === 'true',
        );
        expect([answers[0]?.status, replayed.length]).toEqual([201, sends - 1]);
        replays += replayed.length;
      });
      const issued = await Promise.all(
        members.map((member) => member.call('listIssuedRewards', { query: { limit: 100 } })),
      );
      expect(issued.flatMap(({ items }) => items)).toHaveLength(keys);
      for (const member of members) expect((await member.balance()).available).toBe(10 * 500);
      expect(await audit(arena.database)).toEqual([]);
      tell(
        'M3',
        engine,
        `${keys} effects, ${keys * sends} answers, ${replays} of them replayed, ${sent - keys * sends} told to wait`,
      );
    } finally {
      await arena.close();
    }
  });

  test(`${pairs} pairs of one key and two bodies: the second is refused and does nothing`, async () => {
    const arena = await openArena(engine);
    const random = createRandom();
    try {
      const stage = await arena.stage(programWith());
      const member = await stage.memberWith(pairs * 2000);
      let spent = 0;
      let refusals = 0;
      const costs = Array.from({ length: pairs }, () => 100 * random.int(1, 10));
      await withHands(16, costs, async (cost) => {
        const idempotencyKey = randomUUID();
        const body = { rewardId: 'chosen-amount', points: cost };
        await member.call('redeem', { body, idempotencyKey });
        spent += cost;
        const others = [
          { ...body, points: cost + 100 * random.int(1, 10) },
          { ...body, cartRef: 'c' },
        ];
        for (const other of others) {
          const call = { body: other, idempotencyKey };
          await member.refused('redeem', call, 'idempotency_key_reused');
          refusals += 1;
        }
      });
      expect(refusals).toBe(2 * pairs);
      expect((await member.balance()).available).toBe(pairs * 2000 - spent);
      expect(await audit(arena.database)).toEqual([]);
      tell(
        'M4',
        engine,
        `${pairs} keys reused with other bodies, ${refusals} refusals, 0 effects (seed ${random.seed})`,
      );
    } finally {
      await arena.close();
    }
  });
});
