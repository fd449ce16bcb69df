import type { MemberContext } from './context.ts';
/** Does not show a notice to the member again. */
export async function dismissNotice(ctx: MemberContext, noticeId: string): Promise<void> { throw new Error(`not yet ${ctx.programId} ${noticeId}`); }
