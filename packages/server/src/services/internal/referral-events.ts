/** What events and joining say about who brought whom. A code that does not count stops nothing else. */
import type { ShopEvent } from '@spaarkit/contract';
import type { MemberRow } from '../../storage/store.ts';
import { judgeAgain } from './judge-again.ts';
import { isEnrolled, type EnrolledMember } from './membership.ts';
import type { OrderEvent } from './order-events.ts';
import { noteSignals } from './person-signals.ts';
import { followReferrals, nameReferrer } from './referrals.ts';
import type { Counter, EventResult } from './rule-grants.ts';

type JoiningEvent = Extract<ShopEvent, { type: 'member.registered' }>;

const nothing: EventResult = { outcome: 'nothing_due', transactionIds: [], points: 0 };

/** After an event of an order: notes what it says of the customer, and settles what depends on it. */
export async function referralWithOrder(counter: Counter, event: OrderEvent): Promise<EventResult> {
  if (event.type === 'order.paid' && (event.signals ?? event.referralCode) !== undefined) {
    const order = await counter.rows.orders.get(event.orderId);
    if (order?.memberId) {
      const { orderId, referralCode, signals } = event;
      const isNews = await noteSignals(counter, order.memberId, signals);
      const isNamed =
        referralCode !== undefined && (await come(counter, order.memberId, referralCode, orderId));
      if (isNews || isNamed) await judgeAgain(counter, order.memberId);
    }
  }
  return followReferrals(counter, event.orderId);
}

/** After the event of a new account. */
export async function referralWithJoining(
  counter: Counter,
  { referralCode, signals }: JoiningEvent,
  memberId: string,
): Promise<EventResult> {
  const isNews = await noteSignals(counter, memberId, signals);
  const before = await counter.rows.members.hold({ id: memberId });
  const isNamed = referralCode !== undefined && (await come(counter, memberId, referralCode));
  if (isNews || isNamed) await judgeAgain(counter, memberId);
  const after = await counter.rows.members.hold({ id: memberId });
  const points = total(after) - total(before);
  return points === 0 ? nothing : { ...nothing, outcome: 'booked', points };
}

/** Notes whose code brought a member who just joined; gives the row afterwards. */
export async function comeByReferral(
  counter: Counter,
  member: EnrolledMember,
  code: string | undefined,
): Promise<EnrolledMember> {
  if (code === undefined) return member;
  if (await come(counter, member.id, code)) await judgeAgain(counter, member.id);
  const after = await counter.rows.members.hold({ id: member.id });
  return { ...member, ...after, joinedAt: member.joinedAt };
}

/** Tells whether the code counts. */
async function come(
  counter: Counter,
  memberId: string,
  code: string,
  orderId?: string,
): Promise<boolean> {
  const friend = await counter.rows.members.hold({ id: memberId });
  if (!friend || !isEnrolled(friend)) return false;
  const naming = { code, friend, ...(orderId === undefined ? {} : { orderId }) };
  return (await nameReferrer(counter, naming)).ok;
}

function total(member: MemberRow | undefined): number {
  if (!member) return 0;
  const { available, owed, pending, reserved } = member.balance;
  return available + pending + reserved - owed;
}
