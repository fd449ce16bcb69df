/** M7: a stock and a limit hold, however many ask at once. */
import { randomUUID } from 'node:crypto';
import {
  fiveEuroWith,
  present,
  programWith,
  type RawAnswer,
  type Shopper,
} from '@spaarkit/contract/conformance';
import { describe, expect, test } from 'vitest';
import { audit } from '../testing/audit.ts';
import { lastingEngines } from '../testing/engines.ts';
import { openArena } from './support/arena.ts';
import { atOnce, patiently } from './support/crowd.ts';
import { tell } from './support/scale.ts';

describe.each(await lastingEngines())('M7 on %s', (engine) => {
  test('a stock of 10 and 200 members at once: 10 are given out', async () => {
    const arena = await openArena(engine);
    try {
      const stage = await arena.stage(programWith({ rewards: [fiveEuroWith({ stock: 10 })] }));
      const members = await atOnce(200, (index) => stage.memberWith(500, `member-${index}`));
      const answers = await atOnce(200, (index) => askFor(present(members[index], 'member')));
      const issued = answers.filter((answer) => answer.status === 201);
      const soldOut = answers.filter(
        (answer) => answer.status === 409 && answer.text.includes('"reward_out_of_stock"'),
      );
      expect([issued.length, soldOut.length]).toEqual([10, 190]);
      expect(await audit(arena.database)).toEqual([]);
      tell(
        'M7',
        engine,
        `stock 10, 200 callers: ${issued.length} given out, ${soldOut.length} refused`,
      );
    } finally {
      await arena.close();
    }
  });

  test('a limit of 1 for each member and 50 callers at once: 1 is given out', async () => {
    const arena = await openArena(engine);
    try {
      const stage = await arena.stage(
        programWith({ rewards: [fiveEuroWith({ limit: { count: 1, per: 'lifetime' } })] }),
      );
      const member = await stage.memberWith(50 * 500);
      const answers = await atOnce(50, () => askFor(member));
      const issued = answers.filter(({ status }) => status === 201);
      const refused = answers.filter(
        ({ status, text }) => status === 409 && text.includes('"reward_limit_reached"'),
      );
      expect([issued.length, refused.length]).toEqual([1, 49]);
      expect((await member.balance()).available).toBe(49 * 500);
      expect(await audit(arena.database)).toEqual([]);
      tell(
        'M7',
        engine,
        `limit 1, 50 callers: ${issued.length} given out, ${refused.length} refused`,
      );
    } finally {
      await arena.close();
    }
  });
});

async function askFor(member: Shopper): Promise<RawAnswer> {
  const call = { body: { rewardId: 'five-euro' }, idempotencyKey: randomUUID() };
  return patiently(() => member.send('redeem', call));
}
