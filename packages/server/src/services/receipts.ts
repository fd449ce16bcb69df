/** Till receipts that shoppers register, and what the shop says of them. */
import type {
  Activity,
  ActivityRequest,
  DecidedReceipt,
  Receipt,
  ReceiptDecision,
} from '@spaarkit/contract';
import { claimOf, linesOfTotal, occasionOf, type ReceiptRule } from '@spaarkit/engine';
import { ProblemError } from '../problem-error.ts';
import type { MemberRow, ReceiptRow, Reads, RuleGrantRow } from '../storage/store.ts';
import type { OnceKey, Reply, ServiceContext } from './context.ts';
import { openBooks } from './internal/books.ts';
import { completeFrom } from './internal/completions.ts';
import { nextPage, openCursor, type CursorScope } from './internal/cursor.ts';
import { isEnrolled, type EnrolledMember } from './internal/membership.ts';
import { doOnce } from './internal/once.ts';
import { loadProgram, type Program } from './internal/program.ts';
import { receiptView, receiptWorth } from './internal/receipts.ts';
import { andThen, give, payLater, type Cause, type Counter } from './internal/rule-grants.ts';
import { reviewGiven } from './internal/standing.ts';
import { withdraw } from './internal/withdrawals.ts';
import type { Page, PageQuery } from './wire.ts';

/** Which receipts a page is of. */
export interface ReceiptsQuery extends PageQuery {
  readonly state: 'checking' | 'all';
}

type RegisteredReceipt = NonNullable<ActivityRequest['receipt']>;

/** Notes a receipt of the held member that waits for the shop. */
export async function registerReceipt(
  counter: Counter,
  member: EnrolledMember,
  rule: ReceiptRule,
  { at, locationId, receiptId, totalMinor }: RegisteredReceipt,
  claimId: string,
): Promise<Activity> {
  const { ctx, program, rows } = counter;
  const source = { kind: 'claim', id: claimId } as const;
  const cause: Cause = { ...claimOf(rule, receiptId), source, at: Date.parse(at) };
  const isNew = await rows.receipts.claim({
    receiptId,
    memberId: member.id,
    state: 'checking',
    source,
    ruleId: rule.id,
    at: cause.at,
    totalMinor,
    locationId: locationId ?? null,
    decision: null,
  });
  if (!isNew)
    throw new ProblemError('rule_limit_reached', {
      detail: `The receipt "${receiptId}" was registered before; each gives once.`,
    });
  const opened = await openBooks(ctx, rows, program, member);
  const occasion = occasionOf(rule, receiptId) ?? null;
  await give(counter, opened, pricedAt(rule, 0), occasion, { ...cause, holdBack: 'checking' });
  return { id: claimId, ruleId: rule.id, status: 'checking', points: 0, issuedRewardIds: [] };
}

/** Receipts for the shop, by number. */
export async function listReceipts(
  ctx: ServiceContext,
  { cursor, limit, state }: ReceiptsQuery,
): Promise<Page<Receipt>> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const scope: CursorScope = { program, list: `receipts ${state}` };
    const [afterId = ''] = cursor === undefined ? [] : await openCursor(scope, cursor);
    const filter = { afterId: String(afterId), limit: limit + 1 };
    const found = await rows.receipts.list(state === 'all' ? filter : { ...filter, state });
    return {
      items: await Promise.all(found.slice(0, limit).map((row) => present(rows, row))),
      ...(await nextPage(scope, found, limit, ({ receiptId }) => [receiptId])),
    };
  });
}

/** Decides about a receipt that waits: it gives its points, or its number is free again. */
export async function decideReceipt(
  ctx: ServiceContext,
  receiptId: string,
  decision: ReceiptDecision,
  once: OnceKey,
): Promise<Reply> {
  const found = await ctx.store.read(ctx.programId, (rows) => rows.receipts.get(receiptId));
  if (!found || found.memberId === null) throw unknown(receiptId);
  return doOnce(ctx, { id: found.memberId }, once, async (rows, held) => {
    const program = await loadProgram(ctx, rows);
    const receipt = await rows.receipts.get(receiptId);
    if (!held || receipt?.state !== 'checking') throw unknown(receiptId);
    const [grant] = await rows.grants.ofSource(receipt.source);
    if (!grant) throw new Error(`The receipt ${receiptId} waits without a grant.`);
    const counter = { ctx, rows, program };
    const { actor, note, totalMinor = receipt.totalMinor, verdict } = decision;
    const told = { ...receipt, totalMinor };
    const points =
      verdict === 'approve'
        ? await approve(counter, held, told, grant)
        : await reject(counter, held, grant);
    const state = verdict === 'approve' ? 'given' : 'refused';
    await rows.receipts.save({
      ...told,
      state,
      decision: { verdict, at: program.now, actor, ...(note !== undefined && { note }) },
    });
    return { status: 200, body: { receiptId, state, points } satisfies DecidedReceipt };
  });
}

async function approve(
  counter: Counter,
  held: MemberRow,
  { at, locationId, receiptId, ruleId, source, totalMinor }: ReceiptRow,
  grant: RuleGrantRow,
): Promise<number> {
  const { ctx, program, rows } = counter;
  const rule = receiptRule(program, ruleId);
  if (!isEnrolled(held)) throw new ProblemError('not_enrolled');
  const worth = await receiptWorth(counter, held, rule, linesOfTotal(totalMinor), at);
  const opened = await openBooks(ctx, rows, program, held);
  const cause: Cause = {
    ...claimOf(rule, receiptId),
    source,
    at,
    ...(locationId !== null && { locationId }),
  };
  const paid = await payLater(counter, opened, pricedAt(rule, worth), grant, cause, at);
  const given = andThen(paid, await completeFrom(counter, paid.opened, rule.id, cause));
  await reviewGiven(counter, given);
  return paid.points;
}

/** What it counted for counts no more. */
async function reject(counter: Counter, held: MemberRow, grant: RuleGrantRow): Promise<number> {
  const given = await withdraw(counter, held, grant, 'receipt.registered');
  if (given) await reviewGiven(counter, given);
  return 0;
}

function receiptRule({ document }: Program, ruleId: string | null): ReceiptRule {
  const rule = document.earningRules.find(({ id }) => id === ruleId);
  if (rule?.kind === 'receipt') return rule;
  throw new ProblemError('rule_not_available', {
    detail: `The programme has no rule "${ruleId ?? ''}" on receipts any more; reject the receipt.`,
  });
}

function pricedAt({ id, pendingDays }: ReceiptRule, points: number) {
  return { id, pendingDays, grant: { kind: 'points', points } } as const;
}

async function present(reads: Reads, row: ReceiptRow): Promise<Receipt> {
  const { memberId } = row;
  const member = memberId === null ? undefined : await reads.members.find({ id: memberId });
  return { ...receiptView(row), ...(member?.externalId && { memberId: member.externalId }) };
}

function unknown(receiptId: string): ProblemError {
  return new ProblemError('not_found', {
    detail: `There is no receipt "${receiptId}" that waits for a decision.`,
  });
}
