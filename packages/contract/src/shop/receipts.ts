/** Till receipts that members registered, or the shop told of. */
import { z } from 'zod';
import { page, pageQuery } from '../api/page.ts';
import { externalId, instant, minor, points } from '../primitives.ts';
import { decision, decisionFields } from './decision.ts';

export const receiptState = z.enum(['checking', 'given', 'refused', 'undone']);

export const receipt = z
  .object({
    receiptId: z.string().describe('The number that stands on it.'),
    memberId: externalId.optional().describe('Who registered it; absent once erased.'),
    ruleId: z.string().optional().describe('The rule by which a shopper registered it.'),
    state: receiptState.describe(
      '`checking` waits for the shop. What is refused or undone may be told again.',
    ),
    at: instant.describe('When it was paid.'),
    totalMinor: minor.describe('What was paid, with tax.'),
    locationId: z.string().optional().describe('Where it was paid.'),
    decision: decision.optional(),
  })
  .meta({ id: 'Receipt' });

export const receiptPage = page(receipt, 'ReceiptPage');

export const receiptsQuery = pageQuery.extend({
  state: z
    .enum(['checking', 'all'])
    .default('checking')
    .describe('`checking`: those that wait for a decision.'),
});

export const receiptDecision = z
  .strictObject({
    ...decisionFields,
    totalMinor: minor
      .min(1)
      .optional()
      .describe('What the receipt really says, where that is not what the member wrote.'),
  })
  .meta({ id: 'ReceiptDecision' });

export const decidedReceipt = z
  .object({ receiptId: z.string(), state: receiptState, points: points.describe('Given for it.') })
  .meta({ id: 'DecidedReceipt' });

export type Receipt = z.infer<typeof receipt>;
export type ReceiptDecision = z.infer<typeof receiptDecision>;
export type DecidedReceipt = z.infer<typeof decidedReceipt>;
