import type { tickets as reference } from '../../messages/tickets.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const tickets: Wording<typeof reference> = {
  copy_by_hand: 'Kopieren Sie den markierten Code mit {keys}.',
  applied: 'In Ihrem Warenkorb',
  removed: 'Aus Ihrem Warenkorb entfernt.',
  apply_minimum: 'Noch {money} bis zum Mindestwert. Ihr Code bleibt gültig.',
  apply_refused: 'Der Warenkorb nimmt diesen Code gerade nicht an. Ihr Code bleibt gültig.',
  apply_needless: 'Hier fallen keine Versandkosten an. Ihr Code bleibt gültig.',
  revert_hint:
    'Sie bekommen {amount} zurück, mindestens mit dem alten Datum. Rückgängig machen geht bis einschließlich {date}.',
  reverted: '{reward} rückgängig gemacht. Wieder auf Ihrem Konto: {amount}.',
};
