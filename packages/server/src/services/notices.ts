/** Notices that a member has seen enough of. */
import { ProblemError } from '../problem-error.ts';
import type { MemberContext } from './context.ts';
import { usableRewards, viewMember, visibleNotices } from './internal/member-view.ts';
import { enterAsMember } from './internal/joining.ts';
import { loadProgram } from './internal/program.ts';

/** Does not show a notice to the member again. One that is not shown now, and was not dismissed before, is `not_found`. */
export async function dismissNotice(ctx: MemberContext, noticeId: string): Promise<void> {
  await ctx.store.withMember(ctx.programId, { externalId: ctx.externalId }, async (rows, held) => {
    const program = await loadProgram(ctx, rows);
    const member = await enterAsMember(ctx, rows, program, held);
    const dismissed = await rows.members.dismissedNotices(member.id);
    if (dismissed.includes(noticeId)) return;
    // Only what is shown can be dismissed, so that nobody can fill the table.
    const [view, rewards] = await Promise.all([
      viewMember(ctx, rows, program, member),
      usableRewards(rows, program, member),
    ]);
    const notices = visibleNotices(program, view, rewards, dismissed);
    if (!notices.some(({ id }) => id === noticeId))
      throw new ProblemError('not_found', { detail: 'There is no such notice.' });
    await rows.members.dismissNotice(member.id, noticeId, ctx.realNow());
  });
}
