/** What a rule gives for something other than an order, with what campaigns add to it. */
import {
  competesWith,
  eventCampaigns,
  extraPointsOf,
  isOnTopOf,
  multipliersOf,
} from './campaigns.ts';
import type { EarningTerms, RulePoints } from './model.ts';
import type { GrantingRule } from './event-rules.ts';
import { divide, largestRemainder } from './rounding.ts';

export interface EventPointsInput {
  readonly terms: EarningTerms;
  readonly rule: Pick<GrantingRule, 'id'>;
  /** What the rule gives by itself. */
  readonly points: number;
  readonly locationId?: string;
  /** Campaigns whose extra points the same event brought before. */
  readonly extrasGiven?: readonly string[];
}

/**
 * The points of a rule by rule and campaign. They are multiplied by the campaigns that name the rule,
 * rounded down once; extra points come with the first rule of an event that gives points. A campaign
 * about products or categories counts for orders only.
 */
export function eventPoints(input: EventPointsInput): RulePoints[] {
  const { extrasGiven = [], locationId, points, rule, terms } = input;
  const ruleId = rule.id;
  const campaigns = eventCampaigns(terms, locationId);
  const boosts = multipliersOf(campaigns, rule);
  const added = boosts.map(({ effect }) => effect.percent - 100);
  const percent = added.reduce((sum, each) => sum + each, 0);
  const all = Number(divide(BigInt(points) * BigInt(percent), 100n, 'down'));
  const shares = largestRemainder(all, added);
  const given = campaigns.filter(({ id }) => extrasGiven.includes(id));
  const setOff = campaigns
    .filter((campaign) => isOnTopOf(campaign, rule) && !extrasGiven.includes(campaign.id))
    .filter((campaign) => !competesWith(campaign, given));
  return [
    { ruleId, points },
    ...boosts.map(({ id }, index) => ({ ruleId, campaignId: id, points: shares[index] ?? 0 })),
    ...extraPointsOf(setOff).map(({ effect, id }) => ({
      ruleId,
      campaignId: id,
      points: effect.points,
    })),
  ].filter((part) => part.points > 0);
}
