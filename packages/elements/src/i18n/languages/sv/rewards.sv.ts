import type { rewards as reference } from '../../messages/rewards.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const rewards: Wording<typeof reference> = {
  panel_failed: 'Det här kunde inte laddas. Ditt saldo och din varukorg fungerar som vanligt.',
  rewards_now: 'Att lösa in nu',
  rewards_almost: 'Nästan',
  rewards_later: 'Senare',
  rewards_empty: 'Det finns inga belöningar att lösa in just nu.',
  redeem: 'Lös in',
  redeem_name: 'Lös in: {reward}',
  from: 'från {amount}',
  left: '{amount} kvar',
  left_have: 'Du har redan {have} av {amount}',
  out_of_stock: 'Tillfälligt slut',
  tier_required: 'Från {tier}',
  segment_required: 'Inte för ditt konto',
  not_running: 'Kan inte lösas in nu',
  limit_reached: 'Redan inlöst',
  from_date: 'Från {date}',
  again_from: 'Igen från {date}',
  submitting: 'Löser in',
  redeem_failed: 'Det gick inte att lösa in just nu. Inga {points} har dragits.',
  dismiss: 'Stäng meddelandet',
};
