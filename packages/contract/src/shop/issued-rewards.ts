/** Rewards that the shop gives to members, and takes from them. */
import { z } from 'zod';
import { instant, points, slug, text } from '../primitives.ts';
import { page, pageQuery } from '../api/page.ts';
import { donationTotal } from '../program/public-program.ts';
import { deliveryAddress, fulfilmentState, issuedReward } from '../storefront/redemptions.ts';

const actor = text(120).describe('Who in the shop does it, for the audit trail.');

export const rewardGrant = z
  .strictObject({
    rewardId: slug.describe('Any reward of the programme, also a hidden one.'),
    points: points
      .min(1)
      .optional()
      .describe('With a variable cost: it is worth what so many points would buy. None are spent.'),
    reason: text(200).describe('Why, for the member to read.'),
    actor,
    expiresAt: instant
      .optional()
      .describe('Until when it can be used; by the reward’s `validDays` when left out.'),
  })
  .meta({ id: 'RewardGrant' });

export const rewardGrantResult = z
  .object({ issuedReward, transactionId: z.string() })
  .meta({ id: 'RewardGrantResult' });

export const rewardRevocation = z
  .strictObject({
    reason: text(200).describe('Why, for the member to read.'),
    actor,
    points: z
      .enum(['give_back', 'keep'])
      .default('give_back')
      .describe('What becomes of points that were spent on it.'),
  })
  .meta({ id: 'RewardRevocation' });

export const rewardExtension = z
  .strictObject({
    expiresAt: instant.describe('The new end; later than the present one.'),
    actor,
  })
  .meta({ id: 'RewardExtension' });

export const fulfilmentsQuery = pageQuery.extend({
  state: z
    .enum(['open', ...fulfilmentState.options])
    .default('open')
    .describe('`open`: requested or in progress.'),
});

/** Something the shop has to do, or did, for a member. */
export const fulfilment = z
  .object({
    memberId: z.string().describe('The shop’s customer id; empty once the member is erased.'),
    issuedReward,
    address: deliveryAddress.optional().describe('Until it is fulfilled or cancelled.'),
  })
  .meta({ id: 'Fulfilment' });

export const fulfilmentPage = page(fulfilment, 'FulfilmentPage');

export const fulfilmentMove = z
  .strictObject({
    state: fulfilmentState.exclude(['requested']),
    note: text(200).optional().describe('For the member to read, such as a tracking code.'),
    actor,
  })
  .meta({ id: 'FulfilmentMove' });

export const donationTotals = z
  .object({ totals: z.array(donationTotal) })
  .meta({ id: 'DonationTotals' });

export type Fulfilment = z.infer<typeof fulfilment>;
export type FulfilmentMove = z.infer<typeof fulfilmentMove>;
export type RewardGrant = z.infer<typeof rewardGrant>;
export type RewardGrantResult = z.infer<typeof rewardGrantResult>;
export type RewardRevocation = z.infer<typeof rewardRevocation>;
export type RewardExtension = z.infer<typeof rewardExtension>;
