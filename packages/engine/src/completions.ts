/** Rules that give when enough has been counted: challenges of several steps, and cards with stamps. */
import type { EarningRule } from '@spaarkit/contract';
import { addDays, localDateOf, startOfLocalDay } from './calendar.ts';

export type CompletionRule = Extract<EarningRule, { readonly kind: 'challenge' | 'stamp_card' }>;

/** What has to be counted, and how often. */
export interface CompletionStep {
  /** A rule's id, or `stampsOf` a card. */
  readonly countedAs: string;
  readonly need: number;
}

/** What the stamps of a card count as: apart from the times that the card was full. */
export function stampsOf(ruleId: string): string {
  return `${ruleId}/stamps`;
}

/** All that has to be there for the rule to give. */
export function stepsOf(rule: CompletionRule): CompletionStep[] {
  if (rule.kind === 'stamp_card') return [{ countedAs: stampsOf(rule.id), need: rule.stamps }];
  return rule.steps.map(({ ruleId, count }) => ({ countedAs: ruleId, need: count }));
}

/** The challenges and cards that something counts for. */
export function completionsWith(
  rules: readonly EarningRule[],
  countedAs: string,
): CompletionRule[] {
  return rules
    .filter((rule) => rule.kind === 'challenge' || rule.kind === 'stamp_card')
    .filter((rule) => stepsOf(rule).some((step) => step.countedAs === countedAs));
}

/**
 * Since when steps count that are judged at an instant: after the last time it was full, and inside
 * the days that a challenge allows, of which the present one is the last.
 */
export function stepsSince(
  rule: CompletionRule,
  lastFullAt: number | undefined,
  at: number,
  timeZone: string,
): number {
  const after = lastFullAt === undefined ? 0 : lastFullAt + 1;
  if (rule.kind !== 'challenge' || rule.withinDays === undefined) return after;
  const first = addDays(localDateOf(at, timeZone), 1 - rule.withinDays);
  return Math.max(after, startOfLocalDay(first, timeZone));
}

/** Whether everything has been counted often enough. */
export function isFull(rule: CompletionRule, counts: ReadonlyMap<string, number>): boolean {
  return stepsOf(rule).every(({ countedAs, need }) => (counts.get(countedAs) ?? 0) >= need);
}
