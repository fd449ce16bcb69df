/** Levels, segments, and what members get because of them. */
import { frequentBuyers } from '../conformance/documents.ts';
import type { Mechanic } from './mechanic.ts';

export const levelMechanics: readonly Mechanic[] = [
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
