/** What happened in the shop. Each event has an id of its own and is done once, however often it comes. */
import { z } from 'zod';
import { count, externalId, instant, minor, slug, text, webUrl } from '../primitives.ts';
import { orderLine } from '../storefront/previews.ts';
import { referralCode } from '../storefront/referral-code.ts';
import { orderDocuments } from '../storefront/purchases.ts';
import { personSignals } from '../storefront/referrals.ts';

const event = {
  id: externalId.describe('Unique for ever within the programme; a repeat is answered as before.'),
  at: instant.describe('When it happened in the shop. Events may come late and out of order.'),
  source: slug.default('shop').describe('Which system tells it; ids are unique within one.'),
};

const byReferral = {
  referralCode: referralCode
    .optional()
    .describe('Whose link brought this customer. One that does not count changes nothing else.'),
  signals: personSignals.optional(),
};

const onOrder = {
  ...event,
  orderId: externalId,
  memberId: externalId.optional().describe('The shop’s customer id; absent for a guest order.'),
};

/** How much of a code with a balance an order used. */
const codeInPart = z
  .strictObject({ code: text(64), amountMinor: minor.min(1) })
  .meta({ id: 'CodeInPart' });
const onMembership = {
  ...event,
  memberId: externalId,
  membershipId: externalId.describe('The shop’s; the same for the start and all that follows.'),
};

/** A line that was sold. What it cost the shop is asked nowhere else, and told to no shopper. */
export const soldLine = orderLine
  .safeExtend({
    costMinor: minor
      .optional()
      .describe(
        'What the whole quantity cost the shop, without tax: for margins in the orders report. No shopper is told.',
      ),
  })
  .meta({ id: 'SoldLine' });

/** What is taken back of one line: amounts for the whole returned quantity. */
export const refundLine = z
  .strictObject({
    id: externalId,
    quantity: count.default(0).describe('How many units came back; 0 when only money did.'),
    grossMinor: minor.describe('With tax.'),
    netMinor: minor.describe('Without tax.'),
  })
  .meta({ id: 'RefundLine' });

const custom = z
  .string()
  .regex(/^custom\.[a-z0-9_.-]{1,60}$/)
  .meta({ description: 'Any event of the shop’s own, starting with `custom.`' });

export const shopEvent = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('order.paid'),
      ...onOrder,
      orderNumber: text(64).optional().describe('As the customer knows it.'),
      orderUrl: webUrl.optional().describe('Where the customer sees it.'),
      documents: orderDocuments
        .optional()
        .describe(
          'Receipt, warranty and the like. Kept only of members who agreed to see purchases.',
        ),
      lines: z.array(soldLine).min(1).max(500),
      voucherCodes: z
        .array(z.union([text(64), codeInPart]))
        .max(20)
        .default([])
        .describe(
          'Codes used in it; each counts as used by this order. Of one with a balance say how much, unless it paid for all of the order.',
        ),
      previewId: text(64)
        .optional()
        .describe('Of the preview that the customer was shown: the order earns by its rules.'),
      locationId: slug.optional().describe('Where it was bought.'),
      claimKey: text(128)
        .min(16)
        .optional()
        .describe(
          'With a guest order: something only that guest is told, by which they can claim it on joining.',
        ),
      ...byReferral,
    }),
    z.strictObject({
      type: z.literal('order.refunded'),
      ...onOrder,
      refundId: externalId.describe('Names this refund; several refunds of an order add up.'),
      lines: z.array(refundLine).max(500).optional().describe('The whole order when left out.'),
    }),
    z.strictObject({ type: z.literal('order.cancelled'), ...onOrder }),
    z.strictObject({
      type: z.literal('member.registered'),
      ...event,
      memberId: externalId,
      ...byReferral,
    }),
    z.strictObject({
      type: z.literal('social.posted'),
      ...event,
      memberId: externalId,
      network: slug,
    }),
    z.strictObject({
      type: z.literal('review.published'),
      ...event,
      memberId: externalId,
      productId: externalId,
      reviewId: externalId,
      length: count.default(0).describe('In characters.'),
    }),
    z.strictObject({
      type: z.literal('receipt.registered'),
      ...event,
      memberId: externalId,
      receiptId: externalId.describe('Its number; each gives once in the programme.'),
      lines: z.array(orderLine).min(1).max(500),
      locationId: slug.optional(),
    }),
    z.strictObject({
      type: z.literal('check_in.registered'),
      ...event,
      memberId: externalId,
      locationId: slug,
    }),
    z.strictObject({
      type: z.literal('survey.answered'),
      ...event,
      memberId: externalId,
      surveyId: slug,
    }),
    z.strictObject({ type: z.literal('newsletter.subscribed'), ...event, memberId: externalId }),
    z.strictObject({
      type: z.literal('membership.started'),
      ...onMembership,
      paidMinor: minor
        .optional()
        .describe('What was paid; the price of the programme if left out.'),
    }),
    z.strictObject({
      type: z.literal('membership.renewed'),
      ...onMembership,
      paidMinor: minor.optional(),
    }),
    z.strictObject({
      type: z.literal('membership.ended'),
      ...onMembership,
      effective: z
        .enum(['at_end', 'now'])
        .default('at_end')
        .describe('`at_end`: the member gave notice. `now`: the fee was given back.'),
    }),
    z.strictObject({ type: z.literal('custom'), name: custom, ...event, memberId: externalId }),
    z.strictObject({
      type: z.literal('event.reversed'),
      ...event,
      eventId: externalId.describe(
        'The event that is withdrawn, such as a review that was deleted. It may come before it. ' +
          'An order is not withdrawn but refunded or cancelled.',
      ),
      eventSource: slug.default('shop'),
    }),
  ])
  .meta({ id: 'ShopEvent' });

/** What became of a code that an order lists. */
export const listedCode = z
  .object({
    code: z.string().describe('As the event lists it.'),
    outcome: z
      .enum(['used', 'used_before', 'other_member', 'expired', 'unknown'])
      .describe(
        '`used`: by this order. `used_before`: another order used it, so that its discount was given twice. ' +
          '`other_member`: it belongs to somebody else, and stays theirs. `expired`: it has expired or was taken ' +
          'back. `unknown`: none of the programme’s, such as one of the shop’s own.',
      ),
    amountMinor: minor
      .optional()
      .describe('Of a code with a balance that was used: how much of it the order used.'),
  })
  .meta({ id: 'ListedCode' });

export const eventOutcome = z
  .object({
    id: z.string(),
    outcome: z
      .enum(['booked', 'nothing_due', 'waiting', 'not_a_member', 'receipt_known', 'replayed'])
      .describe(
        '`waiting`: kept until the order it belongs to is paid. `receipt_known`: a receipt with this number ' +
          'was told before. `replayed`: delivered before.',
      ),
    transactionIds: z.array(z.string()),
    points: z.int().describe('The change it made to the member’s points.'),
    voucherCodes: z
      .array(listedCode)
      .optional()
      .describe(
        'Of an `order.paid` that lists codes: what became of each, in that order. The order counts whatever it is.',
      ),
    unknownLineIds: z
      .array(externalId)
      .optional()
      .describe(
        'Lines that a refund names and its order, as it was paid, does not have: nothing was taken back for them. ' +
          'With the refund, or with the `order.paid` that it waited for.',
      ),
  })
  .meta({ id: 'EventOutcome' });

export const eventBatch = z
  .strictObject({ events: z.array(shopEvent).min(1).max(100) })
  .meta({ id: 'EventBatch' });

export const eventOutcomes = z
  .object({ events: z.array(eventOutcome) })
  .meta({ id: 'EventOutcomes' });

export type SoldLine = z.infer<typeof soldLine>;
export type SoldLineInput = z.input<typeof soldLine>;
export type ShopEvent = z.infer<typeof shopEvent>;
export type ShopEventInput = z.input<typeof shopEvent>;
export type ShopEventType = ShopEvent['type'];
export type EventOutcome = z.infer<typeof eventOutcome>;
export type ListedCode = z.infer<typeof listedCode>;
