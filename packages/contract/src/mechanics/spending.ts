/** What a member can do with points. */
import { chosenAmount, fiveEuro } from '../conformance/documents.ts';
import type { Mechanic } from './mechanic.ts';

const noLapse = { none: 'What was spent cannot lapse; the code can, see above.' };

export const spendingMechanics: readonly Mechanic[] = [
  {
    id: 'fixed-discount',
    title: 'A fixed discount for a fixed number of points',
    fragment: { rewards: [fiveEuro] },
    works: { case: 'redemptions/fixed' },
    reversal: { case: 'redemptions/revert' },
    limit: { case: 'redemptions/limit' },
    expiry: { case: 'redemptions/last-day' },
    history: { case: 'redemptions/fixed' },
  },
  {
    id: 'variable-discount',
    title: 'A discount of the shopper’s choice, in steps',
    fragment: { rewards: [chosenAmount] },
    works: { case: 'redemptions/variable' },
    reversal: { case: 'returns/spent-points' },
    limit: { case: 'redemptions/variable' },
    expiry: noLapse,
    history: { case: 'returns/history' },
  },
];
