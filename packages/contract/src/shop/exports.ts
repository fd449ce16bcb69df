/** What a programme holds, to be kept or taken along. */
import { z } from 'zod';
import { page, pageQuery } from '../api/page.ts';
import { externalId, points } from '../primitives.ts';
import { transaction } from '../storefront/member.ts';
import { issuedReward } from '../storefront/redemptions.ts';
import { importedMember, pastTransaction } from './imports.ts';

/** How many lines a page of an export holds at the most, and a stream reads at once. */
export const exportPageSize = 500;

export const exportQuery = pageQuery.extend({
  limit: z.coerce.number().int().min(1).max(exportPageSize).default(exportPageSize),
  format: z
    .enum(['json', 'jsonl', 'csv'])
    .default('json')
    .describe(
      'A page as JSON; or all that follows the cursor as JSON Lines or CSV, which takes no limit.',
    ),
});

const owner = externalId
  .optional()
  .describe('The shop’s id of the customer; absent once erased or merged.');

export const exportedBalance = z
  .object({
    memberId: externalId,
    available: points,
    pending: points,
    reserved: points,
    owed: points,
  })
  .meta({ id: 'ExportedBalance' });

export const exportedTransaction = transaction
  .omit({ status: true, undoneBy: true, validThrough: true })
  .extend({ memberId: owner })
  .meta({ id: 'ExportedTransaction' });

export const exportedReward = issuedReward
  .extend({
    memberId: owner,
    transactionId: z.string().describe('The transaction that gave it.'),
  })
  .meta({ id: 'ExportedReward' });

export const exportedMemberPage = page(importedMember, 'ExportedMemberPage');
export const exportedBalancePage = page(exportedBalance, 'ExportedBalancePage');
export const exportedTransactionPage = page(exportedTransaction, 'ExportedTransactionPage');
export const pastTransactionPage = page(pastTransaction, 'PastTransactionPage');
export const exportedRewardPage = page(exportedReward, 'ExportedRewardPage');

export type ExportQuery = z.infer<typeof exportQuery>;
export type ExportedBalance = z.infer<typeof exportedBalance>;
export type ExportedTransaction = z.infer<typeof exportedTransaction>;
export type ExportedReward = z.infer<typeof exportedReward>;
