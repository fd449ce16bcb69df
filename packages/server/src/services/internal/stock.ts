/** How many of a reward there are: its stock, or the places of an experience. */
import type { RewardDefinition } from '@spaarkit/contract';
import { placesOf, stockOf } from '@spaarkit/engine';
import type { IssuedRewardRow, Writes } from '../../storage/store.ts';

/** Takes one; false when they are counted and none is left. */
export async function takeStock(rows: Writes, reward: RewardDefinition): Promise<boolean> {
  const stock = stockOf(reward);
  return stock === undefined || rows.rewards.takeStock(reward.id, stock);
}

/** Puts back what an issued reward took; an invitation that was not accepted took nothing. */
export async function returnStock(rows: Writes, { terms, answer }: IssuedRewardRow): Promise<void> {
  const { reward } = terms;
  if (placesOf(reward) !== undefined && answer !== 'yes') return;
  if (stockOf(reward) !== undefined) await rows.rewards.giveStockBack(reward.id);
}
