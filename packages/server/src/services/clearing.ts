/** What shops, partners and the programme owe each other. */
import type { ClearingReport, PeriodQuery } from '@spaarkit/contract';
import {
  clear,
  pointsRate,
  pointsValue,
  type ClearingParty,
  type GivenValue,
  type IssuedTerms,
} from '@spaarkit/engine';
import type { Reads, ReturnedPoints, Span, SpanPlace } from '../storage/store.ts';
import type { ServiceContext } from './context.ts';
import { spanOf } from './internal/period.ts';
import { loadProgram, type Program } from './internal/program.ts';

/** How many rows are read at once. */
const portion = 500;

/** What a period comes to for each shop and partner, from the ledger and from where rewards were used. */
export async function getClearing(
  ctx: ServiceContext,
  period: PeriodQuery,
): Promise<ClearingReport> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const { document } = program;
    const span = spanOf(period, program);
    const rate = pointsRate(document);
    const valueOf = (terms: IssuedTerms): number =>
      terms.value.kind === 'amount'
        ? terms.value.amountMinor
        : rate
          ? pointsValue(terms.points, rate)
          : 0;
    const credit = await rows.reports.usedCredit(span);
    const given: GivenValue[] = [...credit];
    let uses = credit.reduce((sum, each) => sum + each.uses, 0);
    for await (const { fundedBy, locationId, terms } of used(rows, span)) {
      given.push({ fundedBy, locationId, minor: valueOf(terms) });
      uses += 1;
    }
    for await (const { issuedRewardId, points } of returned(rows, span)) {
      const issued = await rows.rewards.issued(issuedRewardId);
      // Nobody gave anything for a reward that was not used; a balance is put back where it was taken.
      if (!issued || issued.usedAt === null || issued.remainingMinor !== null) continue;
      const { fundedBy, locationId, terms } = issued;
      const minor = -partOf(valueOf(terms), points, terms.points);
      given.push({ fundedBy, locationId, minor });
    }
    const issued = await rows.reports.issuedPoints(span);
    const { accounts, payments } = clear({ issued, given, rate });
    const nameOf = namesIn(program);
    return {
      currency: document.currency,
      timeZone: document.timeZone,
      ...period,
      ...(rate && { rate }),
      uses,
      accounts: accounts.map((account) => ({ ...account, ...nameOf(account) })),
      payments,
    };
  });
}

async function* used(rows: Reads, span: Span) {
  yield* inPortions(
    (after) => rows.reports.usedRewards(span, portion, after),
    ({ id, usedAt }) => ({ id, at: usedAt }),
  );
}

async function* returned(rows: Reads, span: Span): AsyncGenerator<ReturnedPoints> {
  yield* inPortions(
    (after) => rows.reports.returnedPoints(span, portion, after),
    (row) => row,
  );
}

async function* inPortions<Row>(
  read: (after?: SpanPlace) => Promise<Row[]>,
  placeOf: (row: Row) => SpanPlace,
): AsyncGenerator<Row> {
  for (let after: SpanPlace | undefined; ;) {
    const some = await read(after);
    yield* some;
    const last = some.at(-1);
    if (!last || some.length < portion) return;
    after = placeOf(last);
  }
}

/** The share of a value that these points of all its points are, to the nearest; each return by itself. */
function partOf(value: number, points: number, all: number): number {
  return all === 0 ? 0 : pointsValue(points, { minor: value, points: all });
}

function namesIn({ document: { locales, locations, partners } }: Program) {
  const [locale = ''] = locales;
  const names = new Map<string, string>();
  for (const { id, name } of locations)
    names.set(`location ${id}`, name[locale] ?? Object.values(name)[0] ?? id);
  for (const { id, name } of partners) names.set(`partner ${id}`, name);
  return ({ id, kind }: ClearingParty): { name?: string } => {
    const name = names.get(`${kind} ${id}`);
    return name === undefined ? {} : { name };
  };
}
