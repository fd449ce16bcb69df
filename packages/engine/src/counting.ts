/**
 * Rules that count beyond one order: the n-th order, the first, stamp cards, and limits.
 *
 * A count is a sum, not a rank. What a member's orders count together decides how often a rule gives,
 * so the order in which they are told, and returned, does not matter for that. A time that was given
 * stays with the order it came with, until that order is returned or the sum no longer reaches it.
 */
import type { EarningRule, RuleProgress } from '@spaarkit/contract';
import { toInstant } from './calendar.ts';
import { leftOf, limitPeriod, type LimitPeriod } from './limits.ts';
import type { EarningTerms } from './model.ts';
import { orderRules, type OrderRule } from './order-rules.ts';

/** What a member holds of a rule besides the order in question. */
export interface RuleTally {
  readonly counted: number;
  /** How often it gave. */
  readonly given: number;
  /** How often it gave in the period of its limit. */
  readonly givenInPeriod: number;
  /** How many rewards that it gave for the order in question were used: those stay given, and count. */
  readonly used: number;
}

/** By rule. */
export type Tallies = ReadonlyMap<string, RuleTally>;

export const noTallies: Tallies = new Map();

/** What becomes of one order with one rule. */
export interface Turn {
  readonly count: number;
  readonly times: number;
  /** Whether the limit of the rule keeps it from giving more. */
  readonly isLimited: boolean;
}

const nothing: RuleTally = { counted: 0, given: 0, givenInPeriod: 0, used: 0 };

/** How often a rule gives for an order that counts so much, beside what other orders hold. */
export function turnOf(rule: OrderRule, count: number, others: RuleTally = nothing): Turn {
  const reached = Math.min(count, Math.max(0, reachedBy(rule, count, others)));
  const allowed = Math.min(reached, leftOf(rule.limit, others.givenInPeriod));
  return { count, times: Math.max(allowed, others.used), isLimited: allowed < reached };
}

/** Whether what an order counts for a rule is kept: because other orders depend on it, or a reward does. */
export function isCounted(rule: OrderRule): boolean {
  return rule.limit !== undefined || isCounter(rule) || rewardOf(rule) !== undefined;
}

/** The id of the reward that a rule gives; absent when it gives points. */
export function rewardOf(rule: OrderRule): string | undefined {
  return 'grant' in rule && rule.grant.kind === 'reward' ? rule.grant.rewardId : undefined;
}

/** How much has to be counted for one time. */
export function neededFor(rule: OrderRule): number {
  switch (rule.kind) {
    case 'order_count':
      return rule.every;
    case 'stamp_card':
      return rule.stamps;
    default:
      return 1;
  }
}

/** The period in which the limit of a rule counts an order; absent without a limit, or with one for ever. */
export function periodOf(
  { limit }: OrderRule,
  { document }: EarningTerms,
  paidAt: number,
): Required<LimitPeriod> | undefined {
  if (!limit || limit.per === 'lifetime') return undefined;
  const { start, end } = limitPeriod(limit.per, paidAt, document.timeZone);
  return end === undefined ? undefined : { start, end };
}

/**
 * How far a member is with the rules that count orders or limit what orders earn, in the order of the
 * document. `tallies` holds all of the member's orders, judged in the periods of `terms.asOf`.
 */
export function orderProgress(terms: EarningTerms, tallies: Tallies): RuleProgress[] {
  return orderRules(terms)
    .filter((rule) => isCounter(rule) || rule.limit !== undefined)
    .map((rule) => progressWith(rule, terms, tallies.get(rule.id) ?? nothing));
}

function progressWith(rule: OrderRule, terms: EarningTerms, held: RuleTally): RuleProgress {
  const need = neededFor(rule);
  const isOver = isOnce(rule) && held.given > 0;
  const have = isCounter(rule) && !isOver ? held.counted - held.given * need : 0;
  const left = Math.min(
    leftOf(rule.limit, held.givenInPeriod),
    isOnce(rule) ? Math.max(0, 1 - held.given) : Infinity,
  );
  const end = left === 0 ? periodOf(rule, terms, terms.asOf)?.end : undefined;
  return {
    ruleId: rule.id,
    have: Math.min(need, Math.max(0, have)),
    need,
    timesGiven: held.given,
    ...(left !== Infinity && { timesLeft: left }),
    ...(end !== undefined && { availableFrom: toInstant(end) }),
  };
}

/**
 * How many other orders may gain or lose a time when an order now counts and gives less than before:
 * those whose time the sum no longer reaches, and those that take over what became free.
 */
export function unsettledBy(
  rule: OrderRule,
  before: Pick<Turn, 'count' | 'times'>,
  after: Pick<Turn, 'count' | 'times'>,
  others: RuleTally = nothing,
): { readonly losing: number; readonly gaining: number } {
  const lost = isCounter(rule) && after.count < before.count;
  const beyond = lost ? others.given - dueTimes(rule, others.counted + after.count) : 0;
  return { losing: Math.max(0, beyond), gaining: Math.max(0, before.times - after.times) };
}

function reachedBy(rule: OrderRule, count: number, others: RuleTally): number {
  return isCounter(rule) ? dueTimes(rule, others.counted + count) - others.given : count;
}

/** How often a counter gives in all for so much. */
function dueTimes(rule: OrderRule, counted: number): number {
  const times = Math.floor(counted / neededFor(rule));
  return isOnce(rule) ? Math.min(times, 1) : times;
}

function isCounter({ kind }: OrderRule): boolean {
  return kind === 'first_order' || kind === 'order_count' || kind === 'stamp_card';
}

/** Whether a rule gives for a single order of a member, however many there are. */
export function isOnce(rule: EarningRule): boolean {
  return rule.kind === 'first_order' || (rule.kind === 'order_count' && rule.onlyOnce);
}
