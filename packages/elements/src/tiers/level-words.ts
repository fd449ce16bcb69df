/** What a level asks, and what its benefits are, in words. Pure. */
import type { Benefit, Program, PublicTier } from '@spaarkit/sdk';
import type { TierStanding } from '@spaarkit/store';

import { formatDate, formatLastDay } from '../i18n/dates.ts';
import type { Localizer } from '../i18n/localizer.ts';
import { measure } from '../i18n/amounts.ts';
import type { LevelsMessages } from '../i18n/messages/levels.ts';
import type { TiersMessages } from '../i18n/messages/tiers.ts';
import { pick } from '../i18n/pick.ts';

type Text = Localizer<LevelsMessages & TiersMessages>;
type Scheme = NonNullable<Program['tiers']>;

/** From when on one is at a level: "Vanaf € 750 in 12 maanden". */
export function thresholdWords(
  text: Text,
  { basis, period }: Scheme,
  { threshold }: PublicTier,
): string {
  if (threshold === 0) return text.t('tiers_start');
  const amount = measure(text, basis, threshold);
  switch (period.kind) {
    case 'lifetime':
      return text.t('tiers_from', { amount });
    case 'calendar_year':
      return text.t('tiers_from_calendar_year', { amount });
    case 'rolling':
    case 'anniversary':
      return text.t('tiers_from_months', { n: period.months, amount });
  }
}

/** A benefit with the dates between which it holds, where it has them; those that are over are left out. */
export function benefitWords(
  text: Text,
  benefits: readonly Benefit[],
  now: number,
): readonly string[] {
  return benefits.flatMap(({ name, active }) => {
    const { from, until } = active ?? {};
    if (until !== undefined && Date.parse(until) <= now) return [];
    const dates = [
      from !== undefined && Date.parse(from) > now
        ? text.t('tiers_benefit_from', { date: formatDate(text, from) })
        : undefined,
      until && text.t('tiers_benefit_through', { date: formatLastDay(text, until) }),
    ];
    return [[pick(text, name), ...dates].filter(Boolean).join(' · ')];
  });
}

/** Why the member has a level that this period did not earn; undefined where it did. */
export function becauseWords(
  text: Text,
  { progress, tier }: TierStanding,
  { paidMembership }: Program,
): string | undefined {
  const { because, validThrough } = progress;
  const name = pick(text, tier.name);
  switch (because) {
    case 'grace':
      return (
        validThrough && text.t('tiers_grace', { tier: name, date: formatDate(text, validThrough) })
      );
    case 'softened':
      return text.t('tiers_softened', { tier: name });
    case 'paid':
      return (
        paidMembership &&
        text.t('tiers_paid', { tier: name, membership: pick(text, paidMembership.name) })
      );
    default:
      return undefined;
  }
}
