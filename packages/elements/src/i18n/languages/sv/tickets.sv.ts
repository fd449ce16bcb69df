import type { tickets as reference } from '../../messages/tickets.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const tickets: Wording<typeof reference> = {
  valid_through: 'Gäller till och med {date}',
  valid_last: 'Sista dagen: {date}',
  code: 'Rabattkod {code}',
  copy: 'Kopiera koden',
  copied: 'Kopierad',
  copy_by_hand: 'Kopiera den markerade koden med {keys}.',
  apply: 'Använd i varukorgen',
  applying: 'Läggs till',
  applied: 'Används i din varukorg',
  applied_worth: 'Används: {money} rabatt',
  remove: 'Ta bort',
  removed: 'Borttagen från din varukorg.',
  locked: 'Låst i en varukorg.',
  locked_until: 'Låst i en varukorg till {time}.',
  apply_minimum: '{money} kvar till minimum. Din kod gäller fortfarande.',
  apply_refused: 'Varukorgen tar inte emot koden just nu. Din kod gäller fortfarande.',
  revert: 'Ångra',
  revert_name: 'Ångra: {reward}',
  revert_hint: 'Du får tillbaka {amount}, med minst deras tidigare datum.',
  reverting: 'Ångrar',
  reverted: '{reward} ångrad. Tillbaka på ditt saldo: {amount}.',
  revert_failed: 'Det gick inte att ångra just nu.',
  revert_unknown: 'Vi kontrollerar om det ångrades.',
  conditions: 'Villkor',
};
