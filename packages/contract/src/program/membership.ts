/** Who takes part, what they are asked, and the paid level. */
import { z } from 'zod';
import { externalId, instant, localizedText, minor, slug, text, webUrl } from '../primitives.ts';

export const enrollment = z
  .strictObject({
    mode: z
      .enum(['automatic', 'opt_in', 'invite_only'])
      .describe('Whether every account takes part by itself, may join, or is asked to.'),
    claimGuestOrders: z
      .boolean()
      .default(false)
      .describe('Orders paid before joining become earnings the member can claim.'),
    pilot: z
      .strictObject({
        allowList: z.array(externalId).max(10_000).default([]),
        joinCode: text(40).optional(),
        maximumMembers: z.int().min(1).optional(),
        waitingList: z.boolean().default(false),
        endsAt: instant.optional(),
      })
      .optional(),
  })
  .meta({ id: 'EnrollmentPolicy' });

/** A consent a member may give, on its own: never bundled with joining or with another. */
export const consentDefinition = z
  .strictObject({
    id: slug,
    purpose: z.enum(['marketing', 'profiling', 'personalised_marketing', 'purchases', 'other']),
    version: z.int().min(1),
    text: localizedText(1000),
  })
  .meta({ id: 'ConsentDefinition' });

export const exclusionPolicy = z
  .strictObject({
    tags: z
      .array(externalId)
      .max(100)
      .default([])
      .describe('Customers with one of these tags are left out completely.'),
    issuedCodes: z.enum(['keep', 'revoke']).default('keep'),
  })
  .meta({ id: 'ExclusionPolicy' });

export const paidMembership = z
  .strictObject({
    tierId: slug,
    priceMinor: minor.min(1),
    months: z.int().min(1).max(60),
    name: localizedText(120),
    url: webUrl.optional(),
  })
  .meta({ id: 'PaidMembership' });

export const location = z
  .strictObject({
    id: slug,
    name: localizedText(120),
    kind: z.enum(['online', 'shop']).default('shop'),
  })
  .meta({ id: 'Location' });

export const partner = z.strictObject({ id: slug, name: text(120) }).meta({ id: 'Partner' });

export const programLinks = z
  .strictObject({
    account: webUrl
      .optional()
      .describe('Where the badge leads: the page that holds `<loyalty-rewards>`.'),
    logIn: webUrl.optional(),
    terms: webUrl.optional(),
    privacy: webUrl.optional(),
    help: webUrl.optional(),
  })
  .meta({ id: 'ProgramLinks' });

export type EnrollmentPolicy = z.infer<typeof enrollment>;
