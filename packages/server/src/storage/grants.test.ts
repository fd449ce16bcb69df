import { describe, expect } from 'vitest';
import type { RuleGrantRow, Store } from './store.ts';
import { openers } from './testing/stores.ts';
import { testsOn } from './testing/tests-on.ts';

let serial = 0;

function grantRow(change: Partial<RuleGrantRow> = {}): RuleGrantRow {
  const id = `rgr_${String(++serial).padStart(6, '0')}`;
  return {
    id,
    memberId: 'mbr_1',
    ruleId: 'review',
    source: { kind: 'event', id: `shop/${id}` },
    occasion: null,
    at: 1000,
    count: 1,
    status: 'given',
    points: 50,
    transactionId: 'txn_1',
    issuedRewardId: null,
    ...change,
  };
}

describe.each(Object.entries(openers))('what rules gave on %s', (name, open) => {
  let store: Store;
  let programId: string;
  const on = testsOn([name, open], (opened) => {
    store = opened;
    programId = `p${Date.now().toString(36)}${serial}`;
  });

  const add = (row: RuleGrantRow, program = programId): Promise<boolean> =>
    store.write(program, (rows) => rows.grants.add(row));

  on('an occasion is taken once for a member and rule, until it is freed', async () => {
    const first = grantRow({ occasion: 'product p1' });
    expect(await add(first)).toBe(true);
    expect(await add(grantRow({ occasion: 'product p1' }))).toBe(false);
    expect(await add(grantRow({ occasion: 'product p2' }))).toBe(true);
    expect(await add(grantRow({ occasion: 'product p1', memberId: 'mbr_2' }))).toBe(true);
    expect(await add(grantRow({ occasion: 'product p1', ruleId: 'other' }))).toBe(true);
    await store.write(programId, (rows) =>
      rows.grants.save({ ...first, occasion: null, status: 'undone', count: 0, points: 0 }),
    );
    expect(
      await store.read(programId, (rows) =>
        rows.grants.hasOccasion('mbr_1', 'review', 'product p1'),
      ),
    ).toBe(false);
    expect(await add(grantRow({ occasion: 'product p1' }))).toBe(true);
  });

  on('counts reach from the start of each window', async () => {
    await add(grantRow({ at: 10 }));
    await add(grantRow({ at: 20, count: 3 }));
    await add(grantRow({ at: 20, count: 0, status: 'undone' }));
    await add(grantRow({ at: 20, ruleId: 'visit' }));
    await add(grantRow({ at: 20, memberId: 'mbr_2' }));
    const counts = (windows: { ruleId: string; since: number }[]) =>
      store.read(programId, async (rows) => [...(await rows.grants.counts('mbr_1', windows))]);
    expect(await counts([{ ruleId: 'review', since: 11 }])).toEqual([['review', 3]]);
    expect(
      await counts([
        { ruleId: 'review', since: 0 },
        { ruleId: 'visit', since: 21 },
        { ruleId: 'never', since: 0 },
      ]),
    ).toEqual([['review', 4]]);
    expect(await counts([])).toEqual([]);
  });

  on('the latest that counts is found, up to an instant', async () => {
    const [first, second] = [grantRow({ at: 10 }), grantRow({ at: 20 })];
    await add(second);
    await add(first);
    await add(grantRow({ at: 30, count: 0, status: 'undone' }));
    const latest = (until: number) =>
      store.read(programId, (rows) => rows.grants.latest('mbr_1', 'review', until));
    expect(await latest(40)).toEqual(second);
    expect(await latest(19)).toEqual(first);
    expect(await latest(9)).toBeUndefined();
  });

  on('what came of a source is found for whomever, in this programme only', async () => {
    const source = { kind: 'order', id: 'order-1' } as const;
    const mine = grantRow({ source });
    const theirs = grantRow({ source, memberId: 'mbr_2', issuedRewardId: 'isr_1' });
    await add(mine);
    await add(theirs);
    await add(grantRow({ source }), `${programId}x`);
    await add(grantRow({ source: { kind: 'event', id: 'order-1' } }));
    expect(await store.read(programId, (rows) => rows.grants.ofSource(source))).toEqual([
      mine,
      theirs,
    ]);
  });

  on('what waits is found by member', async () => {
    const waiting = grantRow({ status: 'waiting', points: 0, transactionId: null });
    await add(waiting);
    await add(grantRow());
    await add(grantRow({ status: 'waiting', memberId: 'mbr_2' }));
    const { found, all } = await store.read(programId, async (rows) => ({
      found: await rows.grants.waiting('mbr_1'),
      all: await rows.grants.ofMember('mbr_1'),
    }));
    expect(found).toEqual([waiting]);
    expect(all).toHaveLength(2);
  });

  on('a grant of a transaction that failed is not there', async () => {
    const row = grantRow({ occasion: 'once' });
    const failing = store.write(programId, async (rows) => {
      await rows.grants.add(row);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await store.read(programId, (rows) => rows.grants.ofMember('mbr_1'))).toEqual([]);
    expect(await add(row)).toBe(true);
  });
});
