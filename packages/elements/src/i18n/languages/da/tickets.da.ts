import type { tickets as reference } from '../../messages/tickets.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const tickets: Wording<typeof reference> = {
  valid_through: 'Gælder til og med {date}',
  valid_last: 'Sidste dag: {date}',
  code: 'Rabatkode {code}',
  copy: 'Kopiér koden',
  copied: 'Kopieret',
  copy_by_hand: 'Kopiér den markerede kode med {keys}.',
  apply: 'Brug i kurven',
  applying: 'Tilføjer',
  applied: 'Brugt i din kurv',
  applied_worth: 'Brugt: {money} rabat',
  remove: 'Fjern',
  removed: 'Fjernet fra din kurv.',
  locked: 'Låst i en kurv.',
  locked_until: 'Låst i en kurv til kl. {time}.',
  apply_minimum: '{money} tilbage til minimum. Din kode gælder stadig.',
  apply_refused: 'Kurven tager ikke imod koden lige nu. Din kode gælder stadig.',
  revert: 'Fortryd',
  revert_name: 'Fortryd: {reward}',
  revert_hint: 'Du får {amount} tilbage, mindst med deres gamle dato.',
  reverting: 'Fortryder',
  reverted: '{reward} fortrudt. Tilbage på din saldo: {amount}.',
  revert_failed: 'Det lykkedes ikke at fortryde lige nu.',
  revert_unknown: 'Vi kontrollerer, om det blev fortrudt.',
  conditions: 'Vilkår',
};
