import { formOf } from '@spaarkit/engine';
import type { IssuedRewardRow, Writes } from '../../storage/store.ts';
import { isAwaitingCode } from './awaited-codes.ts';
import { undoDonation } from './donations.ts';
import { returnStock } from './stock.ts';

/**
 * Ends an issued reward that is taken back: its code is worth nothing any more, what it took out of
 * stock is there again, and the shop has nothing to do for it. False, and nothing done, when it was
 * used or taken back before.
 */
export async function endIssued(
  rows: Writes,
  issued: IssuedRewardRow,
  at: number,
  note?: string,
): Promise<boolean> {
  const isDonation = formOf(issued.terms.reward) === 'donation';
  const ended = isDonation
    ? await undoDonation(rows, issued, at)
    : await rows.rewards.revert(issued.id, at);
  if (!ended) return false;
  await returnStock(rows, issued);
  if (isAwaitingCode(issued)) await rows.codes.drop(issued.id);
  if (issued.fulfilment !== null) await cancelFulfilment(rows, issued, note);
  return true;
}

async function cancelFulfilment(
  rows: Writes,
  { id, fulfilmentNote }: IssuedRewardRow,
  note: string | undefined,
): Promise<void> {
  const change = { fulfilmentNote: note ?? fulfilmentNote, usedAt: null };
  await rows.fulfilments.save(id, { fulfilment: 'cancelled', ...change });
  await rows.fulfilments.removeAddress(id);
}
