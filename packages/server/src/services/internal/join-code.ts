/** The code that opens a pilot to whoever was told it. */
import { hourMs } from '@spaarkit/engine';
import { ProblemError } from '../../problem-error.ts';
import { sha256 } from '../../digest.ts';
import type { ServiceContext } from '../context.ts';
import { loadProgram, type Program } from './program.ts';

const triesAnHour = 10;

/**
 * Counts a try of a customer, right or wrong, before anything is compared; one too many is refused.
 * It commits by itself, so that a refusal that follows does not undo the count.
 */
export async function countCodeTry(
  ctx: ServiceContext,
  externalId: string,
  joinCode: string | undefined,
): Promise<void> {
  if (joinCode === undefined) return;
  const subject = await sha256(`${ctx.programId}\n${externalId}`);
  const tries = await ctx.store.write(ctx.programId, async (rows) => {
    const { document } = await loadProgram(ctx, rows);
    if (document.enrollment.pilot?.joinCode === undefined) return 0;
    const now = ctx.realNow();
    return rows.joining.countTry(subject, now - hourMs, now);
  });
  if (tries <= triesAnHour) return;
  throw new ProblemError('rate_limited', {
    detail: 'Too many join codes were tried. Try again in an hour.',
    retryAfterSeconds: hourMs / 1000,
  });
}

/** Whether a code is the programme's. How long it takes says nothing of how much of it is right. */
export async function isJoinCode(
  { document }: Program,
  typed: string | undefined,
): Promise<boolean> {
  const code = document.enrollment.pilot?.joinCode;
  if (code === undefined || typed === undefined) return false;
  const [expected, given] = await Promise.all([sha256(code), sha256(typed)]);
  let difference = 0;
  for (let index = 0; index < expected.length; index++)
    difference |= expected.charCodeAt(index) ^ given.charCodeAt(index);
  return difference === 0;
}
