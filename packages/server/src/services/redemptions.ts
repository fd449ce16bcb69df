import type { Redemption, RedemptionPreview, RedemptionPreviewRequest, RedemptionRequest } from '@spaarkit/contract';
import type { MemberContext, OnceKey, Reply } from './context.ts';
/** Spends points on a reward and issues it with its code. */
export async function redeem(ctx: MemberContext, request: RedemptionRequest, once: OnceKey): Promise<Reply> { throw new Error(`not yet ${ctx.programId} ${request} ${once}`); }
/** How a redemption ended; its balance is the present one. */
export async function getRedemption(ctx: MemberContext, id: string): Promise<Redemption> { throw new Error(`not yet ${ctx.programId} ${id}`); }
/** Undoes a redemption while its code is unused. */
export async function revert(ctx: MemberContext, issuedRewardId: string, once: OnceKey): Promise<Reply> { throw new Error(`not yet ${ctx.programId} ${issuedRewardId} ${once}`); }
/** What redeeming would cost and leave; nothing is held. */
export async function previewRedemption(ctx: MemberContext, request: RedemptionPreviewRequest): Promise<RedemptionPreview> { throw new Error(`not yet ${ctx.programId} ${request}`); }
