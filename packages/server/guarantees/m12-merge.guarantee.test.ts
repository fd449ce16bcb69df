/** M12: two members who are joined while both spend keep every point, and spend none twice. */
import { randomUUID } from 'node:crypto';
import { fiveEuro, programWith } from '@spaarkit/contract/conformance';
import { describe, expect, test } from 'vitest';
import { audit } from '../testing/audit.ts';
import { lastingEngines } from '../testing/engines.ts';
import { openArena } from './support/arena.ts';
import { atOnce, patiently } from './support/crowd.ts';
import { scaled, tell } from './support/scale.ts';

describe.each(await lastingEngines())('M12 on %s', (engine) => {
  test('a merge among 40 redemptions of both members', async () => {
    const arena = await openArena(engine);
    const rounds = scaled(20, 3);
    try {
      const stage = await arena.stage(programWith({ rewards: [fiveEuro] }));
      for (let round = 0; round < rounds; round++) {
        const names = [`stays-${round}`, `goes-${round}`] as const;
        const [stays, goes] = await Promise.all(names.map((name) => stage.memberWith(5000, name)));
        if (!stays || !goes) throw new Error('There are two members.');
        const answers = await atOnce(41, async (index) => {
          if (index !== 20) {
            const shopper = index % 2 === 0 ? stays : goes;
            const call = { body: { rewardId: 'five-euro' }, idempotencyKey: randomUUID() };
            return patiently(() => shopper.send('redeem', call));
          }
          const body = { from: names[1], actor: 'tests' };
          const merge = { params: { externalId: names[0] }, body, idempotencyKey: randomUUID() };
          return patiently(() => stage.shop.send('mergeMembers', merge));
        });
        const issued = answers.filter(({ status }) => status === 201).length;
        const gone = answers.filter(({ text }) => text.includes('"member_moved"')).length;
        const short = answers.filter(({ text }) => text.includes('"insufficient_points"')).length;
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
        expect(issued + gone + short).toBe(40);
        expect((await stays.balance()).available).toBe(10_000 - issued * 500);
      }
      expect(await audit(arena.database)).toEqual([]);
      tell('M12', engine, `${rounds} merges, each among 40 redemptions: no point lost or made`);
    } finally {
      await arena.close();
    }
  });

  test('two who are joined into each other at once: one of them goes', async () => {
    const arena = await openArena(engine);
    try {
      const stage = await arena.stage(programWith());
      await stage.memberWith(300, 'one');
      await stage.memberWith(200, 'other');
      const answers = await atOnce(2, (index) => {
        const [externalId, from] = index === 0 ? ['one', 'other'] : ['other', 'one'];
        const body = { from, actor: 'tests' };
        const call = {
          params: { externalId: externalId ?? '' },
          body,
          idempotencyKey: randomUUID(),
        };
        return patiently(() => stage.shop.send('mergeMembers', call));
      });
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410]);
      expect(await audit(arena.database)).toEqual([]);
    } finally {
      await arena.close();
    }
  });
});
