/** What an order earns by the rules and campaigns of a programme, exact to the point. */
import { maxInteger, type Campaign, type OrderLine } from '@spaarkit/contract';
import { boostsFor, campaignsFor, extraPointsOf, isOnTopOf, looksAt } from './campaigns.ts';
import { isCounted, noTallies, turnOf, type Tallies, type Turn } from './counting.ts';
import type {
  EarningTerms,
  Earnings,
  LineExclusion,
  RuleCount,
  RulePoints,
  WithheldRule,
} from './model.ts';
import {
  countOf,
  exclusionOf,
  isAmountRule,
  isOfCategory,
  missingMinor,
  orderRules,
  worthOf,
  type AmountRule,
  type ExactWorth,
  type OrderRule,
} from './order-rules.ts';
import { isOpen } from './program.ts';
import { divide, largestRemainder } from './rounding.ts';

/** What else is known of a cart or order. */
export interface EarnOptions {
  /** Where it is paid. */
  readonly locationId?: string | undefined;
  /** What the member's other orders hold of the rules that count beyond one; nothing when left out. */
  readonly tallies?: Tallies | undefined;
}

/** What one rule gives, or a campaign on top of it: in all, and laid on the lines in their order. */
interface Part extends RulePoints {
  readonly byLine: readonly number[];
}

/** A rule at work on the lines. */
interface RuleAtWork {
  readonly rule: OrderRule;
  readonly turn: Turn;
  readonly worth: ExactWorth;
}

/**
 * What lines earn under given terms. The same terms and lines always give the same points, which is
 * why an order can cite a preview. A rule's worth, campaigns included, is exact until it is rounded,
 * once for the whole order; what the rule gives without campaigns is rounded likewise, the rest is
 * the campaigns'. Each part is laid on the lines by largest remainder; so total, parts and lines agree.
 *
 * Nothing is earned while the programme does not run at `terms.asOf`. Only `product` lines earn.
 * Of several `earning_rate` benefits the highest counts. The total never exceeds 2^53 − 1.
 */
export function earn(
  terms: EarningTerms,
  lines: readonly OrderLine[],
  { locationId, tallies = noTallies }: EarnOptions = {},
): Earnings {
  const rules = orderRules(terms);
  const campaigns = campaignsFor(terms, locationId);
  const atWork = rules.map((rule) => putToWork(rule, terms, lines, tallies));
  const earned = atWork.flatMap((each) => partsOf(each, campaigns, lines));
  const extra = extraParts(campaigns, atWork, earned, lines);
  const parts = keepWithinReach([...earned, ...extra]);
  return {
    points: parts.reduce((all, { points }) => all + points, 0),
    rules: parts.map(withoutLines),
    lines: lines.map((line, index) => lineEarnings(line, index, rules, parts)),
    counts: atWork.flatMap(countKept),
    withheld: atWork.flatMap((each) => withheldBy(each, lines)),
  };
}

function putToWork(
  rule: OrderRule,
  terms: EarningTerms,
  lines: readonly OrderLine[],
  tallies: Tallies,
): RuleAtWork {
  const turn = turnOf(rule, countOf(rule, lines), tallies.get(rule.id));
  return { rule, turn, worth: worthOf(rule, lines, turn.times, earningRateOf(terms)) };
}

/** What is to be kept of a rule that counts beyond one order. */
function countKept({ rule, turn }: RuleAtWork): RuleCount[] {
  const { count, times } = turn;
  return isCounted(rule) ? [{ ruleId: rule.id, count, times }] : [];
}

/** What a rule gives by itself, and what each campaign that multiplies it adds. */
function partsOf(
  { rule, worth }: RuleAtWork,
  campaigns: readonly Campaign[],
  lines: readonly OrderLine[],
): Part[] {
  const boosts = boostsFor(campaigns, rule, lines).map(({ campaignId, percentByLine }) => ({
    campaignId,
    byLine: worth.byLine.map((part, index) => part * BigInt(percentByLine[index] ?? 0)),
  }));
  const alone = rounded(sumOf(worth.byLine), worth.divisor, worth);
  const boosted = sumOf(worth.byLine) * 100n + sumOf(boosts.flatMap(({ byLine }) => byLine));
  const all = rounded(boosted, worth.divisor * 100n, worth);
  const shares = largestRemainder(
    all - alone,
    boosts.map(({ byLine }) => sumOf(byLine)),
  );
  return [
    layOnLines({ ruleId: rule.id, points: alone }, worth.byLine),
    ...boosts.map(({ campaignId, byLine }, index) =>
      layOnLines({ ruleId: rule.id, campaignId, points: shares[index] ?? 0 }, byLine),
    ),
  ].filter(({ points }) => points > 0);
}

/** Extra points of campaigns, each on top of the first of its rules that gives points for its lines. */
function extraParts(
  campaigns: readonly Campaign[],
  atWork: readonly RuleAtWork[],
  earned: readonly Part[],
  lines: readonly OrderLine[],
): Part[] {
  const reach = (campaign: Campaign) => reachOf(campaign, atWork, earned, lines);
  return extraPointsOf(campaigns.filter(reach)).flatMap((campaign) => {
    const reached = reach(campaign);
    const part = { campaignId: campaign.id, points: campaign.effect.points };
    return reached ? [layOnLines({ ruleId: reached.ruleId, ...part }, reached.byLine)] : [];
  });
}

/** The rule that sets a campaign off, with what it earned on the lines that the campaign is about. */
function reachOf(
  campaign: Campaign,
  atWork: readonly RuleAtWork[],
  earned: readonly Part[],
  lines: readonly OrderLine[],
): { ruleId: string; byLine: bigint[] } | undefined {
  return atWork
    .filter(({ rule }) => isOnTopOf(campaign, rule))
    .filter(({ rule }) => earned.some(({ ruleId }) => ruleId === rule.id))
    .map(({ rule, worth }) => ({
      ruleId: rule.id,
      byLine: lines.map((line, index) =>
        looksAt(campaign, line) ? (worth.byLine[index] ?? 0n) : 0n,
      ),
    }))
    .find(({ byLine }) => sumOf(byLine) > 0n);
}

/** Rounds as the rule says; what is beyond all reach is cut by `keepWithinReach`. */
function rounded(dividend: bigint, divisor: bigint, { rounding }: ExactWorth): number {
  const points = divide(dividend, divisor, rounding);
  return points > BigInt(maxInteger) ? maxInteger : Number(points);
}

function layOnLines(part: RulePoints, weights: readonly bigint[]): Part {
  return { ...part, byLine: largestRemainder(part.points, weights) };
}

/** Cuts the parts so that they stay within 2^53 − 1 together, the first ones whole. */
function keepWithinReach(parts: readonly Part[]): Part[] {
  let room = maxInteger;
  return parts.map((part) => {
    const points = Math.min(part.points, room);
    room -= points;
    if (points === part.points) return part;
    return { ...part, points, byLine: largestRemainder(points, part.byLine) };
  });
}

/** The earning rate of the member's tier as a percentage; 100 without one. */
export function earningRateOf({ document, tierId, asOf }: EarningTerms): number {
  const tier = document.tiers?.levels.find(({ id }) => id === tierId);
  const rates = (tier?.benefits ?? [])
    .filter((benefit) => benefit.kind === 'earning_rate')
    .filter((benefit) => isOpen(benefit.active, asOf))
    .map(({ percent }) => percent);
  return rates.length > 0 ? Math.max(...rates) : 100;
}

/** What an order misses that is too small, or comes when the limit is reached. */
function withheldBy({ rule, turn }: RuleAtWork, lines: readonly OrderLine[]): WithheldRule[] {
  if (turn.isLimited) return [{ ruleId: rule.id, reason: 'limit_reached' }];
  const missing = missingMinor(rule, lines);
  const wouldCount = missing > 0 && countOf({ ...rule, minimumOrderMinor: 0 }, lines) > 0;
  return wouldCount ? [{ ruleId: rule.id, reason: 'minimum_order', missingMinor: missing }] : [];
}

function lineEarnings(
  line: OrderLine,
  index: number,
  rules: readonly OrderRule[],
  parts: readonly Part[],
): Earnings['lines'][number] {
  const own = parts
    .map((part) => ({ ...withoutLines(part), points: part.byLine[index] ?? 0 }))
    .filter(({ points }) => points > 0);
  const excluded = own.length === 0 ? exclusionByAll(rules, line) : undefined;
  return {
    id: line.id,
    points: own.reduce((all, { points }) => all + points, 0),
    rules: own,
    ...(excluded && { excluded }),
  };
}

function withoutLines({ ruleId, campaignId, points }: Part): RulePoints {
  return { ruleId, ...(campaignId !== undefined && { campaignId }), points };
}

/** Why no rule counts a line: what the first of them says. Absent when one does, or there is none. */
function exclusionByAll(rules: readonly OrderRule[], line: OrderLine): LineExclusion | undefined {
  if (line.kind !== 'product') return 'kind';
  const reasons = rules
    .filter((rule) => isAmountRule(rule))
    .filter((rule) => isAbout(rule, line))
    .map((rule) => exclusionOf(rule, line));
  return reasons.includes(undefined) ? undefined : reasons[0];
}

function isAbout(rule: AmountRule, line: OrderLine): boolean {
  return rule.kind !== 'category' || isOfCategory(line, rule.categories);
}

function sumOf(values: readonly bigint[]): bigint {
  return values.reduce((all, value) => all + value, 0n);
}
