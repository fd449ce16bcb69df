/** What a way to earn gives and asks, in words. Pure. */
import type { Campaign, EarningRule, Program } from '@spaarkit/sdk';

import { formatMoney, formatSigned } from '../i18n/amounts.ts';
import { formatDate, formatLastDay } from '../i18n/dates.ts';
import type { Localizer } from '../i18n/localizer.ts';
import type { EarningMessages } from '../i18n/messages/earning.ts';
import type { RewardsMessages } from '../i18n/messages/rewards.ts';
import { pick } from '../i18n/pick.ts';
import type { Way } from './ways.ts';

type Text = Localizer<EarningMessages & RewardsMessages>;

/** What it gives: "+50 punten", "10 punten per € 1", or the name of a reward. */
export function gainWords(text: Text, rule: EarningRule, { rewards }: Program): string {
  if ('perMinor' in rule) {
    return text.t('earn_rate', { n: rule.points, money: formatMoney(text, rule.perMinor) });
  }
  const grant = rule.kind === 'referral' ? rule.referrer : rule.grant;
  if (grant.kind === 'points') {
    return `${formatSigned(text, grant.points)}\u00a0${text.pointsName(grant.points)}`;
  }
  return pick(text, rewards.find(({ id }) => id === grant.rewardId)?.name ?? {});
}

/** What it asks, how often it gives, and for whom it is. */
export function askWords(text: Text, way: Way, program: Program): string {
  const { rule } = way;
  const minimum = 'minimumOrderMinor' in rule ? rule.minimumOrderMinor : 0;
  return [
    rule.description ? pick(text, rule.description) : kindWords(text, rule),
    minimum > 0 && text.t('earn_minimum', { money: formatMoney(text, minimum) }),
    rule.kind === 'challenge' &&
      rule.withinDays !== undefined &&
      text.t('earn_within', { n: rule.withinDays }),
    way.standing === 'open' && limitWords(text, way),
    // For guests: members are told by the lock at the end of the row.
    way.standing !== 'locked' && levelWords(text, rule, program),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** From which level on it gives; undefined when it gives at all. */
export function levelWords(text: Text, { tierIds }: EarningRule, { tiers }: Program) {
  const lowest = tierIds && tiers?.levels.find(({ id }) => tierIds.includes(id));
  return lowest && text.t('tier_required', { tier: pick(text, lowest.name) });
}

/** How far the member is with what is counted; undefined where nothing is. */
export function progressWords(text: Text, { rule, progress }: Way): string | undefined {
  if (progress === undefined || progress.need < 2) return undefined;
  const counts = { have: text.number(progress.have), need: text.number(progress.need) };
  switch (rule.kind) {
    case 'stamp_card':
      return text.t('earn_stamps', counts);
    case 'challenge':
      return text.t('earn_steps', counts);
    default:
      return text.t('earn_orders', counts);
  }
}

/** When it gives again or begins. */
export function laterWords(text: Text, { from, progress }: Way): string {
  if (from === undefined) return text.t('earn_done');
  const date = formatDate(text, from);
  return progress?.timesLeft === 0 ? text.t('earn_again', { date }) : text.t('from_date', { date });
}

/** The steps of a challenge: "3 × Schrijf een beoordeling". */
export function stepWords(text: Text, rule: EarningRule, { earningRules }: Program): string[] {
  if (rule.kind !== 'challenge') return [];
  return rule.steps.map(({ ruleId, count }) => {
    const step = earningRules.find(({ id }) => id === ruleId);
    const name = step ? pick(text, step.name) : ruleId;
    return count > 1 ? `${text.number(count)}\u00a0× ${name}` : name;
  });
}

/** What a campaign gives, and until when. */
export function campaignWords(text: Text, { effect, until }: Campaign): string {
  const gain =
    effect.kind === 'multiplier'
      ? text.t('campaign_factor', { factor: text.number(effect.percent / 100) })
      : text.t('campaign_extra', { n: effect.points });
  return `${gain} · ${text.t('campaign_until', { date: formatLastDay(text, until) })}`;
}

function kindWords(text: Text, rule: EarningRule): string | undefined {
  switch (rule.kind) {
    case 'review':
      return text.t('earn_any_score');
    case 'birthday':
      return text.t('earn_birthday');
    case 'order_count':
      return rule.onlyOnce ? undefined : text.t('earn_every', { n: rule.every });
    default:
      return undefined;
  }
}

function limitWords(text: Text, { rule: { limit }, progress }: Way): string | undefined {
  if (!limit) return undefined;
  const { count, per } = limit;
  const left = progress?.timesLeft;
  if (left !== undefined && left < count) {
    return text.t('earn_times_left', { n: left, period: text.t(`earn_this_${per}`) });
  }
  if (count === 1 && per === 'lifetime') return text.t('earn_once');
  return text.t('earn_limit', { n: count, period: text.t(`earn_${per}`) });
}
