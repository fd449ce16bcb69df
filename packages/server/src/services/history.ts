import type { MemberContext } from './context.ts';
import type { IssuedRewardPage, PageQuery, TransactionPage } from './wire.ts';
/** A member's history, newest first, with linked reversals. */
export async function listTransactions(ctx: MemberContext, query: PageQuery): Promise<TransactionPage> { throw new Error(`not yet ${ctx.programId} ${query}`); }
/** What a member redeemed, soonest expiry first. */
export async function listIssuedRewards(ctx: MemberContext, query: PageQuery & { readonly usage: 'usable' | 'past' | 'all' }): Promise<IssuedRewardPage> { throw new Error(`not yet ${ctx.programId} ${query}`); }
