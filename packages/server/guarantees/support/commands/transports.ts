/** Commands that take members in from elsewhere, and that say what there is. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { command, nameOf } from './command.ts';
import type { Lot } from '../naive-member.ts';

const lots = fc.array(
  fc.record({
    points: fc.integer({ min: 1, max: 500 }),
    days: fc.integer({ min: 1, max: 90 }),
    waits: fc.option(fc.integer({ min: 1, max: 20 })),
  }),
  { maxLength: 3 },
);

/** The member comes from another system with what they have there: once, however often. */
export const imported = fc
  .record({ brought: lots, owed: fc.constantFrom(0, 0, 300) })
  .map(({ brought, owed }) =>
    command(`import ${brought.length} lots, ${owed} owed`, async (paper, real) => {
      const known = brought.map(({ days, points, waits }): Lot => ({
        points,
        availableAt: waits === null ? undefined : paper.endOfDay(Math.min(waits, days - 1)),
        lapsesAt: paper.endOfDay(days),
      }));
      const expected = paper.bring(known, owed);
      const points = known.map(({ availableAt, lapsesAt, points: some }) => ({
        points: some,
        expiresAt: new Date(lapsesAt).toISOString(),
        ...(availableAt !== undefined && { availableAt: new Date(availableAt).toISOString() }),
      }));
      const lines = [{ memberId: 'lena', points, owed }];
      const report = await real.stage.shop.call('importMembers', { lines });
      expect([report.points, report.skipped.count]).toEqual([expected, 0]);
    }),
  );

/** Somebody else comes from there: nobody has more for it, and who comes twice has it once. */
export const importedOther = fc.integer({ min: 1, max: 900 }).map((points) =>
  command(`import somebody with ${points}`, async (_, real) => {
    const memberId = nameOf(real, 'newcomer');
    const line = { memberId, points: [{ points }], owed: points + 5 };
    const report = await real.stage.shop.call('importMembers', { lines: [line, line] });
    expect([report.added, report.known, report.points]).toEqual([1, 1, -5]);
  }),
);

/** What is taken along is what is on paper, lot by lot. */
export const exported = fc.constant(
  command('export', async (paper, real) => {
    const { shop } = real.stage;
    const { items: members } = await shop.call('exportMembers');
    const lena = members.find(({ memberId }) => memberId === 'lena');
    expect(lena && { lots: sumByDates(lena.points.map(toLot)), owed: lena.owed }).toEqual({
      lots: sumByDates(paper.lots()),
      owed: paper.owed,
    });
    const { items: balances } = await shop.call('exportBalances');
    const balance = balances.find(({ memberId }) => memberId === 'lena');
    expect(balance).toMatchObject({ available: paper.available, owed: paper.owed });
    // Of whoever was erased too: each answers as its schema says.
    await shop.call('exportTransactions');
    await shop.call('exportIssuedRewards');
  }),
);

function toLot(lot: {
  readonly points: number;
  readonly availableAt?: string | undefined;
  readonly expiresAt?: string | null | undefined;
}): Lot {
  return {
    points: lot.points,
    availableAt: lot.availableAt === undefined ? undefined : Date.parse(lot.availableAt),
    lapsesAt: Date.parse(lot.expiresAt ?? ''),
  };
}

/** Points by when they come and go: what lies together on paper may be apart in the books. */
function sumByDates(all: readonly Lot[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { availableAt = 'now', lapsesAt, points } of all) {
    const dates = `${availableAt} to ${lapsesAt}`;
    sums[dates] = (sums[dates] ?? 0) + points;
  }
  return sums;
}
