/** All that a page needs, in one request. */
import { z } from 'zod';
import { count, instant, localDate, points } from '../primitives.ts';
import { donationTotal, publicProgram } from '../program/public-program.ts';
import { benefit } from '../program/tiers.ts';
import { membershipTerm } from './levels.ts';
import { balance, joining, member, rewardStanding, tierProgress } from './member.ts';
import { issuedReward, redemption } from './redemptions.ts';
import { ruleProgress } from './rule-progress.ts';

export const notice = z
  .discriminatedUnion('kind', [
    z.object({
      id: z.string(),
      kind: z.literal('points_expiring'),
      points,
      expiresAt: instant,
      validThrough: localDate,
    }),
    z.object({
      id: z.string(),
      kind: z.literal('reward_expiring'),
      issuedRewardId: z.string(),
      expiresAt: instant,
      validThrough: localDate,
    }),
    z.object({
      id: z.string(),
      kind: z.literal('tier_nearly'),
      tierId: z.string(),
      left: count.describe('What is still needed, as `tierProgress` counts it.'),
    }),
    z.object({ id: z.string(), kind: z.literal('tier_reached'), tierId: z.string() }),
    z.object({ id: z.string(), kind: z.literal('program_ending'), endsAt: instant }),
    z.object({ id: z.string(), kind: z.literal('new_reward'), rewardId: z.string() }),
  ])
  .meta({ id: 'Notice' });

export const visitorState = z.enum(['guest', 'not_enrolled', 'enrolled', 'excluded']);

export const session = z
  .object({
    visitor: visitorState.describe(
      'Who is looking: nobody who is logged in, a customer who has not joined, a member, or one who is left out.',
    ),
    programVersion: count.describe(
      'The version of the programme that holds; name it to have `program` left out.',
    ),
    revision: z
      .string()
      .describe('Names the state of this session; the stream takes it as `Last-Event-ID`.'),
    program: publicProgram.optional().describe('Left out if the caller named the current version.'),
    now: instant.describe('The ledger’s clock, by which dates on the page are judged.'),
    joining: joining
      .optional()
      .describe('For a customer who has not joined: whether they can join now.'),
    member: member.optional(),
    balance: balance.optional(),
    tierProgress: tierProgress.optional(),
    ruleProgress: z
      .array(ruleProgress)
      .optional()
      .describe('For a member: how far each rule is that counts something or has a limit.'),
    membership: membershipTerm.optional().describe('The level that the member pays for.'),
    benefits: z
      .array(benefit)
      .optional()
      .describe('For a member: the benefits of the level that hold now.'),
    segmentIds: z
      .array(z.string())
      .describe('The segments the member belongs to now; empty for guests.'),
    rewards: z
      .array(rewardStanding)
      .describe(
        'Whether the member can redeem each reward, and why not. For other visitors: only rewards that nobody can have now, or that require a higher level than the first.',
      ),
    issuedRewards: z
      .array(issuedReward)
      .describe(
        'Those that can still be used, soonest expiry first; what the shop still has to do, or to make a code for, comes last.',
      ),
    donationTotals: z
      .array(donationTotal)
      .optional()
      .describe('In a programme with donations: what was given so far.'),
    unresolvedRedemptions: z.array(redemption).describe('Those whose outcome is not known yet.'),
    notices: z.array(notice).describe('Most pressing first.'),
  })
  .meta({ id: 'Session' });

/** What the stream says: that there is something to ask for, and nothing of what it is. */
export const sessionChange = z
  .object({ revision: z.string().describe('The `revision` that the session now has.') })
  .meta({ id: 'SessionChange' });

export type SessionChange = z.infer<typeof sessionChange>;
export type Session = z.infer<typeof session>;
export type Notice = z.infer<typeof notice>;
export type VisitorState = z.infer<typeof visitorState>;
