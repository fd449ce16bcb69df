/** Giving what an earning rule promises for something other than an order. */
import type { EarningRule, EventOutcome, TransactionReason } from '@spaarkit/contract';
import {
  dayMs,
  effectOf,
  eventPoints,
  giveByRule,
  leftOf,
  limitOf,
  limitPeriod,
  occasionOf,
  type Booking,
  type GrantingRule,
  type RulePoints,
} from '@spaarkit/engine';
import type { GrantSource, RuleGrantRow, Writes } from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';
import { append, type CurrentBooks } from './books.ts';
import { grantReward } from './grants.ts';
import { createId, idMaker } from './ids.ts';
import { isEnrolled } from './membership.ts';
import type { Program } from './program.ts';
import { findReward } from './rewards.ts';
import { termsOf } from './rule-terms.ts';

/** Where giving happens: inside one transaction that holds the member. */
export interface Counter {
  readonly ctx: ServiceContext;
  readonly rows: Writes;
  readonly program: Program;
}

/** The thing that a rule gives for. */
export interface Cause {
  readonly source: GrantSource;
  /** Told to the member beside the rule. */
  readonly eventType: string;
  readonly about?: string;
  readonly at: number;
  readonly locationId?: string;
  /** Campaigns whose extra points it brought already, by another rule. */
  readonly extrasGiven?: readonly string[];
  /** When points may be spent at the soonest; when it happened, if left out. */
  readonly availableFrom?: number;
  /** How often it counts for the limit: once, if left out. */
  readonly count?: number;
  /** Whether only its number is wanted, and nothing given yet: until the first order, or the shop's word. */
  readonly holdBack?: 'waiting' | 'checking';
}

/** What has to be known of a rule to give by it. */
export type GivingRule = Pick<GrantingRule, 'id' | 'grant'> & { readonly pendingDays?: number };

/** What was given, and the member's books afterwards. */
export interface Given {
  readonly opened: CurrentBooks;
  readonly grants: readonly RuleGrantRow[];
  /** What was booked for it. */
  readonly transactionIds: readonly string[];
  /** What it did to the member's points. */
  readonly points: number;
  /** Campaigns that added to it. */
  readonly campaignIds: readonly string[];
}

/** What an event is answered with, beside its id. */
export type EventResult = Omit<EventOutcome, 'id'>;

/** Nothing given. */
export function nothingGiven(opened: CurrentBooks): Given {
  return { opened, grants: [], transactionIds: [], points: 0, campaignIds: [] };
}

/** Two results after one another. */
export function andThen(first: Given, second: Given): Given {
  return {
    opened: second.opened,
    grants: [...first.grants, ...second.grants],
    transactionIds: [...first.transactionIds, ...second.transactionIds],
    points: first.points + second.points,
    campaignIds: [...first.campaignIds, ...second.campaignIds],
  };
}

/**
 * Gives what a rule promises to the held member, unless its limit is reached or it gave for this
 * before. What is given is noted, so that it counts and can be undone.
 */
export async function giveByLimit(
  counter: Counter,
  opened: CurrentBooks,
  rule: EarningRule & GivingRule,
  cause: Cause,
): Promise<Given> {
  const occasion = occasionOf(rule, cause.about) ?? null;
  if (!(await mayGive(counter, opened.member.id, rule, occasion, cause.at)))
    return nothingGiven(opened);
  return give(counter, opened, rule, occasion, cause);
}

/** Whether a rule may give to a member once more, by its limit and its occasions. */
export async function mayGive(
  { rows, program }: Counter,
  memberId: string,
  rule: EarningRule,
  occasion: string | null,
  at: number,
): Promise<boolean> {
  if (occasion !== null && (await rows.grants.hasOccasion(memberId, rule.id, occasion)))
    return false;
  const limit = limitOf(rule);
  if (!limit) return true;
  const { start: since } = limitPeriod(limit.per, at, program.document.timeZone);
  const counts = await rows.grants.counts(memberId, [{ ruleId: rule.id, since }]);
  return leftOf(limit, counts.get(rule.id) ?? 0) > 0;
}

/** Gives what a rule promises, whatever its limit, and notes it. */
export async function give(
  counter: Counter,
  opened: CurrentBooks,
  rule: GivingRule,
  occasion: string | null,
  cause: Cause,
): Promise<Given> {
  const row = newGrant(counter, opened, rule, occasion, cause);
  const paid = cause.holdBack
    ? { ...nothingGiven(opened), grant: { ...row, status: cause.holdBack } }
    : await pay(counter, opened, rule, row, cause, cause.availableFrom ?? cause.at);
  if (!paid) return nothingGiven(opened);
  const { grant, ...given } = paid;
  if (!(await counter.rows.grants.add(grant)))
    throw new Error(`${rule.id} gave twice for ${occasion ?? ''} while its member was held.`);
  return { ...given, grants: [grant] };
}

/** Pays what was held back until now; `availableFrom` is when the points may be spent at the soonest. */
export async function payLater(
  counter: Counter,
  opened: CurrentBooks,
  rule: GivingRule,
  held: RuleGrantRow,
  cause: Cause,
  availableFrom: number,
): Promise<Given> {
  const paid = await pay(counter, opened, rule, held, cause, availableFrom);
  if (!paid) return nothingGiven(opened);
  const { grant, ...given } = paid;
  await counter.rows.grants.save(grant);
  return { ...given, grants: [grant] };
}

type Paid = Given & { readonly grant: RuleGrantRow };

/** Undefined when the reward it gives is sold out. */
async function pay(
  counter: Counter,
  opened: CurrentBooks,
  rule: GivingRule,
  row: RuleGrantRow,
  cause: Cause,
  availableFrom: number,
): Promise<Paid | undefined> {
  return rule.grant.kind === 'points'
    ? payPoints(counter, opened, rule, rule.grant.points, row, cause, availableFrom)
    : payReward(counter, opened, rule, rule.grant.rewardId, row);
}

async function payPoints(
  counter: Counter,
  opened: CurrentBooks,
  rule: GivingRule,
  points: number,
  row: RuleGrantRow,
  cause: Cause,
  availableFrom: number,
): Promise<Paid> {
  const { ctx, rows, program } = counter;
  const { books, now } = opened;
  const { at, locationId } = cause;
  const parts = await partsOf(counter, opened, rule, points, cause);
  const bookings = giveByRule({
    books,
    document: program.document,
    reason: reasonOf(rule, cause),
    parts,
    earnedAt: at,
    availableAt: availableFrom + (rule.pendingDays ?? 0) * dayMs,
    ...(locationId === undefined ? {} : { locationId }),
    now,
    newId: idMaker(ctx.realNow),
  });
  const given = await book(rows, opened, bookings);
  const [earned] = bookings;
  const transactionId = earned?.transaction.id ?? null;
  return {
    ...given,
    campaignIds: parts.flatMap(({ campaignId }) => campaignId ?? []),
    grant: { ...row, status: 'given', points: pointsOf(earned), transactionId },
  };
}

/** What the rule gives, and what the campaigns add that ran when it happened. */
async function partsOf(
  counter: Counter,
  { member }: CurrentBooks,
  rule: GivingRule,
  points: number,
  { at, extrasGiven, locationId }: Cause,
): Promise<RulePoints[]> {
  const { campaigns } = counter.program.document;
  if (campaigns.length === 0 || !isEnrolled(member)) return [{ ruleId: rule.id, points }];
  return eventPoints({
    terms: await termsOf(counter, member, campaigns, at),
    rule,
    points,
    ...(locationId === undefined ? {} : { locationId }),
    ...(extrasGiven === undefined ? {} : { extrasGiven }),
  });
}

async function payReward(
  { ctx, rows, program }: Counter,
  opened: CurrentBooks,
  rule: GivingRule,
  rewardId: string,
  row: RuleGrantRow,
): Promise<Paid | undefined> {
  const reward = findReward(program.document, rewardId);
  const source = { kind: 'rule', ruleId: rule.id } as const;
  const granted = await grantReward(ctx, rows, program, opened, { reward, source });
  if (!granted) return undefined;
  const { id: issuedRewardId, transactionId } = granted.issued;
  const grant: RuleGrantRow = { ...row, status: 'given', transactionId, issuedRewardId };
  return { ...nothingGiven(granted.opened), transactionIds: [transactionId], grant };
}

/** Books decisions. */
export async function book(
  rows: Writes,
  opened: CurrentBooks,
  bookings: readonly Booking[],
): Promise<Given> {
  const last = bookings.at(-1);
  if (!last) return nothingGiven(opened);
  const member = await append(rows, opened, bookings);
  return {
    opened: { ...opened, member, books: last.books },
    grants: [],
    campaignIds: [],
    transactionIds: bookings.map(({ transaction }) => transaction.id),
    points: bookings.reduce((sum, { entries }) => sum + effectOf(entries), 0),
  };
}

/** Why points moved, as history tells it. */
export function reasonOf(
  { id }: Pick<EarningRule, 'id'>,
  { about, eventType }: Pick<Cause, 'about' | 'eventType'>,
): Extract<TransactionReason, { kind: 'rule' }> {
  return { kind: 'rule', ruleId: id, eventType, ...(about === undefined ? {} : { about }) };
}

/** What to tell the shop of what was given. */
export function resultOf({ grants, points, transactionIds }: Given): EventResult {
  const waits = grants.some(({ status }) => status === 'waiting');
  const outcome = transactionIds.length > 0 ? 'booked' : waits ? 'waiting' : 'nothing_due';
  return { outcome, transactionIds: [...transactionIds], points };
}

function newGrant(
  { ctx }: Counter,
  { member }: CurrentBooks,
  rule: GivingRule,
  occasion: string | null,
  { at, count = 1, source }: Cause,
): RuleGrantRow {
  return {
    id: createId('rgr', ctx.realNow()),
    memberId: member.id,
    ruleId: rule.id,
    source,
    occasion,
    at,
    count,
    status: 'given',
    points: 0,
    transactionId: null,
    issuedRewardId: null,
  };
}

function pointsOf(earned: Booking | undefined): number {
  return (earned?.openedLots ?? []).reduce((sum, lot) => sum + lot.points, 0);
}
