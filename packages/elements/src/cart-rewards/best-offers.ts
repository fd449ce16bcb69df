import type { OrderLine, Reward } from '@spaarkit/sdk';
import type { RewardItem } from '@spaarkit/store';

/** Rewards that lower what is paid in the cart. */
const cartKinds: ReadonlySet<Reward['kind']> = new Set([
  'amount_discount',
  'percentage_discount',
  'free_shipping',
  'free_product',
]);

/**
 * What can be redeemed for a cart, what takes most off it for a point first; of what takes off as much for a
 * point, what takes off more. What a gift or shipping is worth is not known: those come last.
 *
 * @param lines What is in the cart; nothing where that is not known.
 * @param isSentFree Whether sending it costs nothing as it is.
 */
export function bestOffers(
  items: readonly RewardItem[],
  lines: readonly OrderLine[] | null | undefined,
  isSentFree: boolean,
): readonly RewardItem[] {
  const total = lines?.reduce((sum, { grossMinor }) => sum + grossMinor, 0);
  return items
    .filter(
      ({ reward, standing }) =>
        standing?.redeemable &&
        cartKinds.has(reward.kind) &&
        !(isSentFree && reward.kind === 'free_shipping') &&
        reward.minimumSpendMinor <= (total ?? Infinity),
    )
    .map((item) => ({ item, worth: worthOf(item, total ?? 0) / item.need }))
    .toSorted((a, b) => b.worth - a.worth || b.item.need - a.item.need)
    .map(({ item }) => item);
}

/** What a reward takes off such a total, in minor units. */
function worthOf({ reward: { cost, value }, need }: RewardItem, total: number): number {
  if (cost.kind === 'variable') return (need / cost.stepPoints) * cost.minorPerStep;
  switch (value?.kind) {
    case 'amount':
      return Math.min(value.amountMinor, total || Infinity);
    case 'percentage':
      return Math.min((total * value.percent) / 100, value.maximumMinor ?? Infinity);
    default:
      return 0;
  }
}
