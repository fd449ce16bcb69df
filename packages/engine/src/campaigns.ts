/** What campaigns add to what earning rules give. */
import type { Campaign, EarningRule, OrderLine } from '@spaarkit/contract';
import type { EarningTerms } from './model.ts';
import { isAmountRule, isFor, isOfCategory, isOfProduct } from './order-rules.ts';
import { isOpen } from './program.ts';

/** A campaign that multiplies, and on which lines it counts for a rule. */
export interface Boost {
  readonly campaignId: string;
  /** What it adds to each line, in percent of what the rule gives there; 0 where it does not count. */
  readonly percentByLine: readonly number[];
}

type Multiplier = Campaign & { readonly effect: { readonly kind: 'multiplier' } };
type ExtraPoints = Campaign & { readonly effect: { readonly kind: 'extra_points' } };

/** The campaigns that run for this member, at this place, under given terms. */
export function campaignsFor(terms: EarningTerms, locationId: string | undefined): Campaign[] {
  return terms.document.campaigns.filter(
    (campaign) =>
      isOpen(campaign, terms.asOf) &&
      isFor(campaign, terms) &&
      (!campaign.locationIds ||
        (locationId !== undefined && campaign.locationIds.includes(locationId))),
  );
}

/**
 * How the campaigns multiply what a rule gives on each line. A line has at most one multiplier that
 * says `highest_only`, and all that say `add`; each adds to the unboosted points.
 */
export function boostsFor(
  campaigns: readonly Campaign[],
  rule: EarningRule,
  lines: readonly OrderLine[],
): Boost[] {
  const multipliers = campaigns.filter(isMultiplier).filter((campaign) => boosts(campaign, rule));
  const counting = lines.map((line) => stack(multipliers.filter((each) => looksAt(each, line))));
  return multipliers.map((campaign) => ({
    campaignId: campaign.id,
    percentByLine: counting.map((those) =>
      those.includes(campaign) ? campaign.effect.percent - 100 : 0,
    ),
  }));
}

/** Of campaigns that an order sets off, those whose extra points it brings. */
export function extraPointsOf(setOff: readonly Campaign[]): ExtraPoints[] {
  return stack(setOff.filter(isExtraPoints));
}

/** Whether a campaign gives its extra points on top of this rule. */
export function isOnTopOf({ ruleIds }: Campaign, { id }: Pick<EarningRule, 'id'>): boolean {
  return !ruleIds || ruleIds.includes(id);
}

/** Whether a campaign is about this line. */
export function looksAt({ productIds, categories }: Campaign, line: OrderLine): boolean {
  if (!productIds && !categories) return true;
  return isOfProduct(line, productIds) || isOfCategory(line, categories);
}

/** Fixed grants are multiplied only by a campaign that names their rule. */
function boosts({ ruleIds }: Campaign, rule: EarningRule): boolean {
  return ruleIds ? ruleIds.includes(rule.id) : isAmountRule(rule);
}

/** Of several campaigns of one kind: those that add up, and the first of those that compete. */
function stack<One extends Multiplier | ExtraPoints>(campaigns: readonly One[]): One[] {
  const [highest] = campaigns
    .filter(({ stacking }) => stacking === 'highest_only')
    .toSorted((a, b) => b.priority - a.priority || effectOf(b) - effectOf(a));
  return campaigns.filter((campaign) => campaign.stacking === 'add' || campaign === highest);
}

function effectOf({ effect }: Multiplier | ExtraPoints): number {
  return effect.kind === 'multiplier' ? effect.percent : effect.points;
}

function isMultiplier(campaign: Campaign): campaign is Multiplier {
  return campaign.effect.kind === 'multiplier';
}

function isExtraPoints(campaign: Campaign): campaign is ExtraPoints {
  return campaign.effect.kind === 'extra_points';
}
