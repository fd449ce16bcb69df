/** Looking where a member stands: notes changes of tier, moves between segments, gives what is due. */
import {
  giftsChangeAt,
  giftsDue,
  qualifyingSince,
  rankOf,
  reviewAt,
  segmentsOf,
  segmentsSince,
  tierChanges,
  tierStanding,
  type DueGift,
  type GiftFacts,
  type StandingFacts,
  type TierCause,
  type TierChange,
} from '@spaarkit/engine';
import type { ProgramDocument } from '@spaarkit/contract';
import type { MemberRow, ProfileRow, Reads, StandingRow, Writes } from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';
import { isHeard } from './announce.ts';
import { birthdayRules, giveForBirthday, nextBirthdayGift } from './birthday-gifts.ts';
import { openBooks } from './books.ts';
import { grantReward } from './grants.ts';
import { isEnrolled, isExcluded, loadProfile, type EnrolledMember } from './membership.ts';
import { membershipsOf, paidTime } from './memberships.ts';
import type { Program } from './program.ts';
import { tellOccasions, tellTierChanges } from './occasions.ts';
import { tellSpentReturns } from './spent-returns.ts';
import type { Counter, Given } from './rule-grants.ts';
import { findReward } from './rewards.ts';
import { qualifiersOf } from './tiers.ts';
import { withdrawReward } from './undo.ts';

/** What one look found. */
interface Look {
  readonly program: Program;
  readonly member: EnrolledMember;
  readonly before: StandingRow | undefined;
  readonly facts: StandingFacts;
  readonly profile: ProfileRow;
  readonly changes: readonly TierChange[];
}

/** Whether there is anything to look at, or anybody to be told what a look finds. */
export async function isLookedAt(
  ctx: ServiceContext,
  rows: Reads,
  document: ProgramDocument,
): Promise<boolean> {
  const { tiers, segments } = document;
  const asks = tiers !== undefined || segments.length > 0 || birthdayRules(document).length > 0;
  return asks || isHeard(ctx, rows);
}

/**
 * Looks where a held member stands now, and keeps what changed since the last look, with `cause` as
 * the reason for what time does not explain. Rewards that a tier gives are handed out; those of a tier
 * that a return takes are taken back while unused. What rules give for a birthday comes by a look too.
 * Gives the member's row afterwards.
 */
export async function reviewStanding(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  held: MemberRow,
  cause: TierCause,
): Promise<MemberRow> {
  if (!(await isLookedAt(ctx, rows, program.document))) return held;
  if (!isEnrolled(held)) {
    await rest(rows, held.id);
    return held;
  }
  // What this transaction booked before is on the row by now.
  const before = { ...(await latest(rows, held)), joinedAt: held.joinedAt };
  const counter = { ctx, rows, program };
  const isLeftOut = await isExcluded(rows, program, before);
  const member = isLeftOut ? before : await giveForBirthday(counter, before);
  const look = await lookAt(rows, program, member, member === before ? cause : 'activity');
  await noteChanges(rows, look);
  const taken = await takeGiftsBack(ctx, rows, look);
  const given = !isLeftOut && (await giveGifts(ctx, rows, look));
  const after = taken || given ? await latest(rows, member) : member;
  const isTold = !isLeftOut && (await isHeard(ctx, rows));
  await rows.standings.save(await standingAfter(counter, look, after, isTold), look.before);
  return after;
}

/** Looks again at a member to whom rules gave something, or from whom they took it back. */
export async function reviewGiven(
  { ctx, rows, program }: Counter,
  { opened, transactionIds }: Given,
): Promise<void> {
  if (transactionIds.length > 0)
    await reviewStanding(ctx, rows, program, opened.member, 'activity');
}

/** Tells how the tier changed and what else came about; gives when the next of it does. */
async function tell(
  counter: Counter,
  { changes, facts, profile, program }: Look,
  member: MemberRow,
  tierSince: number,
): Promise<number | undefined> {
  if (!isEnrolled(member)) return undefined;
  await tellTierChanges(counter, member, changes);
  await tellSpentReturns(counter, member);
  return tellOccasions(counter, member, {
    birthday: profile.birthday,
    tierProgress: tierStanding(program.document, facts, program.now),
    tierSince,
  });
}

/** Who has left stands nowhere, and need not be looked at. */
async function rest(rows: Writes, memberId: string): Promise<void> {
  const before = await rows.standings.get(memberId);
  if (before) await rows.standings.save({ ...before, segmentIds: [], reviewAt: null }, before);
}

async function lookAt(
  rows: Writes,
  program: Program,
  member: EnrolledMember,
  cause: TierCause,
): Promise<Look> {
  const { document, now } = program;
  const before = await rows.standings.get(member.id);
  const from = Math.min(before?.checkedAt ?? now, now);
  const since = Math.min(
    qualifyingSince(document, member.joinedAt, from),
    segmentsSince(document, now),
  );
  const profile = await loadProfile(rows, member);
  const facts: StandingFacts = {
    qualifiers: await qualifiersOf(rows, document, member.id, since, now),
    joinedAt: member.joinedAt,
    paid: paidTime(program, await membershipsOf(rows, program, member.id)),
    tags: profile.tags,
  };
  const former = before && { tierId: before.tierId ?? undefined, checkedAt: before.checkedAt };
  const changes = tierChanges(document, facts, former, now, cause);
  return { program, member, before, facts, profile, changes };
}

async function noteChanges(rows: Writes, { changes, member, program }: Look): Promise<void> {
  if (changes.length === 0) return;
  const [last] = await rows.standings.changes(member.id, 1);
  for (const [index, { from, ...change }] of changes.entries()) {
    await rows.standings.addChange({
      ...change,
      memberId: member.id,
      position: (last?.position ?? 0) + index + 1,
      from: from ?? null,
      programVersion: program.version,
    });
  }
}

/** A return undoes the orders that a tier came from, and with it what the tier gave and is unused. */
async function takeGiftsBack(ctx: ServiceContext, rows: Writes, look: Look): Promise<boolean> {
  const { changes, member, program } = look;
  const lost = changes.findLast(({ cause }) => cause === 'return');
  if (!lost) return false;
  let taken = false;
  const keeps = rankOf(program.document, lost.to);
  for (const gift of await rows.standings.gifts(member.id)) {
    if (rankOf(program.document, gift.tierId) <= keeps) continue;
    const issued = await rows.rewards.issued(gift.issuedRewardId);
    const opened = issued && (await openAgain(ctx, rows, look));
    if (!opened || !(await withdrawReward(ctx, rows, opened, issued))) continue;
    await rows.standings.removeGift(member.id, gift.issuedRewardId);
    taken = true;
  }
  return taken;
}

async function giveGifts(ctx: ServiceContext, rows: Writes, look: Look): Promise<boolean> {
  const { member, program } = look;
  const facts = giftFacts(look);
  if (!facts || !givesAnything(program.document, facts.tierId)) return false;
  const given = await rows.standings.gifts(member.id);
  const dues = giftsDue(program.document, { ...facts, given }, program.now);
  for (const due of dues) await giveGift(ctx, rows, look, due);
  return dues.length > 0;
}

async function giveGift(
  ctx: ServiceContext,
  rows: Writes,
  look: Look,
  { tierId, gift, rewardId }: DueGift,
): Promise<void> {
  const { member, program } = look;
  const reward = findReward(program.document, rewardId);
  const opened = await openAgain(ctx, rows, look);
  const source = { kind: 'tier', tierId } as const;
  const granted = await grantReward(ctx, rows, program, opened, { reward, source });
  // Sold out: what comes again is tried again, a present for entering is missed.
  if (!granted) return;
  await rows.standings.addGift({
    memberId: member.id,
    tierId,
    gift,
    at: program.now,
    issuedRewardId: granted.issued.id,
  });
}

/** The member's books as they are after what this transaction has booked. */
async function openAgain(ctx: ServiceContext, rows: Writes, { member, program }: Look) {
  return openBooks(ctx, rows, program, await latest(rows, member));
}

async function latest(rows: Writes, member: MemberRow): Promise<MemberRow> {
  return (await rows.members.find({ id: member.id })) ?? member;
}

function giftFacts({
  before,
  changes,
  member,
  profile,
  program,
}: Look): Omit<GiftFacts, 'given'> | undefined {
  const last = changes.at(-1);
  const tierId = last?.to ?? before?.tierId ?? undefined;
  if (tierId === undefined) return undefined;
  // A tier that was fallen to is not entered.
  const entered =
    last !== undefined && rankOf(program.document, last.to) > rankOf(program.document, last.from);
  return { tierId, entered, birthday: profile.birthday, joinedAt: member.joinedAt };
}

function givesAnything({ tiers }: ProgramDocument, tierId: string): boolean {
  const level = tiers?.levels.find(({ id }) => id === tierId);
  return Boolean(
    level && (level.entryRewardIds.length > 0 || level.benefits.some((each) => 'rewardId' in each)),
  );
}

async function standingAfter(
  counter: Counter,
  look: Look,
  memberAfter: MemberRow,
  isTold: boolean,
): Promise<StandingRow> {
  const { before, changes, facts, member, profile, program } = look;
  const { document, now } = program;
  const last = changes.at(-1);
  const tierId = document.tiers ? (last?.to ?? before?.tierId ?? null) : null;
  const since = last?.at ?? before?.since ?? now;
  const { birthday } = profile;
  const instants = [
    reviewAt(document, facts, now),
    tierId === null ? null : giftsChangeAt(document, { tierId, birthday }, now),
    nextBirthdayGift(document, birthday, now),
    isTold ? await tell(counter, look, memberAfter, since) : null,
  ].filter((at) => at !== null && at !== undefined);
  return {
    memberId: member.id,
    tierId,
    since,
    segmentIds: member.excluded ? [] : segmentsOf(document, facts, now),
    checkedAt: now,
    reviewAt: instants.length > 0 ? Math.min(...instants) : null,
  };
}
