/** What a reward is worth. */
import { maxInteger, type RewardDefinition, type RewardValue } from '@spaarkit/contract';

/** What a reward is worth when redeemed for an amount of points (which `rewardPrice` accepted). */
export function rewardValue(reward: RewardDefinition, points: number): RewardValue {
  switch (reward.kind) {
    case 'amount_discount':
    case 'store_credit':
    case 'cashback':
    case 'gift_card':
    case 'donation':
      return amountValue(reward, points);
    case 'percentage_discount':
      return { kind: 'percentage', percent: reward.percent, maximumMinor: reward.maximumMinor };
    case 'free_shipping':
      return { kind: 'free_shipping' };
    case 'free_product':
      return { kind: 'product', productId: reward.productId };
    case 'experience':
    case 'merchant_fulfilled':
      return { kind: 'other' };
  }
}

function amountValue(
  reward: RewardDefinition & { readonly amountMinor?: number | undefined },
  points: number,
): RewardValue {
  if (reward.cost.kind === 'fixed') return { kind: 'amount', amountMinor: reward.amountMinor ?? 0 };
  const steps = BigInt(Math.floor(points / reward.cost.stepPoints));
  const worth = steps * BigInt(reward.cost.minorPerStep);
  return { kind: 'amount', amountMinor: worth > BigInt(maxInteger) ? maxInteger : Number(worth) };
}
