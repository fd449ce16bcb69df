/** How points are earned. */
import { tenPerEuro } from '../conformance/documents.ts';
import type { Mechanic } from './mechanic.ts';

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
];
