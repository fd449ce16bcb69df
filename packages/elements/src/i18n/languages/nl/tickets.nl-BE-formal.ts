import type { tickets as reference } from '../../messages/tickets.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const tickets: Wording<typeof reference> = {
  applied: 'Toegepast in uw winkelmandje',
  removed: 'Uit uw winkelmandje gehaald.',
  apply_refused: 'Het winkelmandje neemt deze code nu niet aan. Uw code blijft geldig.',
  revert_hint:
    'U krijgt {amount} terug, minstens even lang te gebruiken. Terugdraaien kan t.e.m. {date}.',
};
