/** What a referral gives to either side, at once or when its order can no longer come back. */
import type { ReferralRule } from '@spaarkit/engine';
import type { GrantSource, RuleGrantRow } from '../../storage/store.ts';
import type { ReferralRow } from '../../storage/referral-rows.ts';
import { announceOccasion } from './announce.ts';
import { openBooks } from './books.ts';
import { completeFrom } from './completions.ts';
import { isEnrolled, isExcluded } from './membership.ts';
import {
  andThen,
  give,
  mayGive,
  payLater,
  resultOf,
  type Cause,
  type Counter,
  type EventResult,
  type Given,
} from './rule-grants.ts';
import { withdraw } from './withdrawals.ts';

/** A referral, and the rule and document that promised it. */
export interface ReferralCase {
  readonly counter: Counter;
  readonly rule: ReferralRule;
  readonly referral: ReferralRow;
}

export type Side = 'friend' | 'referrer';

/** When it happened, and from when on it may be used. */
interface Moment {
  readonly at: number;
  readonly availableFrom: number;
}

/** Gives to the friend, once. It does not count for the limit, which is for referrers. */
export async function giveFriend(
  held: ReferralCase,
  moment: Moment,
): Promise<EventResult | undefined> {
  const { friendId } = held.referral;
  const given = await giveSide(held, 'friend', friendId, moment);
  return given && resultOf(given);
}

/** Gives to the referrer, within the limit of the rule. */
export async function giveReferrer(held: ReferralCase, moment: Moment): Promise<void> {
  const { counter, referral, rule } = held;
  const { referrerId } = referral;
  const may = await mayGive(counter, referrerId, rule, occasionOf(held, 'referrer'), moment.at);
  if (may) await giveSide(held, 'referrer', referrerId, moment);
}

/** Takes back what a referral gave to these sides; tells what that did to the friend. */
export async function takeBackGiven(
  held: ReferralCase,
  eventType: string,
  sides: readonly Side[],
): Promise<EventResult> {
  const { counter, referral } = held;
  let result: EventResult = { outcome: 'nothing_due', transactionIds: [], points: 0 };
  for (const grant of await counter.rows.grants.ofSource(sourceOf(referral))) {
    const side = sideOf(grant);
    const member = sides.includes(side)
      ? await counter.rows.members.hold({ id: grant.memberId })
      : undefined;
    const taken = member && (await withdraw(counter, member, grant, eventType));
    if (taken && side === 'friend') result = resultOf(taken);
  }
  return result;
}

/**
 * The return period of the order is over: gives the rewards that waited for it. One that is sold out
 * is tried again a day later.
 */
export async function settleDue(held: ReferralCase, retryAfterMs: number): Promise<ReferralRow> {
  const { counter, referral } = held;
  const { ctx, program, rows } = counter;
  const grants = await rows.grants.ofSource(sourceOf(referral));
  const standing: RuleGrantRow['status'][] = [];
  let isGiven = false;
  for (const grant of grants) {
    const status = await payWaiting(held, grant);
    standing.push(status);
    isGiven ||= sideOf(grant) === 'referrer' && status === 'given';
  }
  const waits = standing.includes('waiting');
  const settled: ReferralRow = {
    ...referral,
    ...(waits
      ? { availableAt: program.now + retryAfterMs }
      : { state: isGiven ? 'rewarded' : 'capped' }),
  };
  await rows.referrals.save(settled);
  const referrer = await rows.members.find({ id: referral.referrerId });
  if (referrer && isGiven && !waits)
    await announceOccasion(ctx, rows, referrer, 'referral.rewarded', program.now);
  return settled;
}

async function payWaiting(
  { counter, rule }: ReferralCase,
  grant: RuleGrantRow,
): Promise<RuleGrantRow['status']> {
  if (grant.status !== 'waiting') return grant.status;
  const { ctx, program, rows } = counter;
  const member = await rows.members.hold({ id: grant.memberId });
  if (!member || !isEnrolled(member)) return 'refused';
  const opened = await openBooks(ctx, rows, program, member);
  const side = sideOf(grant);
  const cause = { source: grant.source, eventType: `referral.${side}`, at: grant.at };
  const giving = { id: rule.id, grant: rule[side] };
  const paid = await payLater(counter, opened, giving, grant, cause, opened.now);
  return paid.grants[0]?.status ?? grant.status;
}

async function giveSide(
  held: ReferralCase,
  side: Side,
  memberId: string,
  { at, availableFrom }: Moment,
): Promise<Given | undefined> {
  const { counter, referral, rule } = held;
  const { ctx, program, rows } = counter;
  const occasion = occasionOf(held, side);
  const member = await rows.members.hold({ id: memberId });
  if (!member || !isEnrolled(member) || (await isExcluded(rows, program, member))) return undefined;
  if (await rows.grants.hasOccasion(member.id, rule.id, occasion)) return undefined;
  const opened = await openBooks(ctx, rows, program, member);
  // A reward cannot be pending as points are: it is not there before it may be used.
  const waits = rule[side].kind === 'reward' && availableFrom > opened.now;
  const cause: Cause = {
    source: sourceOf(referral),
    eventType: `referral.${side}`,
    at,
    availableFrom,
    count: side === 'referrer' ? 1 : 0,
    ...(waits ? { holdBack: 'waiting' } : {}),
  };
  const given = await give(counter, opened, { id: rule.id, grant: rule[side] }, occasion, cause);
  if (side === 'friend' || given.grants.length === 0) return given;
  return andThen(given, await completeFrom(counter, given.opened, rule.id, cause));
}

/** A member is a friend once by a rule, and may bring many. */
function occasionOf({ referral }: ReferralCase, side: Side): string {
  return side === 'friend' ? 'friend' : `brought ${referral.id}`;
}

/** Of what was not taken back, only the referrer's counts for the limit. */
function sideOf({ count }: RuleGrantRow): Side {
  return count > 0 ? 'referrer' : 'friend';
}

function sourceOf({ id }: ReferralRow): GrantSource {
  return { kind: 'referral', id };
}
