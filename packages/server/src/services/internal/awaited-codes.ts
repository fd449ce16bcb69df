/** Issued rewards whose codes the shop has yet to make. */
import { dayMs, endOfDayAt, hasCode } from '@spaarkit/engine';
import type { IssuedRewardRow } from '../../storage/store.ts';
import type { Program } from './program.ts';

/** Whether it has no code yet: the shop was asked, and has not answered. */
export function isAwaitingCode(row: IssuedRewardRow): boolean {
  return isWithoutCode(row) && row.usedAt === null && row.revertedAt === null;
}

/** Whether the shop made no code for it, and its points went back. */
export function isCodeRefused(row: IssuedRewardRow): boolean {
  return isWithoutCode(row) && row.revertedAt !== null;
}

function isWithoutCode({ code, terms }: IssuedRewardRow): boolean {
  return code === null && hasCode(terms.reward);
}

/** Its end, or what that would be if its code came now. */
export function endOf(
  row: IssuedRewardRow,
  { document, now }: Pick<Program, 'document' | 'now'>,
): number {
  return isAwaitingCode(row) ? endAfterWaiting(row, now, document.timeZone) : row.expiresAt;
}

/** Its last day: the whole days that it waited for its code do not count. */
export function endAfterWaiting(
  { issuedAt, terms }: IssuedRewardRow,
  now: number,
  timeZone: string,
): number {
  const days = Math.floor((now - issuedAt) / dayMs);
  return days === 0 ? terms.expiresAt : endOfDayAt(terms.expiresAt + days * dayMs, timeZone);
}
