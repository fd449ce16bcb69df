import type { rewards as reference } from '../../messages/rewards.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const rewards: Wording<typeof reference> = {
  panel_failed:
    'Das konnte nicht geladen werden. Ihr Guthaben und Ihr Warenkorb funktionieren weiter.',
  left_have: 'Sie haben schon {have} von {amount}',
  segment_required: 'Nicht für Ihr Konto',
};
