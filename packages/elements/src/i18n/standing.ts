/** Why a reward cannot be redeemed, in words. Pure. */
import type { Program } from '@spaarkit/sdk';
import type { RewardItem } from '@spaarkit/store';

import { formatDate } from './dates.ts';
import type { Localizer } from './localizer.ts';
import type { RewardsMessages } from './messages/rewards.ts';
import { pick } from './pick.ts';

type Text = Localizer<RewardsMessages>;

/** Why the member cannot have it now, points apart; undefined when they can. */
export function standingWords(
  text: Text,
  { standing, reward }: RewardItem,
  program: Program,
): string | undefined {
  if (standing === undefined || standing.redeemable) return undefined;
  const date = standing.availableFrom && formatDate(text, standing.availableFrom);
  const again = date && text.t('again_from', { date });
  switch (standing.refusal) {
    case 'insufficient_points':
      return undefined;
    case 'out_of_stock':
      return [text.t('out_of_stock'), again].filter(Boolean).join('. ');
    case 'limit_reached':
      return again || text.t('limit_reached');
    case 'segment_required':
      return text.t('segment_required');
    case 'tier_required': {
      const tier = program.tiers?.levels.find(({ id }) => reward.tierIds?.includes(id));
      return tier
        ? text.t('tier_required', { tier: pick(text, tier.name) })
        : text.t('not_running');
    }
    case 'not_started':
      return date ? text.t('from_date', { date }) : text.t('not_running');
    default:
      return text.t('not_running');
  }
}
