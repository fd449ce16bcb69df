/** Points that were promised for the first order: given with it, and taken back when none is left. */
import type { EarningRule } from '@spaarkit/contract';
import type { MemberRow, OrderRow, RuleGrantRow } from '../../storage/store.ts';
import { openBooks } from './books.ts';
import { createId } from './ids.ts';
import {
  andThen,
  nothingGiven,
  payLater,
  resultOf,
  type Counter,
  type EventResult,
  type Given,
} from './rule-grants.ts';
import { reviewGiven } from './standing.ts';
import { takeBack } from './withdrawals.ts';

type FirstOrderRule = Extract<EarningRule, { readonly kind: 'account' }>;

/** An order that a member has paid. */
type PaidOrder = OrderRow & { readonly qualifiesAt: number };

const nothing: EventResult = { outcome: 'nothing_due', transactionIds: [], points: 0 };

/**
 * Settles what waits for a first order, after an event of an order: gives it with the first one that
 * is paid, and takes it back when the last one that was paid has come back. Reads nothing in a
 * programme in which nothing waits.
 */
export async function followOrder(counter: Counter, orderId: string): Promise<EventResult> {
  const rules = waitingRules(counter);
  if (rules.length === 0) return nothing;
  const order = await counter.rows.orders.get(orderId);
  if (!order || order.memberId === null || !isPaid(order)) return nothing;
  const member = await counter.rows.members.hold({ id: order.memberId });
  if (!member) return nothing;
  const given =
    order.orderCount > 0
      ? await giveWaiting(counter, member, rules, order)
      : await takeBackWith(counter, member, rules, order);
  if (!given) return nothing;
  await reviewGiven(counter, given);
  return resultOf(given);
}

function waitingRules({ program }: Counter): FirstOrderRule[] {
  return program.document.earningRules.filter(
    (rule) => rule.kind === 'account' && rule.afterFirstOrder,
  ) as FirstOrderRule[];
}

function isPaid(order: OrderRow): order is PaidOrder {
  return order.qualifiesAt !== null && order.terms?.earns !== false;
}

async function giveWaiting(
  counter: Counter,
  member: MemberRow,
  rules: readonly FirstOrderRule[],
  order: PaidOrder,
): Promise<Given | undefined> {
  const waiting = await counter.rows.grants.waiting(member.id);
  let given: Given | undefined;
  for (const held of waiting) {
    const rule = rules.find(({ id }) => id === held.ruleId);
    if (!rule) continue;
    given = await giveWith(counter, given, member, rule, held, order);
  }
  return given;
}

async function giveWith(
  counter: Counter,
  before: Given | undefined,
  member: MemberRow,
  rule: FirstOrderRule,
  held: RuleGrantRow,
  order: PaidOrder,
): Promise<Given> {
  const { ctx, rows, program } = counter;
  const first = before ?? nothingGiven(await openBooks(ctx, rows, program, member));
  const cause = { source: held.source, eventType: 'order.paid', at: order.qualifiesAt };
  const availableFrom = order.pendingUntil ?? order.qualifiesAt;
  const given = await payLater(counter, first.opened, rule, held, cause, availableFrom);
  await rows.grants.add(linkTo(counter, member, rule, order));
  return andThen(first, given);
}

async function takeBackWith(
  counter: Counter,
  member: MemberRow,
  rules: readonly FirstOrderRule[],
  order: PaidOrder,
): Promise<Given | undefined> {
  const { rows } = counter;
  const links = await rows.grants.ofSource({ kind: 'order', id: order.orderId });
  let given: Given | undefined;
  for (const rule of rules) {
    const link = links.find(
      ({ ruleId, status }) => ruleId === linkedAs(rule) && status !== 'undone',
    );
    if (!link) continue;
    await rows.grants.save({ ...link, status: 'undone' });
    const kept = await rows.orders.firstPaid(member.id);
    if (kept && isPaid(kept)) await rows.grants.add(linkTo(counter, member, rule, kept));
    else given = await holdBackAgain(counter, given, member, rule);
  }
  return given;
}

async function holdBackAgain(
  counter: Counter,
  before: Given | undefined,
  member: MemberRow,
  rule: FirstOrderRule,
): Promise<Given | undefined> {
  const { grants } = counter.rows;
  const grant = await grants.latest(member.id, rule.id, Number.MAX_SAFE_INTEGER);
  if (grant?.status !== 'given') return before;
  const held = before?.opened.member ?? member;
  const given = await takeBack(counter, held, grant, 'order.refunded');
  await grants.save({ ...grant, status: 'waiting', points: 0, transactionId: null });
  return before ? andThen(before, given) : given;
}

/** Which order it was given with, so that the return of another does not matter. */
function linkTo(
  { ctx }: Counter,
  member: MemberRow,
  rule: FirstOrderRule,
  { orderId, qualifiesAt }: PaidOrder,
): RuleGrantRow {
  return {
    id: createId('rgr', ctx.realNow()),
    memberId: member.id,
    ruleId: linkedAs(rule),
    source: { kind: 'order', id: orderId },
    occasion: null,
    at: qualifiesAt,
    count: 0,
    status: 'counted',
    points: 0,
    transactionId: null,
    issuedRewardId: null,
  };
}

function linkedAs({ id }: FirstOrderRule): string {
  return `${id}/order`;
}
