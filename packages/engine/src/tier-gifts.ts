/** The rewards that a level hands out: on reaching it, again and again, and on a birthday. */
import type { Benefit, ProgramDocument } from '@spaarkit/contract';
import { benefitsAt } from './benefits.ts';
import { birthdayDue, birthdaysApartMs, nextBirthdayAt, type Birthday } from './birthdays.ts';
import { addMonths, localDateOf, startOfLocalDay } from './calendar.ts';
import { fixedPeriods } from './tier-timeline.ts';

/** A reward that is due to a member. */
export interface DueGift {
  readonly tierId: string;
  /** Names what gives it: `entry.` and the reward, or the benefit's id. */
  readonly gift: string;
  readonly rewardId: string;
}

export interface GiftFacts {
  readonly tierId: string;
  /** Whether the member entered the tier just now. */
  readonly entered: boolean;
  /** What the tier gave before and was not taken back. */
  readonly given: readonly {
    readonly tierId: string;
    readonly gift: string;
    readonly at: number;
  }[];
  readonly birthday: Birthday | null;
  readonly joinedAt: number;
}

/**
 * What is due now. A tier's entry rewards come once in each of its periods, however often it is lost
 * and reached inside one; a `bonus_reward` once in each month, quarter or year that begins with the
 * member in the tier, the first when it is reached.
 */
export function giftsDue(document: ProgramDocument, facts: GiftFacts, now: number): DueGift[] {
  const { tierId, given } = facts;
  const lastAt = (gift: string) =>
    Math.max(
      -Infinity,
      ...given.filter((each) => each.tierId === tierId && each.gift === gift).map(({ at }) => at),
    );
  const level = document.tiers?.levels.find(({ id }) => id === tierId);
  const entry = (facts.entered ? (level?.entryRewardIds ?? []) : [])
    .map((rewardId) => ({ tierId, gift: `entry.${rewardId}`, rewardId }))
    .filter(({ gift }) => lastAt(gift) < entryPeriodStart(document, facts, now));
  const benefits = benefitsAt(document, tierId, now).flatMap((benefit): DueGift[] => {
    const rewardId = 'rewardId' in benefit ? benefit.rewardId : undefined;
    if (rewardId === undefined) return [];
    const due =
      benefit.kind === 'bonus_reward'
        ? lastAt(benefit.id) < bonusPeriod(document, benefit, now).start
        : birthdayDue(document, facts.birthday, now) !== undefined &&
          lastAt(benefit.id) <= now - birthdaysApartMs;
    return due ? [{ tierId, gift: benefit.id, rewardId }] : [];
  });
  return [...entry, ...benefits];
}

/** When the tier may next give something because of the date; undefined when it never does. */
export function giftsChangeAt(
  document: ProgramDocument,
  { tierId, birthday }: Pick<GiftFacts, 'tierId' | 'birthday'>,
  now: number,
): number | undefined {
  const level = document.tiers?.levels.find(({ id }) => id === tierId);
  const instants = (level?.benefits ?? []).flatMap((benefit) => {
    const opens = benefit.active?.from === undefined ? [] : [Date.parse(benefit.active.from)];
    if (benefit.kind === 'bonus_reward') return [...opens, bonusPeriod(document, benefit, now).end];
    return benefit.kind === 'birthday_present' && birthday
      ? [...opens, nextBirthdayAt(document, birthday, now)]
      : [];
  });
  const ahead = instants.filter((at) => at > now);
  return ahead.length > 0 ? Math.min(...ahead) : undefined;
}

function entryPeriodStart(
  { tiers, timeZone }: ProgramDocument,
  { joinedAt }: GiftFacts,
  now: number,
): number {
  // Never again: anything that was given was given after it.
  if (!tiers || tiers.period.kind === 'lifetime') return 0;
  const today = localDateOf(now, timeZone);
  const periods = fixedPeriods(tiers.period, localDateOf(joinedAt, timeZone));
  if (periods) return startOfLocalDay(periods.startOf(periods.indexOf(today)), timeZone);
  const months = tiers.period.kind === 'rolling' ? tiers.period.months : 0;
  return startOfLocalDay(addMonths(today, -months), timeZone);
}

function bonusPeriod(
  { timeZone }: ProgramDocument,
  { every }: Extract<Benefit, { kind: 'bonus_reward' }>,
  now: number,
): { start: number; end: number } {
  const months = { month: 1, quarter: 3, year: 12 }[every];
  const today = localDateOf(now, timeZone);
  const month = Number(today.slice(-5, -3)) - 1;
  const first = addMonths(`${today.slice(0, -2)}01`, -(month % months));
  return {
    start: startOfLocalDay(first, timeZone),
    end: startOfLocalDay(addMonths(first, months), timeZone),
  };
}
