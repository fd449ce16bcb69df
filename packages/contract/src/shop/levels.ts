/** Levels, segments and benefits as the shop reads them. */
import { z } from 'zod';
import { page } from '../api/page.ts';
import { count, instant, localizedText, minor } from '../primitives.ts';
import { benefit } from '../program/tiers.ts';
import { tierChange } from '../storefront/levels.ts';

export const segmentList = z
  .object({
    segments: z.array(z.object({ id: z.string(), name: localizedText(120), members: count })),
    upToDate: z
      .boolean()
      .describe('False while members are still being looked at after a change of the programme.'),
  })
  .meta({ id: 'SegmentList' });

export const segmentMemberPage = page(
  z.object({ externalId: z.string() }).meta({ id: 'SegmentMember' }),
  'SegmentMemberPage',
);

export const tierChangePage = page(tierChange, 'TierChangePage');

export const benefitsQuery = z.object({
  kind: z.string().max(40).optional().describe('Only benefits of this kind.'),
  opensAt: instant
    .optional()
    .describe('When something opens to everybody: asks for earlyAccessFrom.'),
});

export const memberBenefits = z
  .object({
    tierId: z.string().optional(),
    benefits: z.array(benefit).describe('Those that hold now.'),
    freeShippingFromMinor: minor
      .optional()
      .describe('The order amount from which shipping is free; absent when it is not.'),
    returnDays: count.optional().describe('The return period, when the level lengthens it.'),
    earlyAccessHours: count.describe('How much earlier the member may come in.'),
    earlyAccessFrom: instant.optional().describe('With `opensAt`: from when on the member may.'),
  })
  .meta({ id: 'MemberBenefits' });

export type SegmentList = z.infer<typeof segmentList>;
export type SegmentMemberPage = z.infer<typeof segmentMemberPage>;
export type TierChangePage = z.infer<typeof tierChangePage>;
export type BenefitsQuery = z.infer<typeof benefitsQuery>;
export type MemberBenefits = z.infer<typeof memberBenefits>;
