/** What the shop says of a code that it was asked for. */
import type { CodeOutcome } from '@spaarkit/contract';
import type { IssuedRewardRow, MemberRow, Writes } from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';
import { isHeard } from './announce.ts';
import { endAfterWaiting, isAwaitingCode, isCodeRefused } from './awaited-codes.ts';
import { openBooks } from './books.ts';
import { loadProgram } from './program.ts';
import { takeReward } from './undo.ts';
import { readCode } from './voucher-code.ts';

/** `code_taken`: another reward has that code. */
export type CodeSettled = 'settled' | 'settled_otherwise' | 'code_taken';

/**
 * Gives an issued reward the code that the shop made, or takes it back with its points because the shop
 * makes none. The first word counts: the same again changes nothing, and another is not heard.
 */
export async function settleIssued(
  ctx: ServiceContext,
  rows: Writes,
  held: MemberRow,
  issued: IssuedRewardRow,
  outcome: CodeOutcome,
): Promise<CodeSettled> {
  if (!isAwaitingCode(issued)) return isSame(issued, outcome) ? 'settled' : 'settled_otherwise';
  const program = await loadProgram(ctx, rows);
  const opened = await openBooks(ctx, rows, program, held);
  if ('refused' in outcome) {
    const why = { points: 'give_back', note: outcome.refused } as const;
    await takeReward(ctx, rows, program, opened, issued, why);
    return 'settled';
  }
  const code = { code: readCode(outcome.code), shownCode: outcome.code.trim() };
  const end = endAfterWaiting(issued, opened.now, program.document.timeZone);
  if (!(await rows.codes.give(issued.id, code, end))) return 'code_taken';
  // Now that it can be used, it is told of before its end.
  if (await isHeard(ctx, rows)) await rows.standings.lookBy(issued.memberId, opened.now);
  return 'settled';
}

function isSame(issued: IssuedRewardRow, outcome: CodeOutcome): boolean {
  return 'refused' in outcome ? isCodeRefused(issued) : issued.code === readCode(outcome.code);
}
