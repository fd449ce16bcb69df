/** Codes that the shop makes: asking for them, and what it answers. */
import {
  codeOutcome,
  type CodeOutcome,
  type CodeRequest,
  type IssuedReward,
} from '@spaarkit/contract';
import { toInstant } from '@spaarkit/engine';
import { ProblemError } from '../problem-error.ts';
import type {
  CodeConnectorRow,
  CodeRequestRow,
  IssuedRewardRow,
  MemberRow,
  Reads,
} from '../storage/store.ts';
import type { ServiceContext } from './context.ts';
import { isAwaitingCode } from './internal/awaited-codes.ts';
import { forHolder } from './internal/holder.ts';
import { presentIssued } from './internal/present.ts';
import { loadProgram } from './internal/program.ts';
import { findIssued } from './internal/rewards.ts';
import { settleIssued, type CodeSettled } from './internal/settle-code.ts';

/** A request that is to be sent now. Whoever claimed it says what became of it, or it comes up again. */
export interface ClaimedCodeRequest {
  readonly request: CodeRequestRow;
  readonly connector: CodeConnectorRow;
  /** The body, the same with every try. */
  readonly message: string;
}

/** What asking came to: the shop's answer, or why there was none. */
export type CodeAnswer =
  { readonly status: number; readonly body: string } | { readonly error: string };

/** When the shop is asked again. */
export interface CodeSchedule {
  /** How long a try may be under way before it counts as lost. */
  readonly leaseMs: number;
  /** How long after each try without an answer the next one comes; the last of them again and again. */
  readonly waitsMs: readonly number[];
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Soon at first, because somebody waits; and never given up, because only the shop knows what it made. */
export const codeSchedule: CodeSchedule = {
  leaseMs: minute,
  waitsMs: [
    2 * second,
    10 * second,
    30 * second,
    2 * minute,
    10 * minute,
    30 * minute,
    2 * hour,
    6 * hour,
    24 * hour,
  ],
};

/** What the shop tells by itself; the same twice is fine. */
export async function settleCode(
  ctx: ServiceContext,
  issuedRewardId: string,
  outcome: CodeOutcome,
): Promise<IssuedReward> {
  const issued = await ctx.store.read(ctx.programId, (rows) => findIssued(rows, issuedRewardId));
  if (issued.terms.reward.maker.kind !== 'connector')
    throw new ProblemError('not_found', { detail: 'No connector makes the code of this reward.' });
  const settled = await settle(ctx, issuedRewardId, outcome);
  if (settled === 'settled_otherwise') throw new ProblemError('code_settled');
  if (settled === 'code_taken')
    throw new ProblemError('invalid_request', { errors: [{ pointer: '/code', message: taken }] });
  return ctx.store.read(ctx.programId, async (rows) =>
    presentIssued(await findIssued(rows, issuedRewardId), await loadProgram(ctx, rows)),
  );
}

const taken = 'Another reward has this code: make one for each.';

async function settle(ctx: ServiceContext, id: string, outcome: CodeOutcome): Promise<CodeSettled> {
  const find = (rows: Reads) => findIssued(rows, id);
  return forHolder(ctx, find, (holder, issuedNow) =>
    ctx.store.withMember(ctx.programId, holder, async (rows, held) => {
      if (!held) throw new ProblemError('not_found');
      return settleIssued(ctx, rows, held, await issuedNow(rows), outcome);
    }),
  );
}

/** Takes requests whose time has come, longest due first. */
export async function claimCodeRequests(
  ctx: ServiceContext,
  limit: number,
  { leaseMs }: CodeSchedule = codeSchedule,
): Promise<ClaimedCodeRequest[]> {
  const now = ctx.realNow();
  return ctx.store.write(ctx.programId, async (rows) => {
    const due = await rows.codes.claimDue(now, now + leaseMs, limit);
    if (due.length === 0) return [];
    const connectors = new Map((await rows.codes.connectors()).map((row) => [row.id, row]));
    const claimed: ClaimedCodeRequest[] = [];
    for (const request of due) {
      const issued = await findIssued(rows, request.issuedRewardId);
      const connector = connectors.get(request.connectorId);
      if (!connector || !isAwaitingCode(issued)) continue;
      const member = await rows.members.find({ id: issued.memberId });
      claimed.push({ request, connector, message: write(issued, member) });
    }
    return claimed;
  });
}

function write(issued: IssuedRewardRow, member: MemberRow | undefined): string {
  const { reward, value } = issued.terms;
  const message: CodeRequest = {
    type: 'code.requested',
    timestamp: toInstant(issued.issuedAt),
    data: {
      issuedRewardId: issued.id,
      ...(typeof member?.externalId === 'string' ? { memberId: member.externalId } : {}),
      rewardId: reward.id,
      kind: reward.kind,
      value,
      minimumSpendMinor: reward.minimumSpendMinor,
      combinable: reward.combinable,
      expiresAt: toInstant(issued.terms.expiresAt),
    },
  };
  return JSON.stringify(message);
}

/**
 * Keeps what asking came to. A code, or a definite no, settles it. Whatever else came back leaves open
 * whether the shop made one: then it is asked again, with the same id.
 */
export async function settleCodeRequest(
  ctx: ServiceContext,
  { request }: Pick<ClaimedCodeRequest, 'request'>,
  answer: CodeAnswer,
  { waitsMs }: CodeSchedule = codeSchedule,
): Promise<CodeSettled | 'open'> {
  const { issuedRewardId } = request;
  const outcome = readAnswer(answer);
  if (!('error' in outcome)) {
    const settled = await settle(ctx, issuedRewardId, outcome);
    if (settled !== 'code_taken') return settled;
  }
  const wait = waitsMs[Math.min(request.attempts, waitsMs.length) - 1] ?? hour;
  // Up to a tenth more, so that many that were asked at once are not asked at once again.
  const dueAt = ctx.realNow() + Math.round(wait * (1 + Math.random() / 10));
  const error = 'error' in outcome ? outcome.error : taken;
  await ctx.store.write(ctx.programId, (rows) =>
    rows.codes.postpone({ issuedRewardId, dueAt, error }),
  );
  return 'open';
}

/** Statuses by which a shop says that it made no code and will not. */
const refusals: readonly number[] = [409, 422];

function readAnswer(answer: CodeAnswer): CodeOutcome | { readonly error: string } {
  if ('error' in answer) return answer;
  const { status, body } = answer;
  const read = codeOutcome.safeParse(parse(body));
  if (refusals.includes(status))
    return read.success && 'refused' in read.data ? read.data : { refused: 'No code was made.' };
  if (status < 200 || status >= 300) return { error: `It answered ${status}.` };
  return read.success ? read.data : { error: `It answered ${status} without a code.` };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
