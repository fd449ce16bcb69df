/** Who takes part, what they are asked, and the paid level. */
import { z } from 'zod';
import { externalId, instant, localizedText, minor, slug, text, webUrl } from '../primitives.ts';

export const enrollment = z
  .strictObject({
    mode: z
      .enum(['automatic', 'opt_in', 'invite_only'])
      .describe(
        'Whether every account takes part by itself, may join, or only whom the shop invited (or who is on the list or knows the code of the pilot).',
      ),
    claimGuestOrders: z
      .boolean()
      .default(false)
      .describe(
        'Whether orders that were paid before joining earn too: those of the customer’s own account on joining, those of a guest with the claim key that the shop gave with the order.',
      ),
    claimWithinDays: z
      .int()
      .min(1)
      .max(365)
      .default(30)
      .describe('Only orders that were paid at most this many days ago can be claimed.'),
    leaving: z
      .strictObject({
        issuedCodes: z
          .enum(['keep', 'revoke'])
          .default('keep')
          .describe('Whether codes that a member holds can be used after leaving.'),
      })
      .prefault({}),
    pilot: z
      .strictObject({
        allowList: z
          .array(externalId)
          .max(10_000)
          .default([])
          .describe('Customers who may join. Without a list and without a code, everybody may.'),
        joinCode: text(40)
          .min(8)
          .optional()
          .describe('Customers who know it may join. A customer has 10 tries an hour.'),
        maximumMembers: z
          .int()
          .min(1)
          .max(1_000_000)
          .optional()
          .describe(
            'The most members there may be, however they join. A member who leaves makes room.',
          ),
        waitingList: z
          .boolean()
          .default(false)
          .describe('Once it is full, customers may wait; whoever waits longest joins first.'),
        endsAt: instant
          .optional()
          .describe('Nobody can join from then on. Those who joined before keep taking part.'),
      })
      .optional()
      .describe(
        'Lets only some customers join, or only a number of them, to try the programme out.',
      ),
  })
  .meta({ id: 'EnrollmentPolicy' });

/** A consent a member may give, on its own: never bundled with joining or with another. */
export const consentDefinition = z
  .strictObject({
    id: slug,
    purpose: z
      .enum(['marketing', 'profiling', 'personalised_marketing', 'purchases', 'other'])
      .describe('Without `purchases` no purchases are shown, neither to the member nor elsewhere.'),
    version: z
      .int()
      .min(1)
      .describe(
        'Raise it with each change of the text: a consent holds only for the version to which it was given.',
      ),
    text: localizedText(1000),
  })
  .meta({ id: 'ConsentDefinition' });

export const cardPolicy = z
  .strictObject({
    checkDigit: z
      .enum(['none', 'luhn', 'ean13'])
      .default('none')
      .describe('How the numbers of printed cards end, so that mistyped ones are refused.'),
  })
  .meta({ id: 'CardPolicy' });

export const exclusionPolicy = z
  .strictObject({
    tags: z
      .array(externalId)
      .max(100)
      .default([])
      .describe('Customers with one of these tags are left out completely.'),
    issuedCodes: z
      .enum(['keep', 'revoke'])
      .default('keep')
      .describe('Whether codes that they hold can still be used.'),
  })
  .meta({ id: 'ExclusionPolicy' });

export const paidMembership = z
  .strictObject({
    tierId: slug,
    priceMinor: minor.min(1).describe('For the whole of `months`.'),
    months: z.int().min(1).max(60).describe('How long a term is.'),
    forSale: z
      .boolean()
      .default(true)
      .describe(
        'False ends the sale: nobody can start or renew it, and members who have it keep it until its end.',
      ),
    name: localizedText(120),
    url: webUrl.optional().describe('Where it is bought.'),
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
    logIn: webUrl.optional().describe('Where guests log in, unless the page does it itself.'),
    terms: webUrl.optional().describe('The terms of the programme.'),
    privacy: webUrl.optional().describe('The privacy statement.'),
    help: webUrl.optional().describe('How the programme works, or whom to ask.'),
  })
  .meta({ id: 'ProgramLinks' });

export type EnrollmentPolicy = z.infer<typeof enrollment>;
