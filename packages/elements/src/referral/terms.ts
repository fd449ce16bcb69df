/** What inviting somebody brings to both, and when, in words. Pure. */
import type { EarningRule, MyReferrals, Program } from '@spaarkit/sdk';

import { formatMoney } from '../i18n/amounts.ts';
import { formatDate } from '../i18n/dates.ts';
import type { Localizer } from '../i18n/localizer.ts';
import type { RecordsMessages } from '../i18n/messages/records.ts';
import type { ReferralMessages } from '../i18n/messages/referral.ts';
import { pick } from '../i18n/pick.ts';

/** The way to earn by which members invite others. */
export type ReferralRule = Extract<EarningRule, { kind: 'referral' }>;

/** How it stands with somebody who came. */
export type Friend = MyReferrals['friends'][number];

type Text = Localizer<RecordsMessages & ReferralMessages>;

/** The rule of a programme; undefined where members invite nobody, or do so no more. */
export function referralRuleOf(program: Program, now: number): ReferralRule | undefined {
  return program.earningRules.find(
    (rule): rule is ReferralRule =>
      rule.kind === 'referral' &&
      (rule.active?.until === undefined || now < Date.parse(rule.active.until)),
  );
}

/** What each side is given. */
export function offerWords(text: Text, rule: ReferralRule, program: Program): readonly string[] {
  const gain = (grant: ReferralRule['friend']) =>
    grant.kind === 'points'
      ? text.points(grant.points)
      : pick(text, program.rewards.find(({ id }) => id === grant.rewardId)?.name ?? {});
  return [
    text.t('referral_you', { gain: gain(rule.referrer) }),
    text.t('referral_friend', { gain: gain(rule.friend) }),
  ];
}

/** What has to happen for it. */
export function conditionWords(text: Text, rule: ReferralRule): string {
  const { minimumOrderMinor, withinDays } = rule;
  const when =
    minimumOrderMinor > 0
      ? text.t('referral_when_minimum', { money: formatMoney(text, minimumOrderMinor) })
      : text.t('referral_when');
  return `${when} ${text.t('referral_within', { n: withinDays })}`;
}

/** What else is good to know; the shop's own words first. */
export function detailWords(text: Text, rule: ReferralRule): readonly string[] {
  return [
    ...(rule.description ? [pick(text, rule.description)] : []),
    ...(rule.friendFrom === 'joining' ? [text.t('referral_on_joining')] : []),
    text.t('referral_pending'),
  ];
}

/** How it stands with somebody who came. */
export function friendWords(text: Text, { state, availableAt }: Friend): string {
  if (state !== 'pending') return text.t(`referral_${state}`);
  return availableAt === undefined
    ? text.t('status_pending')
    : text.t('status_pending_until', { date: formatDate(text, availableAt) });
}
