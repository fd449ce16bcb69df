import type { tickets as reference } from '../../messages/tickets.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const tickets: Wording<typeof reference> = {
  applied: 'Toegepast in uw winkelwagen',
  removed: 'Uit uw winkelwagen gehaald.',
  apply_minimum: 'Nog {money} tot het minimum. Uw code blijft geldig.',
  apply_refused: 'De winkelwagen neemt deze code nu niet aan. Uw code blijft geldig.',
  apply_needless: 'Verzenden kost niets. Uw code blijft geldig.',
  revert_hint:
    'U krijgt {amount} terug, minstens even lang te gebruiken. Terugdraaien kan t/m {date}.',
  reverted: '{reward} teruggedraaid. {amount} terug in uw saldo.',
};
