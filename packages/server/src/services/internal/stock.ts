/** How many of a reward there are. */
import type { RewardDefinition } from '@spaarkit/contract';
import type { Writes } from '../../storage/store.ts';

/** Takes one out of stock; false when there is a stock and none is left in it. */
export async function takeStock(rows: Writes, { id, stock }: RewardDefinition): Promise<boolean> {
  return stock === undefined || rows.rewards.takeStock(id, stock);
}

/** Puts one back that was taken out of stock. */
export async function giveStockBack(rows: Writes, { id, stock }: RewardDefinition): Promise<void> {
  if (stock !== undefined) await rows.rewards.giveStockBack(id);
}
