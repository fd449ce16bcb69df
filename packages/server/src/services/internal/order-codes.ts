/** The codes that an order lists: what becomes of them, and how the shop is told. */
import type { EventOutcome, ListedCode, ShopEvent } from '@spaarkit/contract';
import type { IssuedRewardRow, MemberRow, Writes } from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';
import type { Program } from './program.ts';
import { isForBearer, useCredit, useWhole } from './uses.ts';
import { readCode } from './voucher-code.ts';

export type PaidEvent = Extract<ShopEvent, { type: 'order.paid' }>;

/** What became of a code. */
export type Fate = Omit<ListedCode, 'code'>;

/** The codes an order lists, as they are stored. */
export function codesOf(event: PaidEvent): { code: string; amountMinor?: number }[] {
  return listedCodes(event).map((listed) => ({ ...listed, code: readCode(listed.code) }));
}

/** Gives what became of the codes of an order, in their order, the codes back that it was kept without. */
export function withCodes(event: PaidEvent, fates: readonly Fate[]): ListedCode[] {
  const listed = listedCodes(event);
  return fates.flatMap((fate, index) => {
    const code = listed[index]?.code;
    return code === undefined ? [] : [{ code, ...fate }];
  });
}

/** The codes an order lists, as it writes them. */
function listedCodes({ voucherCodes }: PaidEvent): { code: string; amountMinor?: number }[] {
  return voucherCodes.map((listed) => (typeof listed === 'string' ? { code: listed } : listed));
}

/**
 * An order that lists a code implies its use, once per code and order. This comes before anything
 * due is booked: a code of a cart whose time ran out between paying and being told still counts.
 * Tells what became of each: a shop that gave a discount twice hears of it nowhere else.
 */
export async function useCodes(
  ctx: ServiceContext,
  rows: Writes,
  { now }: Program,
  event: PaidEvent,
  member: MemberRow | undefined,
): Promise<Pick<EventOutcome, 'voucherCodes'>> {
  const told: ListedCode[] = [];
  for (const { code, amountMinor } of listedCodes(event)) {
    const issued = await rows.rewards.issuedByCode(readCode(code));
    const isTheirs = issued && (issued.memberId === member?.id || isForBearer(issued));
    const fate: Fate = isTheirs
      ? await useByOrder(ctx, rows, issued, event, amountMinor, now)
      : { outcome: issued ? 'other_member' : 'unknown' };
    told.push({ code, ...fate });
  }
  return told.length > 0 ? { voucherCodes: told } : {};
}

async function useByOrder(
  ctx: ServiceContext,
  rows: Writes,
  issued: IssuedRewardRow,
  event: PaidEvent,
  stated: number | undefined,
  now: number,
): Promise<Fate> {
  const { expiresAt, orderId, remainingMinor, usedAt } = issued;
  const isOver = expiresAt <= Math.min(Date.parse(event.at), now);
  if (remainingMinor !== null)
    return useCreditByOrder(ctx, rows, issued, event, stated, { isOver, now });
  if (orderId === event.orderId) return { outcome: 'used' };
  if (usedAt !== null) return { outcome: 'used_before' };
  const by = { orderId: event.orderId, locationId: event.locationId ?? null };
  const used = !isOver && (await useWhole(ctx, rows, issued, by, now));
  return { outcome: used ? 'used' : 'expired' };
}

/** Without an amount a code with a balance paid for all of the order, as far as it went. */
async function useCreditByOrder(
  ctx: ServiceContext,
  rows: Writes,
  issued: IssuedRewardRow,
  { orderId, lines, locationId }: PaidEvent,
  stated: number | undefined,
  { isOver, now }: { readonly isOver: boolean; readonly now: number },
): Promise<Fate> {
  const before = (await rows.credits.uses(issued.id)).find((use) => use.orderId === orderId);
  if (before) return { outcome: 'used', amountMinor: before.amountMinor };
  const left = issued.remainingMinor ?? 0;
  if (left === 0) return { outcome: 'used_before' };
  const asked = stated ?? lines.reduce((sum, { grossMinor }) => sum + grossMinor, 0);
  const amountMinor = Math.min(asked, left);
  const by = { orderId, locationId: locationId ?? null, amountMinor };
  if (isOver) return { outcome: 'expired' };
  const used = amountMinor === 0 || (await useCredit(ctx, rows, issued, by, now));
  return used ? { outcome: 'used', amountMinor } : { outcome: 'expired' };
}
