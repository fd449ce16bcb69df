/** What an order earns: order_amount rules over its lines, exact to the point. */
import { maxInteger, type OrderAmountRule, type OrderLine } from '@spaarkit/contract';
import type { EarningTerms, Earnings, LineExclusion, RulePoints } from './model.ts';
import { isOpen, programStatus } from './program.ts';
import { divide, largestRemainder } from './rounding.ts';

/** What one rule gives: in all, and laid on the lines in their order. */
interface RuleEarnings extends RulePoints {
  readonly byLine: readonly number[];
}

/**
 * What lines earn under given terms. The same terms and lines always give the same points, which is
 * why an order can cite a preview. A rule's worth is exact until it is rounded, once for the whole
 * order, and then laid on the lines by largest remainder; so total, rules and lines agree.
 *
 * Nothing is earned while the programme does not run at `terms.asOf`. Only `product` lines earn.
 * Of several `earning_rate` benefits the highest counts. The total never exceeds 2^53 − 1.
 */
export function earn(terms: EarningTerms, lines: readonly OrderLine[]): Earnings {
  const rules = rulesOf(terms);
  const earned = earnByRules(terms, rules, lines);
  return {
    points: earned.reduce((all, rule) => all + rule.points, 0),
    rules: earned.map(({ ruleId, points }) => ({ ruleId, points })),
    lines: lines.map((line, index) => lineEarnings(line, index, rules, earned)),
  };
}

function rulesOf({ document, tierId, segmentIds = [], asOf }: EarningTerms): OrderAmountRule[] {
  if (programStatus(document, asOf) !== 'running') return [];
  return document.earningRules
    .filter((rule) => rule.kind === 'order_amount')
    .filter((rule) => isOpen(rule.active, asOf))
    .filter((rule) => !rule.tierIds || (tierId !== undefined && rule.tierIds.includes(tierId)))
    .filter((rule) => !rule.segmentIds || rule.segmentIds.some((id) => segmentIds.includes(id)));
}

function earnByRules(
  terms: EarningTerms,
  rules: readonly OrderAmountRule[],
  lines: readonly OrderLine[],
): RuleEarnings[] {
  const percent = earningRateOf(terms);
  let room = maxInteger;
  return rules.map((rule) => {
    const earned = earnByRule(rule, percent, lines, room);
    room -= earned.points;
    return earned;
  });
}

function earnByRule(
  rule: OrderAmountRule,
  percent: number,
  lines: readonly OrderLine[],
  room: number,
): RuleEarnings {
  const amounts = lines.map((line) => (exclusionOf(rule, line) ? 0 : amountOf(rule, line)));
  const spent = amounts.reduce((all, amount) => all + BigInt(amount), 0n);
  const worth = spent * BigInt(rule.points) * BigInt(percent);
  const rounded = divide(worth, BigInt(rule.perMinor) * 100n, rule.rounding);
  const points = rounded > BigInt(room) ? room : Number(rounded);
  return { ruleId: rule.id, points, byLine: largestRemainder(points, amounts) };
}

function amountOf(rule: OrderAmountRule, line: OrderLine): number {
  return rule.taxBasis === 'gross' ? line.grossMinor : line.netMinor;
}

/** The earning rate of the member's tier as a percentage; 100 without one. */
function earningRateOf({ document, tierId, asOf }: EarningTerms): number {
  const tier = document.tiers?.levels.find(({ id }) => id === tierId);
  const rates = (tier?.benefits ?? [])
    .filter((benefit) => benefit.kind === 'earning_rate')
    .filter((benefit) => isOpen(benefit.active, asOf))
    .map(({ percent }) => percent);
  return rates.length > 0 ? Math.max(...rates) : 100;
}

function lineEarnings(
  line: OrderLine,
  index: number,
  rules: readonly OrderAmountRule[],
  earned: readonly RuleEarnings[],
): Earnings['lines'][number] {
  const byRule = earned
    .map(({ ruleId, byLine }) => ({ ruleId, points: byLine[index] ?? 0 }))
    .filter(({ points }) => points > 0);
  const excluded = exclusionByAll(rules, line);
  return {
    id: line.id,
    points: byRule.reduce((all, { points }) => all + points, 0),
    rules: byRule,
    ...(excluded && { excluded }),
  };
}

/** Why no rule counts a line: what the first of them says. Absent when one does, or there is none. */
function exclusionByAll(
  rules: readonly OrderAmountRule[],
  line: OrderLine,
): LineExclusion | undefined {
  if (line.kind !== 'product') return 'kind';
  const reasons = rules.map((rule) => exclusionOf(rule, line));
  return reasons.includes(undefined) ? undefined : reasons[0];
}

function exclusionOf({ exclude }: OrderAmountRule, line: OrderLine): LineExclusion | undefined {
  if (line.kind !== 'product') return 'kind';
  if (!exclude) return undefined;
  if (line.productId !== undefined && exclude.productIds.includes(line.productId)) return 'product';
  if (line.categories.some((category) => exclude.categories.includes(category))) return 'category';
  if (line.tags.some((tag) => exclude.tags.includes(tag))) return 'tag';
  return exclude.discountedLines && line.discounted ? 'discounted' : undefined;
}
