import { describe, expect } from 'vitest';
import type { OrderTallyRow, Store } from './store.ts';
import { fresh } from './testing/fresh.ts';
import { openers } from './testing/stores.ts';
import { testsOn } from './testing/tests-on.ts';

const nothing = { count: 0, times: 0 };
const forEver = { ruleId: 'card', start: 0, end: 10_000, limit: 10 };

function tally(orderId: string, at: number, count: number, times: number): OrderTallyRow {
  return { memberId: 'mbr_1', ruleId: 'card', orderId, at, count, times, issuedRewardIds: [] };
}

describe.each(Object.entries(openers))('what orders count on %s', (name, open) => {
  let store: Store;
  let programId: string;
  const on = testsOn([name, open], (opened) => {
    store = opened;
    programId = fresh('program');
  });

  on('the total of a rule moves by what an order changed', async () => {
    await store.write(programId, async ({ tallies }) => {
      const one = tally('one', 1000, 3, 1);
      await tallies.save(one, nothing);
      await tallies.save(tally('two', 2000, 2, 0), nothing);
      await tallies.save({ ...one, count: 1, times: 0, issuedRewardIds: ['isr_1'] }, one);
      await tallies.save({ ...tally('one', 1000, 1, 1), ruleId: 'other' }, nothing);
    });
    await store.read(programId, async ({ tallies }) => {
      expect(await tallies.totals('mbr_1')).toEqual([
        { ruleId: 'card', count: 3, times: 0 },
        { ruleId: 'other', count: 1, times: 1 },
      ]);
      expect(await tallies.totals('mbr_2')).toEqual([]);
      expect(await tallies.ofOrder('mbr_1', 'one')).toEqual([
        { ...tally('one', 1000, 1, 0), issuedRewardIds: ['isr_1'] },
        { ...tally('one', 1000, 1, 1), ruleId: 'other' },
      ]);
      expect(await tallies.ofMember('mbr_1')).toHaveLength(3);
    });
    await store.read(`${programId}x`, async ({ tallies }) => {
      expect(await tallies.totals('mbr_1')).toEqual([]);
      expect(await tallies.ofOrder('mbr_1', 'one')).toEqual([]);
    });
  });

  on('what was given is summed inside a period, its end not included', async () => {
    await store.write(programId, async ({ tallies }) => {
      for (const [id, at] of [
        ['a', 999],
        ['b', 1000],
        ['c', 1999],
        ['d', 2000],
      ] as const)
        await tallies.save(tally(id, at, 2, 2), nothing);
    });
    await store.read(programId, async ({ tallies }) => {
      const period = { start: 1000, end: 2000 };
      const given = await tallies.given('mbr_1', [
        { ruleId: 'card', ...period },
        { ruleId: 'other', ...period },
      ]);
      expect([...given]).toEqual([['card', 4]]);
      expect([...(await tallies.given('mbr_1', []))]).toEqual([]);
    });
  });

  on('orders that hold a time, or wait for one, come latest first', async () => {
    await store.write(programId, async ({ tallies }) => {
      await tallies.save(tally('old', 1000, 1, 1), nothing);
      await tallies.save(tally('waits', 2000, 1, 0), nothing);
      await tallies.save(tally('both', 3000, 5, 1), nothing);
      await tallies.save(tally('gone', 4000, 0, 0), nothing);
    });
    await store.read(programId, async ({ tallies }) => {
      const ids = (rows: readonly OrderTallyRow[]) => rows.map(({ orderId }) => orderId);
      expect(ids(await tallies.holding('mbr_1', forEver))).toEqual(['both', 'old']);
      expect(ids(await tallies.waiting('mbr_1', forEver))).toEqual(['both', 'waits']);
      expect(ids(await tallies.waiting('mbr_1', { ...forEver, limit: 1 }))).toEqual(['both']);
      expect(ids(await tallies.waiting('mbr_1', { ...forEver, end: 3000 }))).toEqual(['waits']);
      expect(ids(await tallies.holding('mbr_2', forEver))).toEqual([]);
    });
  });
});
