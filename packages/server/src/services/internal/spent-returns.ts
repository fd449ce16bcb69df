/** Orders that came back after the points they had earned were spent, which some do over and over. */
import type { MemberDetail } from '@spaarkit/contract';
import { dayMs, type Books } from '@spaarkit/engine';
import type { MemberRow, OrderRow, Reads } from '../../storage/store.ts';
import { announceOccasion } from './announce.ts';
import type { Program } from './program.ts';
import type { Counter } from './rule-grants.ts';

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
  program: Program,
  memberId: string,
): Promise<MemberDetail['spentReturns']> {
  const orders = (await watched(rows, program, memberId)).length;
  return { orders, noticed: orders >= program.document.returns.watch.orders };
}

const occasion = 'member.returns_noticed';

/**
 * Tells the shop when they are as many as the programme looks out for: with the order by which they
 * become so, or after the programme came to look out for fewer or longer. Told again only once they
 * were fewer meanwhile.
 */
export async function tellSpentReturns(
  { ctx, program, rows }: Pick<Counter, 'ctx' | 'program' | 'rows'>,
  member: MemberRow,
): Promise<void> {
  const { orders: limit, withinDays } = program.document.returns.watch;
  const instants = await watched(rows, program, member.id);
  const earliest = instants[limit - 1];
  if (earliest === undefined) return;
  // Without another order there are fewer from then on.
  const until = earliest + withinDays * dayMs;
  if (await rows.standings.tell(member.id, occasion, program.now, until)) {
    const about = { orders: instants.length, days: withinDays };
    await announceOccasion(ctx, rows, member, occasion, program.now, about);
  } else {
    await rows.standings.holdTold(member.id, occasion, until);
  }
}

function watched(rows: Reads, { document, now }: Program, memberId: string): Promise<number[]> {
  return rows.orders.overdrawn(memberId, now - document.returns.watch.withinDays * dayMs);
}
