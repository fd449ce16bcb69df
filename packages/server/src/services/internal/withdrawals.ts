/** Taking back what rules gave: an event that the shop withdraws, and what that leaves incomplete. */
import type { EarningRule } from '@spaarkit/contract';
import { takeBackByRule } from '@spaarkit/engine';
import type { MemberRow, RuleGrantRow } from '../../storage/store.ts';
import { openBooks, type CurrentBooks } from './books.ts';
import { brokenCompletions } from './completions.ts';
import { idMaker } from './ids.ts';
import { andThen, book, nothingGiven, reasonOf, type Counter, type Given } from './rule-grants.ts';
import { withdrawReward } from './undo.ts';

/**
 * Takes back what a rule gave to a held member, and what was completed with it. Points that are not
 * there any more are owed. Undefined when it was taken back before.
 */
export async function withdraw(
  counter: Counter,
  member: MemberRow,
  grant: RuleGrantRow,
  eventType: string,
): Promise<Given | undefined> {
  if (grant.status === 'undone' || grant.status === 'refused') return undefined;
  const frees = freesLimit(counter, grant);
  let given = await takeBack(counter, member, grant, eventType);
  await counter.rows.grants.save(undone(grant, frees));
  if (!frees) return given;
  for (const broken of await brokenCompletions(counter, member.id, grant)) {
    const more = await withdraw(counter, given.opened.member, broken.grant, eventType);
    if (more) given = andThen(given, more);
  }
  return given;
}

/**
 * Takes back the points or the reward of a grant; what becomes of the grant is the caller's to say. A
 * reward that was used stays used.
 */
export async function takeBack(
  counter: Counter,
  member: MemberRow,
  grant: RuleGrantRow,
  eventType: string,
): Promise<Given> {
  const { ctx, rows, program } = counter;
  const { issuedRewardId, points, transactionId } = grant;
  const lots = transactionId
    ? await rows.ledger.lotsForTransaction(member.id, transactionId)
    : undefined;
  const opened = await openBooks(ctx, rows, program, member, lots);
  if (issuedRewardId !== null) return takeRewardBack(counter, opened, issuedRewardId);
  if (transactionId === null || points === 0) return nothingGiven(opened);
  const booking = takeBackByRule({
    books: opened.books,
    reason: reasonOf({ id: grant.ruleId }, { eventType }),
    earnTransactionId: transactionId,
    points,
    now: opened.now,
    newId: idMaker(ctx.realNow),
  });
  return book(rows, opened, [booking]);
}

async function takeRewardBack(
  { ctx, rows }: Counter,
  opened: CurrentBooks,
  issuedRewardId: string,
): Promise<Given> {
  const issued = await rows.rewards.issued(issuedRewardId);
  const undone = issued && (await withdrawReward(ctx, rows, opened, issued));
  if (!undone) return nothingGiven(opened);
  return { ...nothingGiven(undone.opened), transactionIds: [undone.transactionId] };
}

function undone(grant: RuleGrantRow, frees: boolean): RuleGrantRow {
  return {
    ...grant,
    status: 'undone',
    points: 0,
    ...(frees ? { count: 0, occasion: null } : {}),
  };
}

function freesLimit({ program }: Counter, { ruleId }: RuleGrantRow): boolean {
  const rule: EarningRule | undefined = program.document.earningRules.find(
    ({ id }) => id === ruleId,
  );
  return !rule || !('reversalFreesLimit' in rule) || rule.reversalFreesLimit;
}
