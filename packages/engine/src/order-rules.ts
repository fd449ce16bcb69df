/** The earning rules that orders set off: which of them run, what they count, and what that is worth. */
import type { EarningRule, LineExclusions, OrderLine } from '@spaarkit/contract';
import type { EarningTerms, LineExclusion } from './model.ts';
import { isOpen, programStatus } from './program.ts';
import { sumUp, type Rounding } from './rounding.ts';

const orderRuleKinds = [
  'order_amount',
  'category',
  'product',
  'first_order',
  'order_count',
  'stamp_card',
] as const;

/** A rule that looks at orders. */
export type OrderRule = Extract<EarningRule, { kind: (typeof orderRuleKinds)[number] }>;

/** A rule that gives points for each amount spent. */
export type AmountRule = Extract<EarningRule, { perMinor: number }>;

type FixedRule = Exclude<OrderRule, AmountRule>;

/** A rule that looks at lines: of an order, or of a till receipt. */
type LineRule = OrderRule | AmountRule;

/** An exact worth: on each line a numerator, all over one divisor. Rounded once, for the whole order. */
export interface ExactWorth {
  readonly byLine: readonly bigint[];
  readonly divisor: bigint;
  readonly rounding: Rounding;
}

/** The order rules of a programme that run under given terms, in the order of the document. */
export function orderRules(terms: EarningTerms): OrderRule[] {
  const { document, asOf } = terms;
  if (programStatus(document, asOf) !== 'running') return [];
  return document.earningRules
    .filter(isOrderRule)
    .filter((rule) => isOpen(rule.active, asOf) && isFor(rule, terms));
}

/** Whether a rule or campaign is meant for a member of this tier and these segments. */
export function isFor(
  audience: {
    readonly tierIds?: readonly string[] | undefined;
    readonly segmentIds?: readonly string[] | undefined;
  },
  { tierId, segmentIds = [] }: EarningTerms,
): boolean {
  return (
    (!audience.tierIds || (tierId !== undefined && audience.tierIds.includes(tierId))) &&
    (!audience.segmentIds || audience.segmentIds.some((id) => segmentIds.includes(id)))
  );
}

/**
 * What lines count for a rule: 0 when they mean nothing to it, a unit each or 1 for the order. A rule
 * that counts towards something gives when there is enough, any other as often as it counts.
 */
export function countOf(rule: OrderRule, lines: readonly OrderLine[]): number {
  if (missingMinor(rule, lines) > 0) return 0;
  const counted = sumUp(weightsOf(rule, lines));
  return countsUnits(rule) ? counted : Math.min(counted, 1);
}

/** How much is missing of the rule's minimum order amount. */
export function missingMinor({ minimumOrderMinor }: LineRule, lines: readonly OrderLine[]): number {
  const spent = sumUp(
    lines.filter(({ kind }) => kind === 'product').map((line) => line.grossMinor),
  );
  return Math.max(0, minimumOrderMinor - spent);
}

/**
 * What a rule gives for giving so many times, before any campaign. An amount rule gives what was
 * spent is worth, times the earning rate of the tier; a fixed grant is laid on the lines that
 * brought it.
 */
export function worthOf(
  rule: LineRule,
  lines: readonly OrderLine[],
  times: number,
  ratePercent: number,
): ExactWorth {
  const weights = weightsOf(rule, lines).map(BigInt);
  if (isAmountRule(rule)) {
    const perUnit = BigInt(rule.points) * BigInt(ratePercent) * (times > 0 ? 1n : 0n);
    return {
      byLine: weights.map((amount) => amount * perUnit),
      divisor: BigInt(rule.perMinor) * 100n,
      rounding: rule.rounding,
    };
  }
  const granted = rule.grant.kind === 'points' ? BigInt(rule.grant.points) * BigInt(times) : 0n;
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  return {
    byLine: weights.map((weight) => weight * granted),
    divisor: all === 0n ? 1n : all,
    rounding: 'down',
  };
}

/** Why a rule does not count a line that it would otherwise look at; absent when it counts it. */
export function exclusionOf(rule: AmountRule, line: OrderLine): LineExclusion | undefined {
  if (line.kind !== 'product') return 'kind';
  return rule.exclude && excludedBy(rule.exclude, line);
}

/** Whether a rule gives by amount, as opposed to a fixed grant. */
export function isAmountRule(rule: Pick<EarningRule, 'id'>): rule is AmountRule {
  return 'perMinor' in rule;
}

/** Whether a line is of one of the categories. */
export function isOfCategory(line: OrderLine, categories: readonly string[] | undefined): boolean {
  return line.categories.some((category) => categories?.includes(category));
}

/** Whether a line is of one of the products. */
export function isOfProduct(
  { productId }: OrderLine,
  productIds: readonly string[] | undefined,
): boolean {
  return productId !== undefined && productIds?.includes(productId) === true;
}

function isOrderRule(rule: EarningRule): rule is OrderRule {
  if (rule.kind === 'stamp_card' && rule.stampFor === 'check_in') return false;
  return (orderRuleKinds as readonly string[]).includes(rule.kind);
}

function countsUnits(rule: OrderRule): boolean {
  if (rule.kind === 'stamp_card') return rule.stampFor !== 'order';
  return rule.kind === 'product' && rule.per === 'unit';
}

/** How much of what a rule gives each line brings: money, or units where it is about products. */
function weightsOf(rule: LineRule, lines: readonly OrderLine[]): number[] {
  return lines.map((line) => {
    if (line.kind !== 'product' || line.grossMinor === 0) return 0;
    return isAmountRule(rule) ? amountOf(rule, line) : shareOf(rule, line);
  });
}

function amountOf(rule: AmountRule, line: OrderLine): number {
  if (exclusionOf(rule, line)) return 0;
  if (rule.kind === 'category' && !isOfCategory(line, rule.categories)) return 0;
  return rule.taxBasis === 'gross' ? line.grossMinor : line.netMinor;
}

function shareOf(rule: FixedRule, line: OrderLine): number {
  if (rule.kind === 'product') return isOfProduct(line, rule.productIds) ? line.quantity : 0;
  if (rule.kind !== 'stamp_card' || rule.stampFor === 'order') return line.grossMinor;
  const isStamped =
    rule.stampFor === 'product'
      ? isOfProduct(line, rule.productIds)
      : isOfCategory(line, rule.categories);
  return isStamped ? line.quantity : 0;
}

function excludedBy(exclude: LineExclusions, line: OrderLine): LineExclusion | undefined {
  if (isOfProduct(line, exclude.productIds)) return 'product';
  if (isOfCategory(line, exclude.categories)) return 'category';
  if (line.tags.some((tag) => exclude.tags.includes(tag))) return 'tag';
  return exclude.discountedLines && line.discounted ? 'discounted' : undefined;
}
