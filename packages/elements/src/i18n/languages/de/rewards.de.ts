import type { rewards as reference } from '../../messages/rewards.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const rewards: Wording<typeof reference> = {
  panel_failed:
    'Das konnte nicht geladen werden. Dein Guthaben und dein Warenkorb funktionieren weiter.',
  rewards_now: 'Jetzt einlösbar',
  rewards_almost: 'Fast geschafft',
  rewards_later: 'Später',
  rewards_empty: 'Zurzeit gibt es keine Prämien zum Einlösen.',
  redeem: 'Einlösen',
  redeem_name: 'Einlösen: {reward}',
  from: 'ab {amount}',
  left: 'Noch {amount}',
  left_have: 'Du hast schon {have} von {amount}',
  out_of_stock: 'Zurzeit vergriffen',
  tier_required: 'Ab {tier}',
  segment_required: 'Nicht für dein Konto',
  not_running: 'Zurzeit nicht einlösbar',
  limit_reached: 'Schon eingelöst',
  from_date: 'Ab {date}',
  again_from: 'Wieder ab {date}',
  submitting: 'Wird eingelöst',
  redeem_failed: 'Das Einlösen hat gerade nicht geklappt. Es wurden keine {points} abgezogen.',
  dismiss: 'Meldung schließen',
};
