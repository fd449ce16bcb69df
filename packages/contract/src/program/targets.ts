/** What a merchant wants to reach. Reports set it beside what was reached; no shopper is told. */
import { z } from 'zod';
import { minor } from '../primitives.ts';

const percent = z.number().min(0).max(100).optional();

export const targets = z
  .strictObject({
    redemptionPercent: percent.describe('Of the summary.'),
    repeatPurchasePercent: percent.describe('Of members, in the orders report.'),
    averageOrderMinor: minor.optional().describe('Of members, in the orders report.'),
    lifetimeMinor: minor.optional().describe('Of new members, in the orders report.'),
    marginPercent: percent.describe('Of members, in the orders report.'),
  })
  .describe('What reports hold their figures against.')
  .meta({ id: 'Targets' });

export type Targets = z.infer<typeof targets>;
