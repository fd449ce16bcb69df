/** Who a member is: another id of the shop's, two who are one, and nobody any more. */
import type { ExternalIdChange, MemberDetail, MemberMerge } from '@spaarkit/contract';
import { forfeitAll, merge as decideMerge, type Booking } from '@spaarkit/engine';
import { ProblemError } from '../problem-error.ts';
import type { MemberRow, ProfileRow, Writes } from '../storage/store.ts';
import type { MemberContext, OnceKey, Reply, ServiceContext } from './context.ts';
import { append, openBooks, type CurrentBooks } from './internal/books.ts';
import { formerDigest, refuseFormer } from './internal/former-ids.ts';
import { judgeAgain } from './internal/judge-again.ts';
import { idMaker } from './internal/ids.ts';
import { enterAsMember } from './internal/joining.ts';
import { loadProfile } from './internal/membership.ts';
import { doOnce } from './internal/once.ts';
import { loadProgram, type Program } from './internal/program.ts';
import { signedBy } from './internal/signed-by.ts';
import { reviewStanding } from './internal/standing.ts';
import { memberDetail } from './members.ts';
import { admitWaiting } from './membership.ts';
import type { MergeOutcome } from './wire.ts';

/** Gives a member another id of the shop's. Points, codes and history stay; the old id is given up. */
export async function changeExternalId(
  ctx: ServiceContext,
  externalId: string,
  change: ExternalIdChange,
): Promise<MemberDetail> {
  return ctx.store.withMember(ctx.programId, { externalId }, async (rows, held) => {
    const program = await loadProgram(ctx, rows);
    const member = held ?? (await unknown(rows, externalId));
    if (!(await rows.identities.rename(member.id, change.externalId))) {
      throw new ProblemError('member_exists', {
        detail: 'Another member goes by the new id. Merge the two instead.',
      });
    }
    await rows.identities.removeFormer(await formerDigest(rows, change.externalId));
    await giveUp(ctx, rows, externalId, member.id, 'renamed');
    return memberDetail(ctx, rows, program, { ...member, externalId: change.externalId });
  });
}

/** Joins another member into this one. It cannot be undone. */
export async function mergeMembers(
  ctx: ServiceContext,
  externalId: string,
  { from, actor }: MemberMerge,
  once: OnceKey,
): Promise<Reply> {
  if (from === externalId) {
    const message = 'is the member that stays; name the one that goes';
    throw new ProblemError('invalid_request', { errors: [{ pointer: '/from', message }] });
  }
  return doOnce(ctx, { externalId }, once, async (rows, held) => {
    const program = await loadProgram(ctx, rows);
    const winner = held ?? (await unknown(rows, externalId));
    const loser = (await rows.members.hold({ externalId: from })) ?? (await unknown(rows, from));
    const moved = await moveBooks(ctx, rows, program, { loser, winner, actor });
    await rows.identities.handOver(loser.id, winner.id);
    await rows.identities.cutId(loser.id);
    await giveUp(ctx, rows, from, winner.id, 'merged');
    const member = await mergeStandings(rows, loser, moved.winner);
    await judgeAgain({ ctx, rows, program }, winner.id);
    const judged = (await rows.members.hold({ id: winner.id })) ?? member;
    const reviewed = await reviewStanding(ctx, rows, program, judged, 'shop');
    const { points, transactionId } = moved;
    const body: MergeOutcome = {
      member: await memberDetail(ctx, rows, program, reviewed),
      points,
      ...(transactionId === undefined ? {} : { transactionId }),
    };
    return { status: 200, body };
  });
}

/** Erases a member, for the shop. */
export async function eraseMember(ctx: ServiceContext, externalId: string): Promise<void> {
  await ctx.store.withMember(ctx.programId, { externalId }, async (rows, held) => {
    const program = await loadProgram(ctx, rows);
    await erase(ctx, rows, program, externalId, held ?? (await unknown(rows, externalId)));
  });
  await ctx.store.scrub();
  await admitWaiting(ctx);
}

/** Leaves the programme, and has everything that is held about the member erased. */
export async function eraseMe(ctx: MemberContext): Promise<void> {
  const { externalId } = ctx;
  await ctx.store.withMember(ctx.programId, { externalId }, async (rows, held) => {
    const program = await loadProgram(ctx, rows);
    const member = await enterAsMember(ctx, rows, program, held);
    await erase(ctx, rows, program, externalId, member);
  });
  await ctx.store.scrub();
  await admitWaiting(ctx);
}

/**
 * What is left of the points lapses; the person is forgotten, with those who were merged into it.
 * The ledger keeps amounts and dates of a member whom nobody can name.
 */
async function erase(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  externalId: string,
  member: MemberRow,
): Promise<void> {
  const opened = { ...(await openBooks(ctx, rows, program, member)), awaiting: [] };
  const lapsed = forfeitAll(opened.books, opened.now, idMaker(ctx.realNow));
  if (lapsed) await append(rows, opened, [lapsed]);
  await rows.members.saveDue(member.id, { nextDueAt: null, nextReturnAt: null });
  await rows.members.saveStanding(member.id, { joinedAt: null, excluded: false });
  await rows.identities.cutId(member.id);
  const merged = await rows.identities.mergedInto(member.id);
  // Before the forgetting, which goes by all ids that the person had.
  await rows.identities.addFormer({
    digest: await formerDigest(rows, externalId),
    memberId: member.id,
    fate: 'erased',
    at: ctx.realNow(),
  });
  for (const id of [member.id, ...merged]) await rows.identities.forget(id);
}

interface Merging {
  readonly loser: MemberRow;
  readonly winner: MemberRow;
  readonly actor: string;
}

async function moveBooks(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  { loser, winner, actor }: Merging,
): Promise<{ winner: MemberRow; points: number; transactionId?: string }> {
  const lots = await rows.ledger.allLots(loser.id);
  const kept = lots.filter(({ lapsed, remaining }) => remaining + lapsed > 0);
  const from = await openBooks(ctx, rows, program, loser, kept);
  const into = await openBooks(ctx, rows, program, winner);
  const now = Math.max(from.now, into.now);
  const newId = idMaker(ctx.realNow);
  const result = decideMerge({ from: from.books, into: into.books, now, newId });
  if (!result.ok) {
    throw new ProblemError('merge_not_possible', {
      detail:
        result.refusal === 'redemption_in_flight'
          ? 'A redemption of that member is still under way. Try again when it has ended.'
          : 'Together they would have more points than the books can hold.',
    });
  }
  const awaiting = [...into.awaiting, ...from.awaiting];
  await bookHalf(rows, { ...from, awaiting: [] }, result.out, actor);
  const after = await bookHalf(rows, { ...into, awaiting }, result.into, actor);
  const points = result.into.entries
    .filter(({ account }) => account === 'merged')
    .reduce((sum, entry) => sum - entry.points, 0);
  if (result.into.entries.length === 0) return { winner: after, points };
  return { winner: after, points, transactionId: result.into.transaction.id };
}

/** Members without a point have nothing to book, but what is due may have moved. */
async function bookHalf(
  rows: Writes,
  opened: CurrentBooks,
  booking: Booking,
  actor: string,
): Promise<MemberRow> {
  if (booking.entries.length > 0) return append(rows, opened, [signedBy(actor, booking)]);
  return append(rows, opened, []);
}

/** The one who stays has been a member since either joined, and is left out if either is. */
async function mergeStandings(
  rows: Writes,
  loser: MemberRow,
  winner: MemberRow,
): Promise<MemberRow> {
  const dates = [loser.joinedAt, winner.joinedAt].filter((joinedAt) => joinedAt !== null);
  const joinedAt = dates.length === 0 ? null : Math.min(...dates);
  const member = { ...winner, joinedAt, excluded: winner.excluded || loser.excluded };
  await rows.members.saveStanding(member.id, member);
  await rows.members.saveStanding(loser.id, { joinedAt: null, excluded: false });
  await rows.joining.removeWaiting(loser.id);
  const profile = mergeProfiles(await loadProfile(rows, loser), await loadProfile(rows, winner));
  await rows.members.saveProfile(member.id, profile);
  return member;
}

/** What the one who stays said counts; consents are never taken over from somebody else's answers. */
function mergeProfiles(loser: ProfileRow, winner: ProfileRow): ProfileRow {
  const isSilent = winner.preferredChannels.length === 0;
  return {
    locale: winner.locale ?? loser.locale,
    birthday: winner.birthday ?? loser.birthday,
    birthdaySince: winner.birthday ? winner.birthdaySince : loser.birthdaySince,
    preferredChannels: isSilent ? loser.preferredChannels : winner.preferredChannels,
    consents: winner.consents,
    termsVersion: winner.termsVersion ?? loser.termsVersion,
    tags: [...new Set([...winner.tags, ...loser.tags])],
    invited: winner.invited || loser.invited,
    cardNumber: winner.cardNumber ?? loser.cardNumber,
  };
}

async function giveUp(
  ctx: ServiceContext,
  rows: Writes,
  externalId: string,
  memberId: string,
  fate: 'renamed' | 'merged',
): Promise<void> {
  const digest = await formerDigest(rows, externalId);
  await rows.identities.addFormer({ digest, memberId, fate, at: ctx.realNow() });
}

async function unknown(rows: Writes, externalId: string): Promise<never> {
  await refuseFormer(rows, externalId);
  throw new ProblemError('not_found', { detail: 'The programme knows no such customer.' });
}
