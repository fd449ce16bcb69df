/** Using what a member holds: a code as a whole, or a part of its balance. */
import type { ProgramDocument } from '@spaarkit/contract';
import { endAfterDays, returnedShare, returnedValidDays, type OrderFacts } from '@spaarkit/engine';
import type { CreditUseRow, IssuedRewardRow, Reads, UsedBy, Writes } from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';
import { announceOccasion, isHeard } from './announce.ts';

/** Whether anybody who has the code may use it: a gift card is given away. */
export function isForBearer({ terms }: IssuedRewardRow): boolean {
  return terms.reward.kind === 'gift_card';
}

/** Whether this order used it before. */
export async function wasUsedBy(
  rows: Reads,
  { id, orderId, remainingMinor }: IssuedRewardRow,
  by: string,
): Promise<boolean> {
  if (remainingMinor === null) return orderId === by;
  return (await rows.credits.uses(id)).some((use) => use.orderId === by);
}

/** How many orders used it. */
export async function countUses(
  rows: Reads,
  { id, usedAt, remainingMinor }: IssuedRewardRow,
): Promise<number> {
  if (remainingMinor === null) return usedAt === null ? 0 : 1;
  return (await rows.credits.uses(id)).length;
}

/** Uses a code for an order; undefined when it was used or taken back before. */
export async function useWhole(
  ctx: ServiceContext,
  rows: Writes,
  issued: IssuedRewardRow,
  by: UsedBy,
  at: number,
): Promise<IssuedRewardRow | undefined> {
  if (!(await rows.rewards.use(issued.id, by, at))) return undefined;
  await announceUse(ctx, rows, issued, by, at);
  return { ...issued, ...by, usedAt: at, lockedUntil: null, returnsAt: null };
}

/** Uses a part of a balance for an order; undefined when less is left. */
export async function useCredit(
  ctx: ServiceContext,
  rows: Writes,
  issued: IssuedRewardRow,
  by: UsedBy & { readonly amountMinor: number },
  at: number,
): Promise<IssuedRewardRow | undefined> {
  const { id, memberId, remainingMinor } = issued;
  const use: CreditUseRow = {
    ...by,
    issuedRewardId: id,
    memberId,
    returnedMinor: 0,
    usedAt: at,
  };
  if (!(await rows.credits.use(use))) return undefined;
  await announceUse(ctx, rows, issued, by, at);
  const left = (remainingMinor ?? 0) - by.amountMinor;
  return {
    ...issued,
    remainingMinor: left,
    usedAt: left === 0 ? at : null,
    cartRef: null,
    lockedUntil: null,
    returnsAt: null,
  };
}

/**
 * Puts back on their codes what a returned order paid with them: the share that is returned, less
 * what came back before. As returned points do, it can be used for 30 days at least.
 */
export async function putCreditBack(
  rows: Writes,
  document: ProgramDocument,
  facts: OrderFacts,
  now: number,
): Promise<void> {
  // An order that keeps what was bought has nothing to give back, which spares most a statement.
  if (!facts.cancelled && facts.refunds.length === 0) return;
  const soonest = endAfterDays(now, returnedValidDays, document.timeZone);
  for (const use of await rows.credits.usesOfOrder(facts.orderId)) {
    const due = returnedShare(document, facts, use.amountMinor) - use.returnedMinor;
    const issued = due > 0 ? await rows.rewards.issued(use.issuedRewardId) : undefined;
    if (issued) await rows.credits.putBack(use, due, Math.max(issued.expiresAt, soonest));
  }
}

async function announceUse(
  ctx: ServiceContext,
  rows: Writes,
  { id, memberId, terms }: IssuedRewardRow,
  { orderId }: UsedBy,
  at: number,
): Promise<void> {
  const holder = (await isHeard(ctx, rows)) ? await rows.members.find({ id: memberId }) : undefined;
  if (!holder) return;
  const about = { issuedRewardId: id, rewardId: terms.reward.id, orderId };
  await announceOccasion(ctx, rows, holder, 'reward.used', at, about);
}
