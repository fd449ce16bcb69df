/** Members who bring friends: their link, naming it, and what the shop decides. */
import type {
  DecidedReferral,
  MyReferrals,
  NamedReferral,
  Referral,
  ReferralDecision,
  ReferralNaming,
  ReferralState,
} from '@spaarkit/contract';
import {
  leftOf,
  limitPeriod,
  programStatus,
  referralUrl,
  toInstant,
  type ReferralRule,
} from '@spaarkit/engine';
import { ProblemError } from '../problem-error.ts';
import type { ReferralRow } from '../storage/referral-rows.ts';
import type { Reads } from '../storage/store.ts';
import type { MemberContext, OnceKey, Reply, ServiceContext } from './context.ts';
import { nextPage, openCursor, type CursorScope } from './internal/cursor.ts';
import { judgeAgain } from './internal/judge-again.ts';
import { enterAsMember, readAsMember } from './internal/joining.ts';
import type { EnrolledMember } from './internal/membership.ts';
import { doOnce } from './internal/once.ts';
import { loadProgram, type Program } from './internal/program.ts';
import {
  caseOf,
  letGoOn,
  nameReferrer,
  referralRuleOf,
  rejectReferral,
} from './internal/referrals.ts';
import { createReferralCode } from './internal/voucher-code.ts';
import type { PageQuery, ReferralPage } from './wire.ts';

const shownFriends = 50;

/** Which referrals a page is of. */
export interface ReferralsQuery extends PageQuery {
  readonly state: 'review' | 'all';
}

/** The member's code and link, made when they first ask for it, and how it stands with who came. */
export async function getMyReferrals(ctx: MemberContext): Promise<MyReferrals> {
  const first = await readAsMember(ctx, (rows, program, member) => mine(rows, program, member));
  if (first) return first;
  await makeCode(ctx);
  const second = await readAsMember(ctx, (rows, program, member) => mine(rows, program, member));
  if (!second) throw new Error(`${ctx.programId}: a code was just made.`);
  return second;
}

/** Says whose link brought the member. */
export async function nameMyReferrer(
  ctx: MemberContext,
  { code }: ReferralNaming,
  once: OnceKey,
): Promise<Reply> {
  return doOnce(ctx, { externalId: ctx.externalId }, once, async (rows, held) => {
    const program = await loadProgram(ctx, rows);
    const friend = await enterAsMember(ctx, rows, program, held);
    runningRule(program);
    const named = await nameReferrer({ ctx, rows, program }, { code, friend });
    if (!named.ok) throw new ProblemError(named.code, { detail: named.detail });
    const { referral, rule } = named;
    await judgeAgain({ ctx, rows, program }, friend.id);
    const body: NamedReferral = {
      ruleId: rule.id,
      state: stateOf(referral, program.now),
      friend: rule.friend,
      friendFrom: rule.friendFrom,
      minimumOrderMinor: rule.minimumOrderMinor,
      until: toInstant(referral.until),
    };
    return { status: 200, body };
  });
}

/** Referrals for the shop, oldest first. */
export async function listReferrals(
  ctx: ServiceContext,
  { state, limit, cursor }: ReferralsQuery,
): Promise<ReferralPage> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const scope: CursorScope = { program, list: `referrals ${state}` };
    const [afterId = ''] = cursor === undefined ? [] : await openCursor(scope, cursor);
    const found = await rows.referrals.list({
      ...(state === 'all' ? {} : { state }),
      afterId: String(afterId),
      limit: limit + 1,
    });
    const items: Referral[] = [];
    for (const row of found.slice(0, limit)) items.push(await present(rows, row, program.now));
    return { items, ...(await nextPage(scope, found, limit, ({ id }) => [id])) };
  });
}

/** Decides about a referral that waits for the shop. The answer is the same whoever asks again. */
export async function decideReferral(
  ctx: ServiceContext,
  id: string,
  { verdict, actor, note }: ReferralDecision,
  once: OnceKey,
): Promise<Reply> {
  const found = await ctx.store.read(ctx.programId, (rows) => rows.referrals.get(id));
  if (!found) throw unknown(id);
  return doOnce(ctx, { id: found.friendId }, once, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const referral = await rows.referrals.get(id);
    if (!referral) throw unknown(id);
    if (referral.state !== 'review') throw new ProblemError('referral_decided');
    const decision = { verdict, at: program.now, actor, ...(note === undefined ? {} : { note }) };
    const held = await caseOf({ ctx, rows, program }, { ...referral, decision });
    const decided = verdict === 'approve' ? await letGoOn(held) : await rejectReferral(held);
    const body: DecidedReferral = {
      id: decided.id,
      state: stateOf(decided, program.now),
      ...availableAt(decided),
    };
    return { status: 200, body };
  });
}

/** Undefined while the member has no code. */
async function mine(
  rows: Reads,
  program: Program,
  member: EnrolledMember,
): Promise<MyReferrals | undefined> {
  const rule = runningRule(program);
  const code = await rows.referrals.codeOf(member.id);
  if (code === undefined) return undefined;
  const friends = await rows.referrals.ofReferrer(member.id, shownFriends);
  return {
    code,
    url: referralUrl(rule, code),
    ruleId: rule.id,
    referrer: rule.referrer,
    friend: rule.friend,
    friendFrom: rule.friendFrom,
    minimumOrderMinor: rule.minimumOrderMinor,
    withinDays: rule.withinDays,
    ...(await timesLeft(rows, program, member, rule)),
    friends: friends.map((row) => ({
      id: row.id,
      since: toInstant(row.at),
      state: stateOf(row, program.now),
      ...availableAt(row),
    })),
  };
}

async function makeCode(ctx: MemberContext): Promise<void> {
  await ctx.store.withMember(ctx.programId, { externalId: ctx.externalId }, async (rows, held) => {
    const program = await loadProgram(ctx, rows);
    const member = await enterAsMember(ctx, rows, program, held);
    // A code that is somebody's is drawn again; one that the member got meanwhile is kept.
    while ((await rows.referrals.codeOf(member.id)) === undefined)
      await rows.referrals.addCode(createReferralCode(), member.id);
  });
}

function runningRule(program: Program): ReferralRule {
  if (programStatus(program.document, program.now) !== 'running')
    throw new ProblemError('program_not_running');
  const rule = referralRuleOf(program);
  if (!rule)
    throw new ProblemError('rule_not_available', {
      detail: 'Members bring no friends at present.',
    });
  return rule;
}

async function timesLeft(
  rows: Reads,
  { document, now }: Program,
  { id }: EnrolledMember,
  rule: ReferralRule,
): Promise<Pick<MyReferrals, 'timesLeft'>> {
  const { limit } = rule;
  if (!limit) return {};
  const { start: since } = limitPeriod(limit.per, now, document.timeZone);
  const counts = await rows.grants.counts(id, [{ ruleId: rule.id, since }]);
  return { timesLeft: leftOf(limit, counts.get(rule.id) ?? 0) };
}

async function present(reads: Reads, row: ReferralRow, now: number): Promise<Referral> {
  const [referrer, friend] = await Promise.all([
    reads.members.find({ id: row.referrerId }),
    reads.members.find({ id: row.friendId }),
  ]);
  const { decision, doubts, id, orderId, ruleId } = row;
  return {
    id,
    ruleId,
    referrerId: referrer?.externalId ?? '',
    friendId: friend?.externalId ?? '',
    state: stateOf(row, now),
    doubts: [...doubts],
    since: toInstant(row.at),
    until: toInstant(row.until),
    ...(orderId === null ? {} : { orderId }),
    ...availableAt(row),
    ...(decision ? { decision: { ...decision, at: toInstant(decision.at) } } : {}),
  };
}

function stateOf({ state, until }: ReferralRow, now: number): ReferralState {
  return state === 'joined' && now > until ? 'lapsed' : state;
}

function availableAt({ availableAt: at }: ReferralRow): { availableAt?: string } {
  return at === null ? {} : { availableAt: toInstant(at) };
}

function unknown(id: string): ProblemError {
  return new ProblemError('not_found', { detail: `There is no referral "${id}".` });
}
