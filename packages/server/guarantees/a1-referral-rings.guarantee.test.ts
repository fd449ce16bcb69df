/** A1: who brings nobody but themselves is paid nothing unlooked at, and who brings people is paid. */
import { describe, expect, test } from 'vitest';
import { audit } from '../testing/audit.ts';
import { lastingEngines } from '../testing/engines.ts';
import { openArena } from './support/arena.ts';
import { Friends, friendsOnly } from './support/friends.ts';
import { households, waitsForTheShop } from './support/households.ts';
import { rings, type Story } from './support/rings.ts';
import { tell } from './support/scale.ts';
import { sweepAll } from './support/sweep-all.ts';

/** What the rule gives to a friend and to who brought them. */
const bothSides = 100 + 250;

describe.each(await lastingEngines())('A1 on %s', (engine) => {
  test('forty rings and twenty households', { timeout: 300_000 }, async () => {
    expect([rings.length, households.length]).toEqual([40, 20]);
    const arena = await openArena(engine);
    const play = async ([, story]: Story) => {
      const friends = new Friends(await arena.stage(friendsOnly));
      await story(friends);
      return friends.outcome();
    };
    try {
      const paidRings: string[] = [];
      for (const ring of rings) {
        const { points } = await play(ring);
        if (Object.values(points).some((held) => held !== 0)) paidRings.push(ring[0]);
      }
      expect(paidRings).toEqual([]);

      const unpaid: string[] = [];
      for (const household of households) {
        const { points, referrals } = await play(household);
        const paid = Object.values(points).reduce((sum, held) => sum + held, 0);
        expect(referrals.length, household[0]).toBeGreaterThan(0);
        if (paid !== referrals.length * bothSides) unpaid.push(household[0]);
      }
      expect(unpaid).toEqual([waitsForTheShop]);

      await sweepAll(arena.store);
      expect(await audit(arena.database)).toEqual([]);
      tell(
        'A1',
        engine,
        '40 rings: 0 paid unlooked at; 20 households: 19 paid, 1 waits for the shop',
      );
    } finally {
      await arena.close();
    }
  });
});
