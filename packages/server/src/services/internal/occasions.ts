/** Telling whoever listens what comes about for a member because of the date, each once. */
import { nextOccasionAt, occasionsDue, type Birthday, type OccasionFacts } from '@spaarkit/engine';
import type { TierProgress } from '@spaarkit/contract';
import { announceOccasion } from './announce.ts';
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
  for (const { about, at, name, type } of occasionsDue(document, facts, now)) {
    if (await rows.standings.tell(member.id, name, now))
      await announceOccasion(ctx, rows, member, type, at, about);
  }
  return nextOccasionAt(document, facts, now);
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
    rewards: held.map(({ id, expiresAt, terms }) => ({
      id,
      rewardId: terms.reward.id,
      expiresAt,
    })),
    orders: await rows.orders.standing(member.id),
    activeAt: member.activeAt ?? member.joinedAt,
  };
}
