/** Telling whoever listens what comes about for a member because of the date, each once. */
import {
  nextOccasionAt,
  occasionsDue,
  rankOf,
  type Birthday,
  type OccasionFacts,
  type TierChange,
} from '@spaarkit/engine';
import type { TierProgress } from '@spaarkit/contract';
import { announceOccasion } from './announce.ts';
import { isAwaitingCode } from './awaited-codes.ts';
import { readBooks } from './books.ts';
import type { EnrolledMember } from './membership.ts';
import type { Counter } from './rule-grants.ts';

/** How many of a member's rewards are watched: those that expire soonest. */
const rewardsWatched = 100;

/** What a look at a member found already. */
export interface SeenOfMember {
  readonly birthday: Birthday | null;
  readonly tierProgress: TierProgress | undefined;
  readonly tierSince: number;
}

/** Tells what has come about for a held member, and says when to look again. */
export async function tellOccasions(
  { ctx, rows, program }: Counter,
  member: EnrolledMember,
  seen: SeenOfMember,
): Promise<number | undefined> {
  const { document, now } = program;
  const facts = await factsOf({ ctx, rows, program }, member, seen);
  for (const { about, at, name, rememberUntil = null, type } of occasionsDue(
    document,
    facts,
    now,
  )) {
    if (await rows.standings.tell(member.id, name, now, rememberUntil))
      await announceOccasion(ctx, rows, member, type, at, about);
  }
  return nextOccasionAt(document, facts, now);
}

/** Tells which tiers a member reached or lost; the one they start in is no news. */
export async function tellTierChanges(
  { ctx, rows, program }: Counter,
  member: EnrolledMember,
  changes: readonly TierChange[],
): Promise<void> {
  for (const { at, from, to } of changes) {
    if (from === undefined) continue;
    const rose = rankOf(program.document, to) > rankOf(program.document, from);
    const about = rose ? { tierId: to, otherTierId: from } : { tierId: from, otherTierId: to };
    await announceOccasion(ctx, rows, member, rose ? 'tier.reached' : 'tier.lost', at, about);
  }
}

async function factsOf(
  { ctx, rows, program }: Counter,
  member: EnrolledMember,
  seen: SeenOfMember,
): Promise<OccasionFacts> {
  const { books } = await readBooks(ctx, rows, program, member);
  const filter = { usage: 'usable', now: program.now, limit: rewardsWatched } as const;
  const held = await rows.rewards.listIssued(member.id, filter);
  return {
    ...seen,
    lots: books.lots,
    rewards: held
      // What the shop still owes does not expire; of what has no code yet, it is told once there is one.
      .filter((row) => row.fulfilment === null && !isAwaitingCode(row))
      .map(({ id, expiresAt, terms }) => ({ id, rewardId: terms.reward.id, expiresAt })),
    orders: await rows.orders.standing(member.id),
    activeAt: member.activeAt ?? member.joinedAt,
  };
}
