/** How far a member is with a rule on what they do beside ordering. */
import type { EarningRule, RuleProgress } from '@spaarkit/contract';
import { toInstant } from './calendar.ts';
import { stepsOf, type CompletionRule } from './completions.ts';
import { givesOnce, isEventRule, limitOf } from './event-rules.ts';
import { leftOf, limitPeriod } from './limits.ts';
import { sumUp } from './rounding.ts';

/** What was counted of a rule. */
export interface RuleCounts {
  readonly timesGiven: number;
  /** In the present interval of its limit. */
  readonly inPeriod: number;
  /** With a challenge or card: what its steps count as now. */
  readonly steps?: ReadonlyMap<string, number>;
}

/** Whether a rule has something to tell that is no order: a limit, a single time, or steps. */
export function hasProgress(rule: EarningRule): boolean {
  if (rule.kind === 'stamp_card') return rule.stampFor === 'check_in';
  if (rule.kind === 'challenge') return true;
  return isEventRule(rule) && (givesOnce(rule) || limitOf(rule) !== undefined);
}

/** How far a member is with a rule. */
export function ruleProgress(
  rule: EarningRule,
  counts: RuleCounts,
  now: number,
  timeZone: string,
): RuleProgress {
  const { timesGiven } = counts;
  return {
    ruleId: rule.id,
    ...stepsTaken(rule, counts),
    timesGiven,
    ...timesLeft(rule, counts, now, timeZone),
  };
}

export function isCompletion(rule: EarningRule): rule is CompletionRule {
  return rule.kind === 'challenge' || rule.kind === 'stamp_card';
}

function stepsTaken(
  rule: EarningRule,
  { steps }: RuleCounts,
): Pick<RuleProgress, 'have' | 'need' | 'steps'> {
  if (!isCompletion(rule)) return { have: 0, need: 1 };
  const all = stepsOf(rule);
  const taken = all.map(({ countedAs, need }) => ({
    ruleId: countedAs,
    have: Math.min(need, steps?.get(countedAs) ?? 0),
    need,
  }));
  const need = sumUp(taken.map((step) => step.need));
  const have = sumUp(taken.map((step) => step.have));
  return {
    have: Math.min(have, need - 1),
    need,
    ...(rule.kind === 'challenge' && { steps: taken }),
  };
}

function timesLeft(
  rule: EarningRule,
  { inPeriod, timesGiven }: RuleCounts,
  now: number,
  timeZone: string,
): Pick<RuleProgress, 'timesLeft' | 'availableFrom'> {
  if (givesOnce(rule)) return { timesLeft: Math.max(0, 1 - timesGiven) };
  const limit = limitOf(rule);
  if (!limit) return {};
  const left = leftOf(limit, inPeriod);
  const { end } = limitPeriod(limit.per, now, timeZone);
  return {
    timesLeft: left,
    ...(left === 0 && end !== undefined ? { availableFrom: toInstant(end) } : {}),
  };
}
