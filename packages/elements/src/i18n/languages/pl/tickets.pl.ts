import type { tickets as reference } from '../../messages/tickets.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const tickets: Wording<typeof reference> = {
  valid_through: 'Ważne do {date} włącznie',
  valid_last: 'Ostatni dzień: {date}',
  code: 'Kod rabatowy {code}',
  copy: 'Kopiuj kod',
  copied: 'Skopiowano',
  copy_by_hand: 'Skopiuj zaznaczony kod: {keys}.',
  apply: 'Użyj w koszyku',
  applying: 'Trwa dodawanie',
  applied: 'Użyto w koszyku',
  applied_worth: 'Użyto: {money} rabatu',
  remove: 'Usuń',
  removed: 'Usunięto z koszyka.',
  locked: 'Zablokowany w koszyku.',
  locked_until: 'Zablokowany w koszyku do {time}.',
  apply_minimum: 'Jeszcze {money} do minimum. Kod pozostaje ważny.',
  apply_refused: 'Koszyk nie przyjmuje teraz tego kodu. Kod pozostaje ważny.',
  revert: 'Cofnij',
  revert_name: 'Cofnij: {reward}',
  revert_hint: 'Odzyskasz {amount}, co najmniej z poprzednią datą.',
  reverting: 'Trwa cofanie',
  reverted: '{reward}: cofnięto. Znów na saldzie: {amount}.',
  revert_failed: 'Teraz nie udało się cofnąć.',
  revert_unknown: 'Sprawdzamy, czy udało się cofnąć.',
  conditions: 'Warunki',
};
