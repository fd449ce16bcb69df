/** Occasions to write to a member: what comes about because of the date, or just came about. */
import type {
  OccasionPolicy,
  ProgramDocument,
  TierProgress,
  WebhookOccasion,
} from '@spaarkit/contract';
import { nextBirthdayAt, type Birthday } from './birthdays.ts';
import { dayMs, localDateOf, toInstant } from './calendar.ts';
import type { Lot } from './model.ts';

/** What is told; the name of the event. */
export type OccasionType =
  | 'points.expiring'
  | 'reward.expiring'
  | 'tier.nearly_reached'
  | 'order.counted'
  | 'order.second_due'
  | 'member.inactive'
  | 'member.birthday';

/** Something to be told once. */
export interface Occasion {
  readonly type: OccasionType;
  /** Names it among a member's: it is told once under this name. */
  readonly name: string;
  /** When it comes, or came, about. */
  readonly at: number;
  /**
   * Until when it has to be remembered that it was told: nothing of this name can come about later.
   * Without, it may whenever the member's orders or points change, and is remembered for good.
   */
  readonly rememberUntil?: number;
  readonly about: WebhookOccasion;
}

export interface OccasionFacts {
  /** What can be spent, with everything booked that is due. */
  readonly lots: readonly Lot[];
  /** What the member can still use. */
  readonly rewards: readonly {
    readonly id: string;
    readonly rewardId: string;
    readonly expiresAt: number;
  }[];
  /** Orders that stand: how many, and when the first and the last were paid. */
  readonly orders: { readonly count: number; readonly firstAt: number; readonly lastAt: number };
  /** When the member last earned or redeemed, else joined. */
  readonly activeAt: number;
  readonly birthday: Birthday | null;
  readonly tierProgress?: TierProgress | undefined;
  /** When the present tier was entered. */
  readonly tierSince: number;
}

/** How late an occasion may still be told, should nobody have looked in time. */
const tellableMs = 3 * dayMs;

/**
 * How long after a date its occasion is remembered. The same name may come about again within hours, with
 * what lapses later on that day, or a day later in another time zone; the rest is for clocks that are wrong.
 */
const rememberedMs = 30 * dayMs;
const yearMs = 366 * dayMs;

/** What came about since so long that it may still be told, in the order of time. */
export function occasionsDue(
  document: ProgramDocument,
  facts: OccasionFacts,
  now: number,
): Occasion[] {
  return occasionsOf(document, facts, now)
    .filter(({ at }) => at <= now && at > now - tellableMs)
    .toSorted((left, right) => left.at - right.at);
}

/** When the next one comes about; undefined when none is in sight. */
export function nextOccasionAt(
  document: ProgramDocument,
  facts: OccasionFacts,
  now: number,
): number | undefined {
  const ahead = occasionsOf(document, facts, now)
    .map(({ at }) => at)
    .filter((at) => at > now);
  return ahead.length > 0 ? Math.min(...ahead) : undefined;
}

/** All that are in sight, past and to come. */
function occasionsOf(document: ProgramDocument, facts: OccasionFacts, now: number): Occasion[] {
  const { occasions: policy, points, timeZone } = document;
  return [
    ...pointsExpiring(points.warnDays, facts, timeZone),
    ...rewardsExpiring(policy, facts, timeZone),
    ...tierNearly(facts),
    ...ordersCounted(policy, facts),
    ...secondOrder(policy, facts),
    ...inactive(policy, facts),
    ...birthday(document, facts, now),
  ];
}

/** Points that lapse on one day are told together, once for each warning of the programme. */
function pointsExpiring(
  warnDays: readonly number[],
  { lots }: OccasionFacts,
  timeZone: string,
): Occasion[] {
  const byInstant = new Map<number, number>();
  for (const { expiresAt, remaining, state } of lots) {
    if (expiresAt === null || remaining === 0 || state === 'pending') continue;
    byInstant.set(expiresAt, (byInstant.get(expiresAt) ?? 0) + remaining);
  }
  return [...byInstant].flatMap(([expiresAt, points]) =>
    warnDays.map((days): Occasion => ({
      type: 'points.expiring',
      name: `points.expiring/${localDateOf(expiresAt - 1, timeZone)}/${days}`,
      ...onDate(expiresAt - days * dayMs),
      about: { points, days, expiresAt: toInstant(expiresAt) },
    })),
  );
}

/** A reward that was extended is told again before its new last day. */
function rewardsExpiring(
  { rewardExpiryDays }: OccasionPolicy,
  { rewards }: OccasionFacts,
  timeZone: string,
): Occasion[] {
  return rewards.flatMap(({ expiresAt, id, rewardId }) =>
    rewardExpiryDays.map((days): Occasion => ({
      type: 'reward.expiring',
      name: `reward.expiring/${id}/${localDateOf(expiresAt - 1, timeZone)}/${days}`,
      ...onDate(expiresAt - days * dayMs),
      about: { issuedRewardId: id, rewardId, days, expiresAt: toInstant(expiresAt) },
    })),
  );
}

/** Told again only to who has moved between tiers since. */
function tierNearly({ activeAt, tierProgress, tierSince }: OccasionFacts): Occasion[] {
  const next = tierProgress?.next;
  if (!next?.nearly) return [];
  const name = `tier.nearly_reached/${next.tierId}/${tierSince}`;
  const about = { tierId: next.tierId, left: next.left };
  return [{ type: 'tier.nearly_reached', name, at: activeAt, about }];
}

function ordersCounted({ orderCounts }: OccasionPolicy, { orders }: OccasionFacts): Occasion[] {
  const { count, lastAt } = orders;
  if (!orderCounts.includes(count)) return [];
  const name = `order.counted/${count}`;
  return [{ type: 'order.counted', name, at: lastAt, about: { orders: count } }];
}

function secondOrder({ secondOrderDays }: OccasionPolicy, { orders }: OccasionFacts): Occasion[] {
  if (secondOrderDays === undefined || orders.count !== 1) return [];
  const at = orders.firstAt + secondOrderDays * dayMs;
  return [
    { type: 'order.second_due', name: 'order.second_due', at, about: { days: secondOrderDays } },
  ];
}

function inactive({ inactiveDays }: OccasionPolicy, { activeAt }: OccasionFacts): Occasion[] {
  return inactiveDays.map((days): Occasion => ({
    type: 'member.inactive',
    name: `member.inactive/${days}/${activeAt}`,
    ...onDate(activeAt + days * dayMs),
    about: { days },
  }));
}

/** When something comes about whose name holds its date. */
function onDate(at: number): Pick<Occasion, 'at' | 'rememberUntil'> {
  return { at, rememberUntil: at + rememberedMs };
}

/** The last birthday and the next one. Whoever tells another date in the same year is told of once. */
function birthday(document: ProgramDocument, facts: OccasionFacts, now: number): Occasion[] {
  const date = facts.birthday;
  if (!date) return [];
  const last = nextBirthdayAt(document, date, now - tellableMs);
  return [last, nextBirthdayAt(document, date, now)].map((at): Occasion => ({
    type: 'member.birthday',
    name: `member.birthday/${localDateOf(at, document.timeZone).slice(0, -6)}`,
    at,
    rememberUntil: at + yearMs + rememberedMs,
    about: {},
  }));
}
