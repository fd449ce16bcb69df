/** Friends who come with a member's code: who counts as one, the order that counts, and what both get. */
import type { ProblemCode } from '@spaarkit/contract';
import {
  isOpen,
  isRuleFor,
  programStatus,
  referralDeadline,
  type ReferralRule,
} from '@spaarkit/engine';
import type { OrderRow } from '../../storage/store.ts';
import type { ReferralRow } from '../../storage/referral-rows.ts';
import { announceOccasion } from './announce.ts';
import { createId } from './ids.ts';
import { isEnrolled, isExcluded, type EnrolledMember } from './membership.ts';
import { judgeNow } from './person-signals.ts';
import { loadDocument, type Program } from './program.ts';
import {
  giveFriend,
  giveReferrer,
  takeBackGiven,
  type ReferralCase,
  type Side,
} from './referral-gifts.ts';
import type { Counter, EventResult } from './rule-grants.ts';
import { termsOf } from './rule-terms.ts';
import { readCode } from './voucher-code.ts';

/** A code that somebody names who has just joined. */
export interface Naming {
  readonly code: string;
  readonly friend: EnrolledMember;
  /** The order that the code came with: it makes nobody a customer from before. */
  readonly orderId?: string;
}

export type Named =
  | { readonly ok: true; readonly referral: ReferralRow; readonly rule: ReferralRule }
  | { readonly ok: false; readonly code: ProblemCode; readonly detail: string };

/** An order that is paid. */
type PaidOrder = OrderRow & { readonly memberId: string; readonly qualifiesAt: number };

const nothing: EventResult = { outcome: 'nothing_due', transactionIds: [], points: 0 };

/** The rule by which members bring friends now: the first that is not over. */
export function referralRuleOf({ document, now }: Program): ReferralRule | undefined {
  return document.earningRules.find(
    (rule): rule is ReferralRule => rule.kind === 'referral' && isOpen(rule.active, now),
  );
}

/** Notes that a held member came with somebody's code, unless that cannot be. */
export async function nameReferrer(counter: Counter, naming: Naming): Promise<Named> {
  const { program, rows } = counter;
  const { friend } = naming;
  const rule = referralRuleOf(program);
  if (!rule || programStatus(program.document, program.now) !== 'running')
    return refuse('rule_not_available', 'Members bring no friends at present.');
  const referrerId = await rows.referrals.ownerOf(readCode(naming.code));
  const referrer = referrerId && (await rows.members.find({ id: referrerId }));
  if (!referrer) return refuse('not_found', 'Nobody has this code; look for a slip in it.');
  if (!isEnrolled(referrer) || (await isExcluded(rows, program, referrer)))
    return refuse('rule_not_available', 'Whose code this is takes part no more.');
  if (!isRuleFor(rule, await termsOf(counter, referrer, [rule], program.now)))
    return refuse('rule_not_available', 'Whose code this is may bring no friends at present.');
  const until = referralDeadline(rule, friend.joinedAt);
  const detail = await whyNoFriend(counter, naming, referrer.id, until);
  if (detail) return refuse('referral_not_possible', detail);
  const link = { referrerId: referrer.id, friendId: friend.id, at: program.now };
  const { doubts, verdict } = await judgeNow(rows, rule, link);
  if (verdict === 'rejected')
    return refuse('referral_not_possible', 'Both accounts seem to be of one person.');
  const referral: ReferralRow = {
    id: createId('rfl', counter.ctx.realNow()),
    ...link,
    ruleId: rule.id,
    programVersion: program.version,
    until,
    state: verdict === 'review' ? 'review' : 'joined',
    doubts,
    orderId: null,
    availableAt: null,
    decision: null,
  };
  await rows.referrals.save(referral);
  await tell(counter, referral, 'referral.joined');
  if (verdict === 'review') await tell(counter, referral, 'referral.review');
  else await giveOnJoining({ counter, rule, referral });
  return { ok: true, referral, rule };
}

/** Settles the referrals of whose order this is, after an event of it. */
export async function followReferrals(counter: Counter, orderId: string): Promise<EventResult> {
  const order = await counter.rows.orders.get(orderId);
  if (!order || !isPaid(order)) return nothing;
  const results: EventResult[] = [];
  for (const referral of await counter.rows.referrals.ofFriend(order.memberId)) {
    const held = await caseOf(counter, referral);
    if (referral.orderId === orderId) {
      if (!doesCount(held, order)) results.push(await release(held, order));
    } else if (referral.orderId === null && doesCount(held, order)) {
      results.push(await takeOrder(held, order));
    }
  }
  return results.find(({ outcome }) => outcome === 'booked') ?? nothing;
}

/** A referral with the rule that promised it, under the document of then. */
export async function caseOf(counter: Counter, referral: ReferralRow): Promise<ReferralCase> {
  const { ctx, program, rows } = counter;
  const document = await loadDocument(ctx, rows, referral.programVersion);
  const rule = document.earningRules.find(({ id }) => id === referral.ruleId);
  if (rule?.kind !== 'referral')
    throw new Error(`${referral.id}: no rule "${referral.ruleId}" in ${referral.programVersion}.`);
  return { counter: { ...counter, program: { ...program, document } }, rule, referral };
}

/** Lets a referral that waited go on, as if nothing had been odd about it. */
export async function letGoOn(held: ReferralCase): Promise<ReferralRow> {
  const { counter, referral } = held;
  const { rows } = counter;
  const order = referral.orderId === null ? undefined : await rows.orders.get(referral.orderId);
  const next = await put(held, { state: 'joined', orderId: null, availableAt: null });
  await giveOnJoining(next);
  if (order && isPaid(order) && doesCount(next, order)) await takeOrder(next, order);
  return (await rows.referrals.get(referral.id)) ?? next.referral;
}

/** Takes back what a referral gave with its order, until the shop has looked at it. */
export async function holdBack(held: ReferralCase, doubts: ReferralRow['doubts']): Promise<void> {
  await takeBackGiven(held, 'referral.review', sidesOf(held));
  const all = [...new Set([...held.referral.doubts, ...doubts])];
  const next = await put(held, { doubts: all, state: 'review' });
  await tell(next.counter, next.referral, 'referral.review');
}

/** Ends a referral: what it gave is taken back. */
export async function rejectReferral(
  held: ReferralCase,
  changes: Partial<ReferralRow> = {},
): Promise<ReferralRow> {
  await takeBackGiven(held, 'referral.rejected', ['friend', 'referrer']);
  return (await put(held, { ...changes, state: 'rejected' })).referral;
}

/** The order that counts is there: gives to both, once nothing is odd about it. */
async function takeOrder(held: ReferralCase, order: PaidOrder): Promise<EventResult> {
  const { counter, referral, rule } = held;
  const availableAt = order.pendingUntil ?? order.qualifiesAt;
  const paid = { orderId: order.orderId, availableAt };
  if (referral.state === 'rejected') return nothing;
  const isApproved = referral.decision?.verdict === 'approve';
  const { doubts, verdict } = await judgeNow(counter.rows, rule, referral);
  if (!isApproved && verdict === 'rejected') {
    await rejectReferral(held, { ...paid, doubts });
    return nothing;
  }
  if (!isApproved && (verdict === 'review' || referral.state === 'review')) {
    const all = [...new Set([...referral.doubts, ...doubts])];
    const next = await put(held, { ...paid, doubts: all, state: 'review' });
    if (referral.state !== 'review') await tell(counter, next.referral, 'referral.review');
    return nothing;
  }
  const next = await put(held, { ...paid, state: 'pending' });
  const given = await giveFriend(next, { at: order.qualifiesAt, availableFrom: availableAt });
  await giveReferrer(next, { at: order.qualifiesAt, availableFrom: availableAt });
  return given ?? nothing;
}

/** The order that counted came back: takes back what it gave, and looks for another that counts. */
async function release(held: ReferralCase, returned: PaidOrder): Promise<EventResult> {
  const { counter, referral } = held;
  if (referral.state === 'rejected') return nothing;
  const taken = await takeBackGiven(held, 'order.refunded', sidesOf(held));
  const state = referral.state === 'review' ? 'review' : 'joined';
  const next = await put(held, { state, orderId: null, availableAt: null });
  if (referral.state !== 'review') await tell(counter, next.referral, 'referral.undone');
  const orders = await counter.rows.orders.ofMember(referral.friendId);
  const other = orders
    .filter(isPaid)
    .find((order) => order.orderId !== returned.orderId && doesCount(next, order));
  if (other) await takeOrder(next, other);
  return taken;
}

/** To whom it gave with the order: a friend who was given theirs on joining keeps it. */
function sidesOf({ rule }: ReferralCase): readonly Side[] {
  return rule.friendFrom === 'joining' ? ['referrer'] : ['friend', 'referrer'];
}

async function giveOnJoining(held: ReferralCase): Promise<void> {
  const { counter, rule } = held;
  const { now } = counter.program;
  if (rule.friendFrom === 'joining') await giveFriend(held, { at: now, availableFrom: now });
}

/** Why somebody who names a code is not a new customer whom another member brought. */
async function whyNoFriend(
  { program, rows }: Counter,
  { friend, orderId }: Naming,
  referrerId: string,
  until: number,
): Promise<string | undefined> {
  if (friend.id === referrerId) return 'It is the member’s own code.';
  if (program.now > until) return 'The member joined too long ago.';
  if ((await rows.referrals.ofFriend(friend.id)).length > 0)
    return 'The member was brought by somebody before.';
  const orders = await rows.orders.ofMember(friend.id);
  const isCustomer = orders.some((order) => isPaid(order) && order.orderId !== orderId);
  return isCustomer ? 'The member was a customer before.' : undefined;
}

/** Whether an order, less what came back of it, is what the rule asks of the friend. */
function doesCount({ referral, rule }: ReferralCase, order: PaidOrder): boolean {
  return (
    order.orderCount > 0 &&
    order.spendMinor >= rule.minimumOrderMinor &&
    order.qualifiesAt <= referral.until
  );
}

function isPaid(order: OrderRow): order is PaidOrder {
  return order.memberId !== null && order.qualifiesAt !== null && order.terms?.earns !== false;
}

async function put(held: ReferralCase, changes: Partial<ReferralRow>): Promise<ReferralCase> {
  const referral = { ...held.referral, ...changes };
  await held.counter.rows.referrals.save(referral);
  return { ...held, referral };
}

/** Tells whoever listens, about the referrer: never who the friend is. */
async function tell(
  { ctx, program, rows }: Counter,
  { referrerId }: ReferralRow,
  type: 'referral.joined' | 'referral.review' | 'referral.undone',
): Promise<void> {
  const referrer = await rows.members.find({ id: referrerId });
  if (referrer) await announceOccasion(ctx, rows, referrer, type, program.now);
}

function refuse(code: ProblemCode, detail: string): Named {
  return { ok: false, code, detail };
}
