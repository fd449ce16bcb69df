/** What a programme document says at an instant: whether it runs, when points mature and lapse. */
import type { ProgramDocument, PublicProgram } from '@spaarkit/contract';
import { dayMs } from './calendar.ts';

/** Whether an instant lies in a window; the opening instant belongs to it, the closing one does not. */
export function isOpen(
  window: { readonly from?: string | undefined; readonly until?: string | undefined } | undefined,
  at: number,
): boolean {
  return !isBefore(at, window?.from) && !isAtOrAfter(at, window?.until);
}

/** Whether the programme has yet to start, runs, or has ended. Points are earned while it runs. */
export function programStatus(document: ProgramDocument, now: number): PublicProgram['status'] {
  if (isBefore(now, document.startsAt)) return 'upcoming';
  return isAtOrAfter(now, document.endsAt) ? 'ended' : 'running';
}

/**
 * Whether points can be spent: from the start until `lastRedemptionAt`, which may lie after the end
 * of the programme, and until that end where it is left out.
 */
export function canRedeemAt(document: ProgramDocument, now: number): boolean {
  return (
    !isBefore(now, document.startsAt) &&
    !isAtOrAfter(now, document.lastRedemptionAt ?? document.endsAt)
  );
}

/**
 * When points of an order paid at an instant may be spent: whole days of 24 hours later. The longer
 * return period of a tier makes them wait as long.
 */
export function availableAtOf(document: ProgramDocument, paidAt: number, tierId?: string): number {
  const level = document.tiers?.levels.find(({ id }) => id === tierId);
  const longer = (level?.benefits ?? [])
    .filter((benefit) => benefit.kind === 'longer_returns')
    .filter(({ active }) => isOpen(active, paidAt))
    .map(({ returnDays }) => returnDays);
  return paidAt + Math.max(document.points.pendingDays, ...longer) * dayMs;
}

/** Whether an instant comes before another; never before one that is left out. */
export function isBefore(at: number, instant: string | undefined): boolean {
  return instant !== undefined && at < Date.parse(instant);
}

/** Whether an instant is another or comes after it; never after one that is left out. */
export function isAtOrAfter(at: number, instant: string | undefined): boolean {
  return instant !== undefined && at >= Date.parse(instant);
}
