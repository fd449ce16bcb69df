/** What shops, partners and the programme owe each other. */
import { z } from 'zod';
import { count, currency, localDate, minor, signedPoints, timeZone } from '../primitives.ts';
import { pointsRate } from './dry-runs.ts';

/** The longest period of one report, in days. */
export const longestPeriodDays = 366;

/** A period of whole days in the programme's time zone. */
export const periodQuery = z.object({
  from: localDate.describe('The first day, in the programme’s time zone.'),
  through: localDate.describe(`The last day; ${longestPeriodDays} days at the most.`),
});

const party = {
  kind: z
    .enum(['location', 'partner', 'programme'])
    .describe('`programme`: what no location was named for, and what nobody has spent yet.'),
  id: z.string().optional().describe('Of the location or partner; the programme has none.'),
};

const signedMinor = z.int();

export const clearingAccount = z
  .object({
    ...party,
    name: z.string().optional().describe('From the document, in its first language.'),
    issuedPoints: signedPoints.describe(
      'Points that came into being there, less those taken back.',
    ),
    issuedMinor: signedMinor.describe('Their worth at the rate: what the party pays in.'),
    givenMinor: signedMinor.describe(
      'What it gave members for rewards used there: the amount of a discount, what was used of a balance, and for anything else the worth of the points. Less what returns undid.',
    ),
    fundedMinor: signedMinor.describe('What it pays as the partner of rewards used anywhere.'),
    balanceMinor: signedMinor.describe('What it is owed; negative is what it owes.'),
  })
  .meta({ id: 'ClearingAccount' });

export const clearingPayment = z
  .object({ from: z.object(party), to: z.object(party), minor })
  .meta({ id: 'ClearingPayment' });

export const clearingReport = z
  .object({
    currency,
    timeZone,
    from: localDate,
    through: localDate,
    rate: pointsRate.optional().describe('Absent if nothing says what points are worth.'),
    uses: count.describe('Rewards that were used, or used in part.'),
    accounts: z.array(clearingAccount).describe('They sum to zero; the programme comes last.'),
    payments: z
      .array(clearingPayment)
      .describe('Who owes whom: together they settle all accounts.'),
  })
  .meta({ id: 'ClearingReport' });

export type PeriodQuery = z.infer<typeof periodQuery>;
export type ClearingReport = z.infer<typeof clearingReport>;
