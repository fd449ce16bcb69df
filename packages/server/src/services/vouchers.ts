import type { VoucherCart, VoucherStanding } from '@spaarkit/contract';
import type { ServiceContext } from './context.ts';
import type { VoucherLockRequest, VoucherReleaseRequest, VoucherUseRequest } from './wire.ts';
/** Whether a code may be used in a cart, and what it takes off. */
export async function validateVoucher(ctx: ServiceContext, code: string, cart: VoucherCart): Promise<VoucherStanding> { throw new Error(`not yet ${ctx.programId} ${code} ${cart}`); }
/** Holds a code for a cart; locking again extends it. */
export async function lockVoucher(ctx: ServiceContext, code: string, request: VoucherLockRequest): Promise<VoucherStanding> { throw new Error(`not yet ${ctx.programId} ${code} ${request}`); }
/** Uses a code for an order, once. */
export async function useVoucher(ctx: ServiceContext, code: string, request: VoucherUseRequest): Promise<VoucherStanding> { throw new Error(`not yet ${ctx.programId} ${code} ${request}`); }
/** Frees a code from a cart. */
export async function releaseVoucher(ctx: ServiceContext, code: string, request: VoucherReleaseRequest): Promise<VoucherStanding> { throw new Error(`not yet ${ctx.programId} ${code} ${request}`); }
