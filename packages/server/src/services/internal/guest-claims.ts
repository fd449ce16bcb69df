/** Orders that were paid before their customer was a member, and become earnings on joining. */
import { dayMs } from '@spaarkit/engine';
import type { MemberRow, Reads, Writes } from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';
import { claimDigest, formerDigest } from './former-ids.ts';
import { claimOrder } from './order-events.ts';
import type { Program } from './program.ts';

/** What a claim came to. */
export interface Claimed {
  /** As the books left it. */
  readonly member: MemberRow;
  readonly orders: number;
  readonly points: number;
}

/**
 * Books the orders that a member may claim: those told of their own customer id, and those of a guest
 * with one of these keys. Each is booked once, and only when it is young enough.
 */
export async function claimOrders(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  member: MemberRow,
  claimKeys: readonly string[] = [],
): Promise<Claimed> {
  const claimed = { member, orders: 0, points: 0 };
  const { claimGuestOrders, claimWithinDays } = program.document.enrollment;
  if (!claimGuestOrders) return claimed;
  const since = program.now - claimWithinDays * dayMs;
  for (const digest of await digestsOf(rows, member, claimKeys)) {
    for (const orderId of await rows.claims.find(digest, since)) {
      const held = (await rows.members.hold({ id: member.id })) ?? member;
      const result = await claimOrder(ctx, rows, program, orderId, held);
      await rows.claims.remove(orderId);
      if (!result) continue;
      claimed.orders += 1;
      claimed.points += result.points;
    }
  }
  if (claimed.orders === 0) return claimed;
  return { ...claimed, member: (await rows.members.hold({ id: member.id })) ?? member };
}

async function digestsOf(
  rows: Reads,
  { externalId }: MemberRow,
  claimKeys: readonly string[],
): Promise<string[]> {
  const keys = await Promise.all(claimKeys.map((key) => claimDigest(rows, key)));
  return externalId === null ? keys : [await formerDigest(rows, externalId), ...keys];
}
