/** What an issued reward came from: points that were spent, or somebody who gave it without. */
import { z } from 'zod';
import { points } from '../primitives.ts';

const granted = [
  z.object({ kind: z.literal('rule'), ruleId: z.string() }),
  z.object({ kind: z.literal('campaign'), campaignId: z.string() }),
  z.object({ kind: z.literal('tier'), tierId: z.string() }),
  z.object({ kind: z.literal('shop'), note: z.string() }),
] as const;

/** Who handed a reward to a member without points. */
export const grantSource = z.discriminatedUnion('kind', granted).meta({ id: 'GrantSource' });

export const issuedRewardSource = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('redemption'), redemptionId: z.string(), points }),
    ...granted,
  ])
  .meta({ id: 'IssuedRewardSource' });

export type GrantSource = z.infer<typeof grantSource>;
export type IssuedRewardSource = z.infer<typeof issuedRewardSource>;
