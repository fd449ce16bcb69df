/** How points are earned. */
import { bagBonus, coffeeRate, doublePoints, tenPerEuro } from '../conformance/documents.ts';
import type { Mechanic } from './mechanic.ts';

const lapsesLikeAll = { case: 'earning/expiry' };

export const earningMechanics: readonly Mechanic[] = [
  {
    id: 'amount',
    title: 'Points per amount spent',
    fragment: { earningRules: [tenPerEuro] },
    works: { case: 'earning/lines' },
    reversal: { case: 'returns/pending' },
    limit: { none: 'Every order counts; a limit is a mechanic of its own.' },
    expiry: { case: 'earning/expiry' },
    history: { case: 'returns/history' },
  },
  {
    id: 'product',
    title: 'Points for buying a product',
    fragment: { earningRules: [bagBonus] },
    works: { case: 'order-rules/product' },
    reversal: { case: 'order-rules/product-returned' },
    limit: { none: 'Every unit counts; a limit is a mechanic of its own.' },
    expiry: lapsesLikeAll,
    history: { case: 'order-rules/product-returned' },
  },
  {
    id: 'category',
    title: 'Points per amount spent in a category, from a minimum',
    fragment: { earningRules: [coffeeRate] },
    works: { case: 'order-rules/category' },
    reversal: { case: 'order-rules/minimum-lost' },
    limit: { case: 'order-rules/category' },
    expiry: lapsesLikeAll,
    history: { case: 'order-rules/minimum-lost' },
  },
  {
    id: 'multiplier-campaign',
    title: 'A campaign that multiplies points, for a while',
    fragment: { campaigns: [doublePoints()] },
    works: { case: 'campaigns/multiplier' },
    reversal: { case: 'campaigns/returned' },
    limit: { case: 'campaigns/stacking' },
    expiry: { case: 'campaigns/dates' },
    history: { case: 'campaigns/multiplier' },
  },
  {
    id: 'extra-points-campaign',
    title: 'A campaign that gives extra points with an order, for a while',
    fragment: {
      campaigns: [doublePoints({ effect: { kind: 'extra_points', points: 100 } })],
    },
    works: { case: 'campaigns/stacking' },
    reversal: { case: 'campaigns/returned' },
    limit: { case: 'campaigns/stacking' },
    expiry: { case: 'campaigns/dates' },
    history: { case: 'campaigns/returned' },
  },
];
