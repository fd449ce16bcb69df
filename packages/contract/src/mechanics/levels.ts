/** Levels, segments, and what members get because of them. */
import { frequentBuyers, levels } from '../conformance/documents.ts';
import type { ProgramDocumentInput } from '../program/document.ts';
import type { Mechanic } from './mechanic.ts';

type TierSchemeInput = NonNullable<ProgramDocumentInput['tiers']>;

const noRow = { none: 'A tier moves no points; each change of it is kept in a list of its own.' };

/** Silver from € 100 and gold from € 200 of spend, over a period of the shop's choice. */
const tiersOver = (
  period: TierSchemeInput['period'],
  more: Partial<TierSchemeInput> = {},
): Pick<ProgramDocumentInput, 'tiers'> => ({
  tiers: { basis: 'spend', period, levels: levels(10_000, 20_000), ...more },
});

export const levelMechanics: readonly Mechanic[] = [
  {
    id: 'tiers',
    title:
      'Tiers by spend, points or orders, over a lifetime, calendar year, rolling or anniversary period',
    fragment: tiersOver({ kind: 'rolling', months: 3 }),
    works: { case: 'tiers/by-spend' },
    reversal: { case: 'tiers/returns' },
    limit: { case: 'tiers/by-spend' },
    expiry: { case: 'tiers/rolling' },
    history: noRow,
  },
  {
    id: 'tier-grace',
    title: 'Days of grace after the period of a tier',
    fragment: tiersOver({ kind: 'calendar_year' }, { graceDays: 30 }),
    works: { case: 'tiers/grace' },
    reversal: { case: 'tiers/grace' },
    limit: { case: 'tiers/grace' },
    expiry: { case: 'tiers/grace' },
    history: noRow,
  },
  {
    id: 'softened-downgrade',
    title: 'A downgrade of one level at a time',
    fragment: tiersOver({ kind: 'anniversary', months: 12 }, { downgrade: 'one_level' }),
    works: { case: 'tiers/one-level' },
    reversal: { case: 'tiers/returns' },
    limit: { case: 'tiers/one-level' },
    expiry: { case: 'tiers/one-level' },
    history: noRow,
  },
  {
    id: 'segment',
    title: 'A segment by spend, orders, products, recency or tags, over a window',
    fragment: { segments: [frequentBuyers] },
    works: { case: 'segments/orders' },
    reversal: { case: 'segments/orders' },
    limit: { case: 'segments/window' },
    expiry: { case: 'segments/window' },
    history: { none: 'Belonging to a segment moves no points; what it gives has rows of its own.' },
  },
];
