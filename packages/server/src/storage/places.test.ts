/** What members did is read whole and in order, however it is found. */
import type { Booking } from '@spaarkit/engine';
import { describe, expect } from 'vitest';
import { emptyProfile } from '../services/internal/membership.ts';
import type { LedgerPosition, MemberRow, Store } from './store.ts';
import { booking, noDue } from './testing/booking.ts';
import { fresh } from './testing/fresh.ts';
import { memberRow } from './testing/member-row.ts';
import { programRow } from './testing/program-row.ts';
import { openers } from './testing/stores.ts';
import { testsOn } from './testing/tests-on.ts';
import { verifyProgram } from './verify.ts';

describe.each(Object.entries(openers))('the ledger on %s', (name, open) => {
  let store: Store;
  let programId: string;
  const on = testsOn([name, open], async (opened) => {
    store = opened;
    programId = fresh('program');
    await store.write(programId, (rows) => rows.programs.create(programRow(programId)));
  });

  async function addMember(make: (member: MemberRow) => Booking[]): Promise<string> {
    const member = memberRow(fresh('mbr'));
    await store.write(programId, async (rows) => {
      await rows.members.create(member, emptyProfile);
      await rows.ledger.append(member, make(member), noDue);
    });
    return member.id;
  }

  const times = (count: number, make: (index: number) => Booking): Booking[] =>
    Array.from({ length: count }, (_, index) => make(index));

  on('shows the newest of a long history, past what is not shown', async () => {
    // Of ten, one is shown.
    const memberId = await addMember((member) =>
      times(60, (index) => {
        const given = booking(member, 5);
        return index % 10 === 4 ? given : hidden(given);
      }),
    );
    await addMember((member) => times(30, () => booking(member, 1)));
    const shown = (limit: number, before?: number): Promise<number[]> =>
      store.read(programId, async (rows) => {
        const found = await rows.ledger.history(memberId, limit, before);
        return found.map(({ sequence }) => sequence);
      });
    expect(await shown(100)).toEqual([55, 45, 35, 25, 15, 5]);
    expect(await shown(3)).toEqual([55, 45, 35]);
    expect(await shown(2, 35)).toEqual([25, 15]);
    expect(await shown(2, 6)).toEqual([5]);
    expect(await shown(2, 5)).toEqual([]);
    expect(await shown(2, 1)).toEqual([]);
    expect(await shown(1, 1000)).toEqual([55]);
  });

  on('reads a long chain from its first link to its last', async () => {
    const memberId = await addMember((member) => times(120, () => booking(member, 3)));
    const records = await store.read(programId, (rows) => rows.ledger.records(memberId));
    expect(records.map(({ transaction }) => transaction.sequence)).toEqual(
      Array.from({ length: 120 }, (_, index) => index + 1),
    );
    expect(records.every(({ entries }) => entries.length === 2)).toBe(true);
    expect((await verifyProgram(store, programId)).violations).toEqual([]);
  });

  on('tells everything once, in pages of any size', async () => {
    const chains = new Map<string, number>();
    for (const length of [3, 0, 7, 1, 0, 0, 4]) {
      const id = await addMember((member) => times(length, () => booking(member, 2)));
      chains.set(id, length);
    }
    const expected = [...chains.keys()]
      .toSorted()
      .flatMap((id) =>
        Array.from({ length: chains.get(id) ?? 0 }, (_, index) => `${id} ${index + 1}`),
      );
    for (const limit of [1, 2, 3, 5, 7, 14, 15, 16, 100]) {
      const told: string[] = [];
      for (let after: LedgerPosition | undefined = { memberId: '', sequence: 0 }; after;) {
        const page = await pageAfter(after, limit);
        expect(page.length).toBeLessThanOrEqual(limit);
        told.push(...page.map(({ memberId, sequence }) => `${memberId} ${sequence}`));
        after = page.length === limit ? page.at(-1) : undefined;
      }
      expect(told).toEqual(expected);
    }
  });

  function pageAfter(after: LedgerPosition, limit: number): Promise<LedgerPosition[]> {
    return store.read(programId, (rows) => rows.exports.transactions(after, limit));
  }
});

/** What moves no points, as the end of a waiting time. */
function hidden(given: Booking): Booking {
  const transaction = { ...given.transaction, kind: 'transfer' } as const;
  return { ...given, transaction, entries: [], openedLots: [] };
}
