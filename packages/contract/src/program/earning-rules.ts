/** The ways to earn that a programme may have, as a union on `kind`. */
import { z } from 'zod';
import {
  claimLimit,
  dateWindow,
  externalId,
  localizedText,
  minor,
  points,
  slug,
  webUrl,
} from '../primitives.ts';
import { segmentIds } from './segments.ts';
import { tierIds } from './tiers.ts';

/** What an earning rule gives: points, or a reward directly (cashback, gift, birthday voucher). */
export const earningGrant = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('points'), points: points.min(1).describe('How many.') }),
    z.strictObject({ kind: z.literal('reward'), rewardId: slug }),
  ])
  .meta({ id: 'EarningGrant' });

/** Which order lines count. Shipping and gift cards never do. */
export const lineExclusions = z
  .strictObject({
    productIds: z
      .array(externalId)
      .max(1000)
      .default([])
      .describe('Leaves out lines of these products.'),
    categories: z
      .array(externalId)
      .max(200)
      .default([])
      .describe('Leaves out lines of these categories.'),
    tags: z
      .array(externalId)
      .max(200)
      .default([])
      .describe('Leaves out lines with one of these tags.'),
    discountedLines: z
      .boolean()
      .default(false)
      .describe('Whether to leave out lines that are sold below their normal price.'),
  })
  .meta({ id: 'LineExclusions' });

/** Who reports that it happened: the shop's server, or the shopper in the page. */
export const claimant = z.enum(['shop', 'shopper']);

const rule = {
  id: slug,
  name: localizedText(120),
  description: localizedText(500).optional(),
  active: dateWindow.optional().describe('When it gives.'),
  segmentIds,
  tierIds,
  limit: claimLimit
    .optional()
    .describe(
      'How often it gives to a member. The public programme says it also where it follows from the kind, as a birthday once a year.',
    ),
};

const granting = { ...rule, grant: earningGrant.describe('What it gives each time.') };

const minimumOrderMinor = minor
  .default(0)
  .describe(
    'Only for an order of at least this much: its products, with tax, less discounts and returns.',
  );

const onOrders = { ...granting, minimumOrderMinor };

const pendingDays = z
  .int()
  .min(0)
  .max(365)
  .default(0)
  .describe('Days until the points may be spent. Default: at once.');

const onEvents = {
  ...granting,
  pendingDays,
  reversalFreesLimit: z
    .boolean()
    .default(true)
    .describe(
      'Whether something that was taken back may be earned again; if not, it still counts towards the limit.',
    ),
};

const amountRule = {
  ...rule,
  minimumOrderMinor,
  points: points.min(1).describe('Points earned for each `perMinor` spent.'),
  perMinor: minor
    .min(1)
    .describe('Money for which `points` are earned, in minor units: 100 is one euro.'),
  taxBasis: z
    .enum(['gross', 'net'])
    .default('gross')
    .describe('Whether amounts count with tax or without.'),
  rounding: z
    .enum(['down', 'nearest', 'up'])
    .default('down')
    .describe('Applied once per rule and order, to the exact worth.'),
  exclude: lineExclusions.optional().describe('Lines that do not count.'),
};

export const orderAmountRule = z
  .strictObject({ kind: z.literal('order_amount'), ...amountRule })
  .meta({ id: 'OrderAmountRule', description: 'Points per amount spent.' });

export const earningRule = z
  .discriminatedUnion('kind', [
    orderAmountRule,
    z.strictObject({
      kind: z.literal('product'),
      ...onOrders,
      productIds: z.array(externalId).min(1).max(1000).describe('It gives for these products.'),
      per: z
        .enum(['unit', 'order'])
        .default('unit')
        .describe(
          'Whether it gives for each unit that was bought and kept, or once for the order. ' +
            'A unit counts while something is paid for its line; a refund says how many came back.',
        ),
    }),
    z.strictObject({
      kind: z.literal('category'),
      ...amountRule,
      categories: z
        .array(externalId)
        .min(1)
        .max(200)
        .describe('Only lines of these categories count.'),
    }),
    z.strictObject({
      kind: z.literal('order_count'),
      ...onOrders,
      every: z
        .int()
        .min(1)
        .describe(
          'It gives with every so many orders. Orders that stand are counted, not ranked: one that is ' +
            'returned whole no longer counts, and what it had brought goes to another that stands, if ' +
            'those are still enough. The sum is the same in whatever order they are told.',
        ),
      onlyOnce: z.boolean().default(false).describe('It gives only the first time.'),
    }),
    z
      .strictObject({ kind: z.literal('first_order'), ...onOrders })
      .describe(
        'Gives once, with the first order that is told and stands. Returned whole, it goes to another ' +
          'that stands, if there is one.',
      ),
    z.strictObject({
      kind: z.literal('account'),
      ...onEvents,
      afterFirstOrder: z
        .boolean()
        .default(false)
        .describe('Given only when the first order is paid, and pending as long as that order is.'),
    }),
    z.strictObject({
      kind: z.literal('profile'),
      ...onEvents,
      fields: z
        .array(z.enum(['birthday', 'locale', 'preferredChannels']))
        .min(1)
        .describe('What the member has to fill in, all of it.'),
    }),
    z.strictObject({
      kind: z.literal('review'),
      ...onEvents,
      minimumLength: z.int().min(0).default(0).describe('Characters that a review has to have.'),
    }),
    z.strictObject({
      kind: z.literal('referral'),
      ...rule,
      referrer: earningGrant.describe('What the member is given for each friend.'),
      friend: earningGrant.describe('What the friend is given.'),
      friendFrom: z
        .enum(['joining', 'first_order'])
        .default('first_order')
        .describe('When the friend gets theirs. The referrer always waits for that order.'),
      minimumOrderMinor: minor
        .default(0)
        .describe(
          'The least that the friend’s order has to amount to: its products, with tax, less discounts and returns.',
        ),
      withinDays: z
        .int()
        .min(1)
        .max(366)
        .default(60)
        .describe('Days after joining in which the friend names the code and pays that order.'),
      landingUrl: webUrl.describe('Where the link of a member leads, with their code in it.'),
      codeParameter: z
        .string()
        .regex(/^[A-Za-z][A-Za-z0-9_-]{0,31}$/, 'Use letters, digits, "_" and "-".')
        .default('ref')
        .describe('What the code is called in the link.'),
      review: z
        .enum(['suspicious', 'all'])
        .default('suspicious')
        .describe('Which referrals give nothing until the shop has decided on them.'),
    }),
    z.strictObject({
      kind: z.literal('social'),
      ...onEvents,
      network: slug,
      url: webUrl.describe('The shop’s page there.'),
      claimedBy: claimant
        .default('shopper')
        .describe('Who tells that it was done: the shopper in the page, or the shop’s server.'),
    }),
    z
      .strictObject({
        kind: z.literal('birthday'),
        ...onEvents,
        daysBefore: z
          .int()
          .min(0)
          .max(60)
          .default(0)
          .describe('How many days before the birthday it gives. Default: on the day itself.'),
        knownDays: z
          .int()
          .min(0)
          .max(365)
          .default(7)
          .describe(
            'How many days the date has to be known by then: a member who gives or changes it later waits a year.',
          ),
      })
      .describe(
        'Gives once a year by itself; who was born on 29 February has the 28th in other years. Take it ' +
          'back by `event.reversed` with the source `birthday` and the id `<member>/<rule>/<year>`, where ' +
          '`<member>` is the ledger’s id of the member.',
      ),
    z.strictObject({
      kind: z.literal('newsletter'),
      ...onEvents,
      enabled: z
        .boolean()
        .default(false)
        .describe('Off by default: points for marketing consent are rarely lawful.'),
    }),
    z.strictObject({
      kind: z.literal('check_in'),
      ...onEvents,
      locationIds: z.array(slug).max(1000).optional().describe('Only at one of these locations.'),
    }),
    z
      .strictObject({
        kind: z.literal('receipt'),
        ...amountRule,
        pendingDays,
        claimedBy: claimant
          .default('shop')
          .describe(
            'With `shopper` members may register receipts themselves, by number and total; each waits ' +
              'for the shop, which may tell of receipts either way.',
          ),
        withinDays: z
          .int()
          .min(1)
          .max(366)
          .default(30)
          .describe('How old a receipt may be that a shopper registers.'),
      })
      .describe('A receipt gives once, whoever sends it.'),
    z.strictObject({
      kind: z.literal('survey'),
      ...onEvents,
      surveyId: slug,
      url: webUrl.optional().describe('Where it is answered.'),
    }),
    z.strictObject({
      kind: z.literal('custom'),
      ...onEvents,
      eventType: z
        .string()
        .regex(
          /^custom\.[a-z0-9_.-]{1,60}$/,
          'Start with "custom.", then lower-case letters, digits, "_", "." and "-".',
        ),
      claimedBy: claimant
        .default('shop')
        .describe('Who tells that it was done: the shop’s server, or the shopper in the page.'),
    }),
    z.strictObject({
      kind: z.literal('challenge'),
      ...onEvents,
      steps: z
        .array(z.strictObject({ ruleId: slug, count: z.int().min(1).default(1) }))
        .min(1)
        .max(20),
      withinDays: z.int().min(1).optional(),
    }),
    z.strictObject({
      kind: z.literal('stamp_card'),
      ...onOrders,
      stamps: z
        .int()
        .min(1)
        .max(100)
        .describe(
          'How many make a full card, which gives, and a new one begins. What comes back takes its ' +
            'stamps along; a card that is full while the limit is reached waits for it.',
        ),
      stampFor: z
        .enum(['order', 'product', 'category', 'check_in'])
        .describe(
          'One for an order or check-in, or one for each unit of the products or categories.',
        ),
      productIds: z.array(externalId).max(1000).optional().describe('With `product`: which.'),
      categories: z.array(externalId).max(200).optional().describe('With `category`: which.'),
    }),
  ])
  .meta({ id: 'EarningRule' });

export type EarningRule = z.infer<typeof earningRule>;
export type OrderAmountRule = z.infer<typeof orderAmountRule>;
export type EarningGrant = z.infer<typeof earningGrant>;
export type LineExclusions = z.infer<typeof lineExclusions>;
