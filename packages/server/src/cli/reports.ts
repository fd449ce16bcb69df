/** spaarkit reports summary | orders | clearing: figures of a programme, from its database. */
import {
  longestPeriodDays,
  periodQuery,
  type ClearingReport,
  type PeriodQuery,
} from '@spaarkit/contract';
import { addDays } from '@spaarkit/engine';
import { csvRow } from '../csv/write-csv.ts';
import { getClearing, getOrdersReport, getSummary } from '../services/index.ts';
import { UsageError, type Command, type Input } from './command.ts';
import { databaseOption } from './database.ts';
import { programOption, withProgram } from './in-program.ts';

const periodOptions = {
  program: programOption,
  from: { value: '<date>', about: 'The first day, such as 2026-01-01.' },
  through: { value: '<date>', about: 'The last day, such as 2026-01-31.' },
};

export const summaryCommand: Command = {
  name: 'reports summary',
  about: 'Says how members, points and rewards did in a period, as JSON.',
  options: { ...periodOptions, database: databaseOption },
  examples: ['spaarkit reports summary --program my-shop --from 2026-01-01 --through 2026-01-31'],
  async run(input, terminal) {
    const period = periodOf(input);
    const report = await withProgram(input, terminal, (context) => getSummary(context, period));
    terminal.print(JSON.stringify(report, null, 2));
  },
};

export const ordersReportCommand: Command = {
  name: 'reports orders',
  about: 'Says what members bought in a period against others, as JSON.',
  options: { ...periodOptions, database: databaseOption },
  examples: ['spaarkit reports orders --program my-shop --from 2026-01-01 --through 2026-01-31'],
  async run(input, terminal) {
    const period = periodOf(input);
    const report = await withProgram(input, terminal, (context) =>
      getOrdersReport(context, period),
    );
    terminal.print(JSON.stringify(report, null, 2));
  },
};

export const clearingCommand: Command = {
  name: 'reports clearing',
  about: 'Says what shops, partners and the programme owe each other for a period.',
  options: {
    ...periodOptions,
    format: { value: '<csv|json>', about: 'CSV of the accounts, or all of it. Default: csv.' },
    database: databaseOption,
  },
  examples: [
    'spaarkit reports clearing --program my-shop --from 2026-01-01 --through 2026-01-31 > january.csv',
  ],
  async run(input, terminal) {
    const period = periodOf(input);
    const format = input.oneOf('format', ['csv', 'json'], 'csv');
    const report = await withProgram(input, terminal, (context) => getClearing(context, period));
    terminal.print(format === 'json' ? JSON.stringify(report, null, 2) : accountsCsv(report));
  },
};

function periodOf(input: Input): PeriodQuery {
  const period = periodQuery.safeParse({
    from: input.needed('from'),
    through: input.needed('through'),
  });
  if (!period.success) throw new UsageError('--from and --through take dates such as 2026-01-31.');
  const { from, through } = period.data;
  if (through < from) throw new UsageError('--through must not be before --from.');
  if (addDays(from, longestPeriodDays) <= through)
    throw new UsageError(`--through: ask for ${longestPeriodDays} days at the most.`);
  return period.data;
}

function accountsCsv({ accounts, currency }: ClearingReport): string {
  const rows = accounts.map((account) => [
    account.kind,
    account.id,
    account.name,
    account.issuedPoints,
    account.issuedMinor,
    account.givenMinor,
    account.fundedMinor,
    account.balanceMinor,
    currency,
  ]);
  const header =
    'kind,id,name,issuedPoints,issuedMinor,givenMinor,fundedMinor,balanceMinor,currency';
  return [header, ...rows.map(csvRow)].join('\n');
}
