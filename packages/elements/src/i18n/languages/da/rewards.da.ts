import type { rewards as reference } from '../../messages/rewards.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const rewards: Wording<typeof reference> = {
  panel_failed: 'Dette kunne ikke indlæses. Din saldo og din kurv virker som normalt.',
  rewards_now: 'Kan indløses nu',
  rewards_almost: 'Næsten',
  rewards_later: 'Senere',
  rewards_empty: 'Der er ingen belønninger at indløse lige nu.',
  redeem: 'Indløs',
  redeem_name: 'Indløs: {reward}',
  from: 'fra {amount}',
  left: '{amount} tilbage',
  left_have: 'Du har allerede {have} af {amount}',
  out_of_stock: 'Midlertidigt udsolgt',
  tier_required: 'Fra {tier}',
  segment_required: 'Ikke for din konto',
  not_running: 'Kan ikke indløses nu',
  limit_reached: 'Allerede indløst',
  from_date: 'Fra {date}',
  again_from: 'Igen fra {date}',
  submitting: 'Indløser',
  redeem_failed: 'Indløsningen lykkedes ikke lige nu. Der er ikke trukket {points}.',
  dismiss: 'Luk beskeden',
};
