import type { redeeming as reference } from '../../messages/redeeming.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const redeeming: Wording<typeof reference> = {
  review_remaining: 'U houdt {amount} over.',
  review_expiring: 'U gebruikt eerst {amount}, geldig t/m {date}.',
  review_final: 'Dit kunt u niet terugdraaien.',
  refused_points: { other: 'U hebt nu {amount} te weinig.' },
  refused_limit: 'Vaker kunt u deze beloning niet inwisselen.',
  redeemed: '{reward} ingewisseld. Uw saldo is {amount}.',
  balance_now: 'Uw saldo is {amount}.',
  waits_offline: 'U bent offline. Inwisselen kan zodra u weer verbinding hebt.',
  choose_amount: 'Hoeveel {points} wisselt u in?',
};
