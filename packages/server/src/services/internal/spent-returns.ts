/** Orders that came back after the points they had earned were spent, which some do over and over. */
import type { MemberDetail } from '@spaarkit/contract';
import { dayMs, type Books } from '@spaarkit/engine';
import type { MemberRow, OrderRow, Reads, Writes } from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';
import { announceOccasion } from './announce.ts';
import type { Program } from './program.ts';

/** When an order was first found to have come back after its points were spent; null if it was not. */
export function overdrawnAt(
  { facts, overdrawnAt: noted }: OrderRow,
  before: Books,
  after: Books,
  now: number,
): number | null {
  const cameBack = facts.cancelled || facts.refunds.length > 0;
  return noted ?? (cameBack && after.balance.owed > before.balance.owed ? now : null);
}

/** How many there are of a member in the days that the programme watches. */
export async function spentReturns(
  rows: Reads,
  { document, now }: Program,
  memberId: string,
): Promise<MemberDetail['spentReturns']> {
  const { orders: limit, withinDays } = document.returns.watch;
  const orders = await rows.orders.countOverdrawn(memberId, now - withinDays * dayMs);
  return { orders, noticed: orders >= limit };
}

/** Tells the shop with the order by which they become as many as the programme looks out for. */
export async function tellSpentReturns(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  member: MemberRow,
): Promise<void> {
  const { orders: limit, withinDays } = program.document.returns.watch;
  const { orders } = await spentReturns(rows, program, member.id);
  if (orders !== limit) return;
  const about = { orders, days: withinDays };
  await announceOccasion(ctx, rows, member, 'member.returns_noticed', program.now, about);
}
