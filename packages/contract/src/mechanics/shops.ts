/** A programme over more than one shop. */
import { shops } from '../conformance/cases/clearing.ts';
import type { Mechanic } from './mechanic.ts';

export const shopMechanics: readonly Mechanic[] = [
  {
    id: 'clearing',
    title: 'Several shops, and partners that fund rewards, with who owes whom for a period',
    fragment: shops,
    works: { case: 'clearing/between-shops' },
    reversal: { case: 'clearing/between-shops' },
    limit: { case: 'clearing/period' },
    expiry: { none: 'The worth of points that lapse stays with the programme.' },
    history: { none: 'It is told to the shop; a member’s points are worth the same everywhere.' },
  },
];
