/** Codes that the shop makes when it is asked for one. */
import { z } from 'zod';
import { count, externalId, instant, minor, slug, text, webUrl } from '../primitives.ts';
import { rewardKind, rewardValue } from '../program/public-program.ts';
import { shopCode } from './voucher-pools.ts';

export const codeConnectorWrite = z
  .strictObject({ url: webUrl.describe('Where the shop is asked: https, on the public internet.') })
  .meta({ id: 'CodeConnectorWrite' });

export const codeConnector = z
  .object({
    id: slug,
    url: z
      .string()
      .optional()
      .describe('Absent while nobody has registered it: its rewards are sold out until then.'),
    previousSecretUntil: instant
      .optional()
      .describe('Until then requests are signed with the previous secret too.'),
    waiting: count.describe('How many rewards wait for their codes.'),
    waitingSince: instant.optional().describe('Since when the first of them does.'),
    lastError: text(500)
      .optional()
      .describe('Why the one that was asked for last among them has no code yet.'),
  })
  .meta({ id: 'CodeConnector' });

export const codeConnectors = z
  .object({ connectors: z.array(codeConnector) })
  .meta({ id: 'CodeConnectors' });

export const codeConnectorWithSecret = codeConnector
  .extend({
    secret: z
      .string()
      .optional()
      .describe('`whsec_…`: what requests are signed with. Shown once, when it is new.'),
  })
  .meta({ id: 'CodeConnectorWithSecret' });

/** How the shop answers when it is asked for a code. */
export const codeOutcome = z
  .union([
    z.strictObject({ code: shopCode }),
    z.strictObject({
      refused: text(200).describe(
        'Why there is no code and never will be; the member reads it. The points go back.',
      ),
    }),
  ])
  .meta({ id: 'CodeOutcome' });

/**
 * The body of what the shop is asked, signed as Standard Webhooks. `webhook-id` is the issued reward's
 * id: asked again, the shop answers with the same code.
 */
export const codeRequest = z
  .object({
    type: z.literal('code.requested'),
    timestamp: instant.describe('When the reward was issued, by the ledger’s clock.'),
    data: z.object({
      issuedRewardId: z.string(),
      memberId: externalId.optional().describe('The shop’s customer id.'),
      rewardId: slug,
      kind: rewardKind,
      value: rewardValue,
      minimumSpendMinor: minor,
      combinable: z.boolean(),
      expiresAt: instant,
    }),
  })
  .meta({ id: 'CodeRequest' });

export type CodeConnector = z.infer<typeof codeConnector>;
export type CodeConnectorWithSecret = z.infer<typeof codeConnectorWithSecret>;
export type CodeConnectorWrite = z.infer<typeof codeConnectorWrite>;
export type CodeOutcome = z.infer<typeof codeOutcome>;
export type CodeRequest = z.infer<typeof codeRequest>;
