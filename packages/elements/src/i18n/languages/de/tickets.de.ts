import type { tickets as reference } from '../../messages/tickets.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const tickets: Wording<typeof reference> = {
  valid_through: 'Gültig bis einschließlich {date}',
  valid_last: 'Letzter Tag: {date}',
  code: 'Rabattcode {code}',
  copy: 'Code kopieren',
  copied: 'Kopiert',
  copy_by_hand: 'Kopiere den markierten Code mit {keys}.',
  apply: 'Im Warenkorb einlösen',
  applying: 'Wird übernommen',
  applied: 'In deinem Warenkorb',
  applied_worth: 'Eingelöst: {money} Rabatt',
  remove: 'Entfernen',
  removed: 'Aus deinem Warenkorb entfernt.',
  locked: 'In einem Warenkorb vorgemerkt.',
  locked_until: 'In einem Warenkorb vorgemerkt bis {time} Uhr.',
  apply_minimum: 'Noch {money} bis zum Mindestwert. Dein Code bleibt gültig.',
  apply_refused: 'Der Warenkorb nimmt diesen Code gerade nicht an. Dein Code bleibt gültig.',
  revert: 'Rückgängig machen',
  revert_name: 'Rückgängig machen: {reward}',
  revert_hint: 'Du bekommst {amount} zurück, mindestens mit dem alten Datum.',
  reverting: 'Wird rückgängig gemacht',
  reverted: '{reward} rückgängig gemacht. Wieder auf deinem Konto: {amount}.',
  revert_failed: 'Rückgängig machen hat gerade nicht geklappt.',
  revert_unknown: 'Wir prüfen, ob das Rückgängigmachen geklappt hat.',
  conditions: 'Bedingungen',
};
