import type { tickets as reference } from '../../messages/tickets.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What Belgian Dutch says otherwise. */
export const tickets: Wording<typeof reference> = {
  valid_through: 'Geldig t.e.m. {date}',
  apply: 'Toepassen in winkelmandje',
  applied: 'Toegepast in je winkelmandje',
  removed: 'Uit je winkelmandje gehaald.',
  locked: 'Vastgezet in een winkelmandje.',
  locked_until: 'Vastgezet in een winkelmandje tot {time}.',
  apply_refused: 'Het winkelmandje neemt deze code nu niet aan. Je code blijft geldig.',
  revert_hint:
    'Je krijgt {amount} terug, minstens even lang te gebruiken. Terugdraaien kan t.e.m. {date}.',
};
