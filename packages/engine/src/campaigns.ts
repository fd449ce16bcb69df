/** What campaigns add to what earning rules give. */
import type { Campaign, EarningRule, OrderLine } from '@spaarkit/contract';
import { earlyAccessMs } from './benefits.ts';
import type { EarningTerms } from './model.ts';
import { isAmountRule, isFor, isOfCategory, isOfProduct } from './order-rules.ts';

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
      isRunning(campaign, terms) &&
      isFor(campaign, terms) &&
      (!campaign.locationIds ||
        (locationId !== undefined && campaign.locationIds.includes(locationId))),
  );
}

/** Those of them that can count for something other than an order. */
export function eventCampaigns(terms: EarningTerms, locationId: string | undefined): Campaign[] {
  return campaignsFor(terms, locationId).filter(
    ({ productIds, categories }) => !productIds && !categories,
  );
}

/** A campaign begins earlier for a tier with early access to it. */
function isRunning(campaign: Campaign, { asOf, document, tierId }: EarningTerms): boolean {
  const from =
    Date.parse(campaign.from) - earlyAccessMs(document, tierId, asOf, { campaignId: campaign.id });
  return asOf >= from && asOf < Date.parse(campaign.until);
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

/** The campaigns that multiply what a rule gives for something other than an order. */
export function multipliersOf(
  campaigns: readonly Campaign[],
  rule: Pick<EarningRule, 'id'>,
): Multiplier[] {
  return stack(campaigns.filter(isMultiplier).filter((campaign) => boosts(campaign, rule)));
}

/** Whether a campaign cannot count beside extra points that were given already. */
export function competesWith({ stacking }: Campaign, given: readonly Campaign[]): boolean {
  return stacking === 'highest_only' && given.some((other) => other.stacking === 'highest_only');
}

/** Of campaigns that an order or event sets off, those whose extra points it brings. */
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
function boosts({ ruleIds }: Campaign, rule: Pick<EarningRule, 'id'>): boolean {
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
