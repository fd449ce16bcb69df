/** What changes a member's tier and segments, and when to look again. */
import type { ProgramDocument, TierProgress } from '@spaarkit/contract';
import { addDays, startOfLocalDay } from './calendar.ts';
import { segmentsChangeAt, type SegmentFacts } from './segments.ts';
import { tierStanding, type TierFacts } from './tiers.ts';

/** Why a tier changed: what happened just before. */
export type TierCause =
  'joined' | 'order' | 'activity' | 'return' | 'time' | 'membership' | 'programme' | 'shop';

/** All that tiers and segments are judged by. */
export type StandingFacts = TierFacts & SegmentFacts;

/** A change of tier, with the progress that it followed from. */
export interface TierChange {
  readonly at: number;
  /** Undefined when the member had none before. */
  readonly from: string | undefined;
  readonly to: string;
  readonly cause: TierCause;
  readonly progress: TierProgress;
}

/** The tier as it was last looked at. */
export interface FormerTier {
  readonly tierId: string | undefined;
  readonly checkedAt: number;
}

/**
 * The changes of tier since the last look: what time did, each at the start of its day, and then
 * what `cause` did, now. A fall that comes from an order or activity is a return.
 */
export function tierChanges(
  document: ProgramDocument,
  facts: StandingFacts,
  before: FormerTier | undefined,
  now: number,
  cause: TierCause,
): TierChange[] {
  const changes: TierChange[] = [];
  let tierId = before?.tierId;
  const look = (at: number, because: TierCause) => {
    const progress = tierStanding(document, facts, at);
    if (!progress || progress.tierId === tierId) return;
    const fell = rankOf(document, progress.tierId) < rankOf(document, tierId);
    changes.push({
      at,
      from: tierId,
      to: progress.tierId,
      cause: causeOf(because, fell, progress),
      progress,
    });
    tierId = progress.tierId;
  };
  if (tierId !== undefined && before) {
    const after = (at: number) => tierChangeAt(document, facts, at) ?? Infinity;
    // What is so just now may come of an order, but not of the programme: nothing of the member's came in.
    const last = cause === 'programme' ? now : now - 1;
    for (let at = after(before.checkedAt); at <= last; at = after(at)) look(at, 'time');
  }
  look(now, cause);
  return changes;
}

/** When time alone may next change a tier or a segment; null when it cannot. */
export function reviewAt(
  document: ProgramDocument,
  facts: StandingFacts,
  now: number,
): number | null {
  const instants = [
    tierChangeAt(document, facts, now),
    segmentsChangeAt(document, facts, now),
  ].filter((at) => at !== undefined);
  return instants.length > 0 ? Math.min(...instants) : null;
}

function causeOf(because: TierCause, fell: boolean, progress: TierProgress): TierCause {
  if (fell) return because === 'order' || because === 'activity' ? 'return' : because;
  return progress.because === 'paid' ? 'membership' : because;
}

/** The place of a tier in its scheme; -1 for none. */
export function rankOf({ tiers }: ProgramDocument, tierId: string | undefined): number {
  return tiers?.levels.findIndex(({ id }) => id === tierId) ?? -1;
}

/** When time next takes the tier, or a paid one starts that was paid in advance. */
function tierChangeAt(
  document: ProgramDocument,
  facts: TierFacts,
  now: number,
): number | undefined {
  const { timeZone } = document;
  const validThrough = tierStanding(document, facts, now)?.validThrough;
  const instants = [
    ...(validThrough === undefined ? [] : [startOfLocalDay(addDays(validThrough, 1), timeZone)]),
    ...(facts.paid ?? []).map(({ from }) => from),
  ].filter((at) => at > now);
  return instants.length > 0 ? Math.min(...instants) : undefined;
}
