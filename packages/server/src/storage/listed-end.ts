import type { IssuedRewardRow } from './rows.ts';
import type { IssuedRewardFilter } from './reward-store.ts';

/** The end of what has none: later than any date. */
export const noEnd = Number.MAX_SAFE_INTEGER;

/** Whether the shop still has to make its code. */
export function awaitsCode({
  causeId,
  code,
  fulfilment,
}: Pick<IssuedRewardRow, 'causeId' | 'code' | 'fulfilment'>): boolean {
  return code === null && fulfilment === null && causeId === null;
}

/**
 * By what a list of issued rewards is ordered. What the shop still has to do for one that is usable, or to make a code
 * for, is not lost by its last day passing: it has no end. A list with past ones in it keeps to the dates, so that
 * nothing moves in it once the shop has done it. A past one ended when it was used, undone or timed out, or else on its
 * last day.
 */
export function listedEnd(usage: IssuedRewardFilter['usage'], row: IssuedRewardRow): number {
  if (usage === 'past') {
    const { usedAt, revertedAt, returnsAt, expiresAt } = row;
    return usedAt ?? revertedAt ?? Math.min(returnsAt ?? expiresAt, expiresAt);
  }
  const hasNoEnd = usage === 'usable' && (row.fulfilment !== null || awaitsCode(row));
  return hasNoEnd ? noEnd : row.expiresAt;
}
