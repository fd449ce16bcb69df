/** Codes that the shop made, handed out once each. */
import { z } from 'zod';
import { count, slug, text } from '../primitives.ts';

/** A code as the shop made it; spaces, hyphens and case do not tell one from another. */
export const shopCode = text(64).refine((code) => code.replaceAll(/[\s-]/g, '').length >= 4, {
  error: 'must have 4 letters or digits at least',
});

export const voucherCodes = z
  .strictObject({ codes: z.array(shopCode).min(1).max(5000) })
  .meta({ id: 'VoucherCodes' });

export const voucherPool = z
  .object({
    id: slug,
    imported: count.describe('How many codes it ever had.'),
    taken: count.describe('How many were given out.'),
    left: count.describe('How many can still be given out.'),
    lowWater: count.describe('It is low when no more than this are left.'),
    isLow: z.boolean().describe('Whether it is time to import more.'),
  })
  .meta({ id: 'VoucherPool' });

export const voucherPools = z.object({ pools: z.array(voucherPool) }).meta({ id: 'VoucherPools' });

export const voucherImport = z
  .object({
    added: count.describe('Codes that are new.'),
    known: count.describe(
      'Codes that were there before, in this pool or another, or twice in this request.',
    ),
    pool: voucherPool,
  })
  .meta({ id: 'VoucherImport' });

export type VoucherPool = z.infer<typeof voucherPool>;
export type VoucherCodes = z.infer<typeof voucherCodes>;
export type VoucherImport = z.infer<typeof voucherImport>;
