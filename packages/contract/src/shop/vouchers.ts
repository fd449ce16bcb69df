/** What the shop's checkout asks about a code. */
import { z } from 'zod';
import { count, externalId, instant, minor, slug, text } from '../primitives.ts';
import { orderLine } from '../storefront/previews.ts';
import { issuedReward } from '../storefront/redemptions.ts';

export const voucherCart = z
  .strictObject({
    cartRef: text(128).describe('The shop’s own name for the cart; a code is locked to it.'),
    memberId: externalId
      .optional()
      .describe(
        'The shop’s customer id, when known: a code works only for the member who holds it.',
      ),
    lines: z
      .array(orderLine)
      .max(500)
      .default([])
      .describe('What is in the cart, before this code.'),
    otherCodes: z
      .array(text(64))
      .max(20)
      .default([])
      .describe('Codes that are on the cart already.'),
  })
  .meta({ id: 'VoucherCart' });

export const voucherLockRequest = voucherCart
  .safeExtend({
    lockSeconds: z
      .int()
      .min(30)
      .max(86_400)
      .default(1800)
      .describe('How long the code stays this cart’s.'),
  })
  .meta({ id: 'VoucherLockRequest' });

export const voucherUseRequest = z
  .strictObject({
    orderId: externalId,
    cartRef: text(128).optional(),
    amountMinor: minor
      .min(1)
      .optional()
      .describe(
        'Required with a code that has a balance, and only allowed there: how much of it to use.',
      ),
    locationId: slug.optional().describe('Where it was used.'),
  })
  .meta({ id: 'VoucherUseRequest' });

export const voucherReleaseRequest = z
  .strictObject({ cartRef: text(128) })
  .meta({ id: 'VoucherReleaseRequest' });

export const voucherRefusal = z.enum([
  'below_minimum',
  'not_combinable',
  'product_missing',
  'other_member',
]);

/** The answer to validate, lock, use and release. */
export const voucherStanding = z
  .object({
    issuedReward,
    applicable: z.boolean().describe('Whether it gives its discount in this cart.'),
    refusal: voucherRefusal.optional().describe('Why not, when it is not applicable.'),
    missingMinor: minor
      .optional()
      .describe('With `below_minimum`: how much the cart is short of it.'),
    discountMinor: minor.describe(
      'What it takes off the product lines given, with tax; 0 for free shipping.',
    ),
    freeShipping: z.boolean().describe('Whether it makes shipping free.'),
    lockedUntil: instant.optional().describe('Until when it is this cart’s.'),
    now: instant.describe('The ledger’s clock.'),
    uses: count.describe('How many orders have used it; more than 1 only with a balance.'),
  })
  .meta({ id: 'VoucherStanding' });

export type VoucherCart = z.infer<typeof voucherCart>;
export type VoucherStanding = z.infer<typeof voucherStanding>;
export type VoucherRefusal = z.infer<typeof voucherRefusal>;
