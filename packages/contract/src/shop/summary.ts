/** How the programme does: members, points and rewards of a period. */
import { z } from 'zod';
import {
  count,
  currency,
  localDate,
  minor,
  points,
  signedPoints,
  timeZone,
} from '../primitives.ts';
import { pointsRate } from './dry-runs.ts';
import { targetsReached } from './targets.ts';

export const summaryReport = z
  .object({
    currency,
    timeZone,
    from: localDate,
    through: localDate,
    rate: pointsRate.optional().describe('Absent if nothing says what points are worth.'),
    members: z.object({
      joined: count.describe('How many members there are now.'),
      active: count.describe('Members who earned or redeemed in the period.'),
      earning: count.describe('Members who earned.'),
      redeeming: count.describe('Members who redeemed.'),
    }),
    points: z.object({
      earned: points,
      takenBack: points.describe('By returns and cancellations.'),
      redeemed: points.describe('Spent on rewards.'),
      returned: points.describe('Redeemed points that came back.'),
      lapsed: signedPoints.describe('Less what returns took back of points that had lapsed.'),
      adjusted: signedPoints.describe('Given by hand, less those taken.'),
    }),
    redemptionPercent: z
      .number()
      .optional()
      .describe('Redeemed less returned, of earned less taken back; absent without earnings.'),
    breakagePercent: z
      .number()
      .optional()
      .describe('Lapsed, of earned less taken back; absent without earnings.'),
    breakageMinor: z.int().optional().describe('What lapsed, at the rate.'),
    outstanding: z
      .object({
        available: points.describe('May be spent now.'),
        pending: points.describe('Earned, not yet confirmed.'),
        reserved: points.describe('Held by a redemption that is in progress.'),
        owed: points.describe('What returns took back beyond what was there.'),
        valueMinor: minor.optional().describe('All but what is owed, at the rate.'),
      })
      .describe('Now, whatever the period.'),
    rewards: z
      .array(z.object({ rewardId: z.string(), redemptions: count, points }))
      .describe('What was redeemed in the period and not undone, most often first.'),
    rules: z
      .array(
        z.object({
          ruleId: z.string(),
          campaignId: z.string().optional().describe('With what a campaign put on top.'),
          times: count.describe('How often it gave.'),
          points: signedPoints.describe('What it gave, less what was taken back, in the period.'),
        }),
      )
      .describe('What ways to earn gave, most points first; absent from it is what gave nothing.'),
    levels: z
      .array(z.object({ tierId: z.string(), members: count }))
      .describe('How many members are in each tier now, in the order of the document.'),
    referrals: z
      .object({
        friends: count.describe('Who came by the link of a member.'),
        inReview: count.describe('Of them, whom the shop has to look at.'),
        ordered: count.describe('Of them, whose first order counts.'),
        rewarded: count.describe('Of them, whose first order is past its return period.'),
        rejected: count.describe('Of them, whom the shop rejected.'),
      })
      .describe('Friends who came in the period, and what became of them by now.'),
    targets: targetsReached,
  })
  .meta({ id: 'SummaryReport' });

export type SummaryReport = z.infer<typeof summaryReport>;
