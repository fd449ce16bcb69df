/** Codes, as the shop's checkout and till ask about them. */
import type { ProblemCode, VoucherCart, VoucherRefusal, VoucherStanding } from '@spaarkit/contract';
import { judgeVoucher, toInstant, type VoucherJudgement } from '@spaarkit/engine';
import { ProblemError } from '../problem-error.ts';
import type { IssuedRewardRow, MemberRow, Reads, Writes } from '../storage/store.ts';
import type { ServiceContext } from './context.ts';
import { openBooks } from './internal/books.ts';
import { forHolder } from './internal/holder.ts';
import { isExcluded } from './internal/membership.ts';
import { presentIssued, usageOf } from './internal/present.ts';
import { loadProgram, type Program } from './internal/program.ts';
import { countUses, isForBearer, useCredit, useWhole, wasUsedBy } from './internal/uses.ts';
import { readCode } from './internal/voucher-code.ts';
import type { VoucherLockRequest, VoucherReleaseRequest, VoucherUseRequest } from './wire.ts';

/** Whether a code may be used in a cart, and what it takes off. */
export async function validateVoucher(
  ctx: ServiceContext,
  code: string,
  cart: VoucherCart,
): Promise<VoucherStanding> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const issued = await findIssued(rows, code);
    const holder = await rows.members.find({ id: issued.memberId });
    if (!mayUse(issued, holder, cart.memberId))
      return standing(rows, issued, program, ofOtherMember);
    await refuseUnusable(rows, program, issued, holder, cart.cartRef);
    return standing(rows, issued, program, judge(issued, cart));
  });
}

/** Holds a code for a cart; locking again extends it. Without lines the cart itself is not judged. */
export async function lockVoucher(
  ctx: ServiceContext,
  code: string,
  request: VoucherLockRequest,
): Promise<VoucherStanding> {
  return withHolder(ctx, code, async (rows, program, issued, holder) => {
    if (!mayUse(issued, holder, request.memberId)) throw notApplicable(ofOtherMember);
    await refuseUnusable(rows, program, issued, holder, request.cartRef);
    const judgement = request.lines.length > 0 ? judge(issued, request) : undefined;
    if (judgement?.applicable === false) throw notApplicable(judgement);
    const lockedUntil = program.now + request.lockSeconds * 1000;
    // What was redeemed for a cart goes back when its lock runs out, so the return moves along.
    const returnsAt = issued.returnsAt === null ? null : lockedUntil;
    const lock = { cartRef: request.cartRef, lockedUntil, returnsAt };
    await rows.rewards.saveLock(issued.id, lock);
    await openBooks(ctx, rows, program, holder);
    return standing(rows, { ...issued, ...lock }, program, judgement);
  });
}

/**
 * Uses a code for an order, once: the same order again changes nothing, another one is refused. Of a
 * code with a balance an order uses a part.
 */
export async function useVoucher(
  ctx: ServiceContext,
  code: string,
  use: VoucherUseRequest,
): Promise<VoucherStanding> {
  return withHolder(ctx, code, async (rows, program, issued, holder) => {
    if (await wasUsedBy(rows, issued, use.orderId)) return standing(rows, issued, program);
    await refuseUnusable(rows, program, issued, holder, use.cartRef);
    const used = await useIssued(ctx, rows, issued, { ...use, at: program.now });
    if (!used) throw new ProblemError('voucher_used');
    await openBooks(ctx, rows, program, holder);
    return standing(rows, used, program);
  });
}

async function useIssued(
  ctx: ServiceContext,
  rows: Writes,
  issued: IssuedRewardRow,
  { orderId, amountMinor, locationId, at }: VoucherUseRequest & { readonly at: number },
): Promise<IssuedRewardRow | undefined> {
  const by = { orderId, locationId: locationId ?? null };
  if (issued.remainingMinor === null) {
    if (amountMinor !== undefined)
      throw wrongAmount('leave it out: this code is used as a whole, not in parts');
    return useWhole(ctx, rows, issued, by, at);
  }
  if (amountMinor === undefined)
    throw wrongAmount(`say how much of the ${issued.remainingMinor} minor units the order used`);
  const used = await useCredit(ctx, rows, issued, { ...by, amountMinor }, at);
  if (used) return used;
  throw new ProblemError('voucher_not_applicable', {
    detail: `There are ${issued.remainingMinor} minor units left, not ${amountMinor}.`,
  });
}

function wrongAmount(message: string): ProblemError {
  return new ProblemError('invalid_request', { errors: [{ pointer: '/amountMinor', message }] });
}

/** Frees a code from a cart. One that was redeemed for a cart still goes back when its time is over. */
export async function releaseVoucher(
  ctx: ServiceContext,
  code: string,
  { cartRef }: VoucherReleaseRequest,
): Promise<VoucherStanding> {
  return withHolder(ctx, code, async (rows, program, issued, holder) => {
    await refuseUnusable(rows, program, issued, holder, cartRef);
    const freed = { cartRef: null, lockedUntil: null, returnsAt: issued.returnsAt };
    await rows.rewards.saveLock(issued.id, freed);
    return standing(rows, { ...issued, ...freed }, program);
  });
}

/** Runs `work` while the member who holds the code is held, with everything booked that is due. */
async function withHolder(
  ctx: ServiceContext,
  code: string,
  work: (
    rows: Writes,
    program: Program,
    issued: IssuedRewardRow,
    holder: MemberRow,
  ) => Promise<VoucherStanding>,
): Promise<VoucherStanding> {
  const find = (rows: Reads) => findIssued(rows, code);
  return forHolder(ctx, find, (holder, issuedNow) =>
    ctx.store.withMember(ctx.programId, holder, async (rows, held) => {
      if (!held) throw unknownCode();
      const program = await loadProgram(ctx, rows);
      const { member } = await openBooks(ctx, rows, program, held);
      return work(rows, program, await issuedNow(rows), member);
    }),
  );
}

async function findIssued(rows: Reads, typed: string): Promise<IssuedRewardRow> {
  const issued = await rows.rewards.issuedByCode(readCode(typed));
  if (!issued) throw unknownCode();
  return issued;
}

/** Whether the customer the shop names, if it names one, may use the code: who holds it, mostly. */
function mayUse(
  issued: IssuedRewardRow,
  holder: MemberRow | undefined,
  externalId: string | undefined,
): boolean {
  return externalId === undefined || holder?.externalId === externalId || isForBearer(issued);
}

const ofOtherMember: VoucherJudgement = {
  applicable: false,
  refusal: 'other_member',
  discountMinor: 0,
  freeShipping: false,
};

async function refuseUnusable(
  rows: Reads,
  program: Program,
  issued: IssuedRewardRow,
  holder: MemberRow | undefined,
  cartRef: string | undefined,
): Promise<void> {
  const usage = usageOf(issued, program.now);
  const isOwnLock = usage === 'locked' && issued.cartRef === cartRef;
  const refusal = isOwnLock ? undefined : unusable[usage];
  if (refusal) throw new ProblemError(refusal);
  if (await isRevoked(rows, program, holder)) throw new ProblemError('voucher_expired');
}

/** Whether the programme takes codes from who left or was left out. */
async function isRevoked(
  rows: Reads,
  program: Program,
  holder: MemberRow | undefined,
): Promise<boolean> {
  const { enrollment, exclusion } = program.document;
  if (holder?.joinedAt === null && enrollment.leaving.issuedCodes === 'revoke') return true;
  return exclusion.issuedCodes === 'revoke' && (await isExcluded(rows, program, holder));
}

const unusable: Record<ReturnType<typeof usageOf>, ProblemCode | undefined> = {
  unused: undefined,
  locked: 'voucher_locked',
  used: 'voucher_used',
  expired: 'voucher_expired',
  reverted: 'voucher_expired',
};

function judge(
  { terms, remainingMinor }: IssuedRewardRow,
  cart: Pick<VoucherCart, 'lines' | 'otherCodes'>,
): VoucherJudgement {
  const { minimumSpendMinor, combinable } = terms.reward;
  const value =
    remainingMinor === null
      ? terms.value
      : ({ kind: 'amount', amountMinor: remainingMinor } as const);
  return judgeVoucher({ value, minimumSpendMinor, combinable }, cart);
}

function notApplicable({ refusal, missingMinor = 0 }: VoucherJudgement): ProblemError {
  const details: Record<VoucherRefusal, string> = {
    below_minimum: `The products come to ${missingMinor} minor units too little.`,
    not_combinable: 'This code does not go together with another one.',
    product_missing: 'The product that this code is for is not in the cart.',
    other_member: 'This code belongs to another member.',
  };
  return new ProblemError('voucher_not_applicable', refusal ? { detail: details[refusal] } : {});
}

/** How a code stands. Without a judgement of a cart it says what the code is, and no discount. */
async function standing(
  rows: Reads,
  issued: IssuedRewardRow,
  program: Program,
  judgement?: VoucherJudgement,
): Promise<VoucherStanding> {
  const { document, now } = program;
  const isLocked = usageOf(issued, now) === 'locked' && issued.lockedUntil !== null;
  return {
    issuedReward: presentIssued(issued, { document, now }),
    ...(judgement ?? {
      applicable: true,
      discountMinor: 0,
      freeShipping: issued.terms.value.kind === 'free_shipping',
    }),
    ...(isLocked ? { lockedUntil: toInstant(issued.lockedUntil) } : {}),
    now: toInstant(now),
    uses: await countUses(rows, issued),
  };
}

function unknownCode(): ProblemError {
  return new ProblemError('not_found', {
    detail: 'There is no such code. Look whether it was typed in full.',
  });
}
