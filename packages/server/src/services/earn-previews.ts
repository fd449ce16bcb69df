/** What lines would earn. */
import type { EarnPreview, EarnPreviewRequest, ProgramDocument } from '@spaarkit/contract';
import { availableAtOf, earn, toInstant, type Earnings } from '@spaarkit/engine';
import type { Reads, TermsPin } from '../storage/store.ts';
import type { Customer, ServiceContext } from './context.ts';
import { loadCounting } from './internal/counting.ts';
import { createId } from './internal/ids.ts';
import { visitorOf } from './internal/membership.ts';
import { loadProgram, type Program } from './internal/program.ts';
import { earningTerms, memberTerms } from './internal/terms.ts';
import { firstTierId } from './internal/tiers.ts';

/** How long an order may cite a preview, in real time. */
const validMs = 30 * 60_000;

/** What these lines would earn, for a guest or a member; an order may cite it for half an hour. */
export async function previewEarn(
  ctx: ServiceContext,
  customer: Customer | undefined,
  request: EarnPreviewRequest,
): Promise<EarnPreview> {
  return ctx.store.write(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const { memberId, pin } = await promise(rows, program, customer);
    const terms = earningTerms(program.document, pin);
    const cart = memberId === null ? undefined : { memberId, paidAt: pin.asOf };
    const counting = cart && (await loadCounting(rows, terms, cart));
    const options = { locationId: request.locationId, tallies: counting?.tallies };
    const earnings = request.separately
      ? beside(request.lines.map((line) => earn(terms, [line], options)))
      : together(earn(terms, request.lines, options));
    const id = createId('pvw', ctx.realNow());
    const validUntil = ctx.realNow() + validMs;
    await rows.orders.addPreview({ id, memberId, terms: pin, validUntil });
    return {
      previewId: id,
      validUntil: toInstant(validUntil),
      ...earnings,
      ...availability(program.document, earnings.points, program.now, pin.tierId),
    };
  });
}

/** What is promised to whom. Somebody who is left out is promised nothing. */
async function promise(
  rows: Reads,
  program: Program,
  customer: Customer | undefined,
): Promise<{ memberId: string | null; pin: TermsPin }> {
  const pin: TermsPin = { programVersion: program.version, asOf: program.now };
  if (!customer) return { memberId: null, pin };
  const row = await rows.members.find({ externalId: customer.externalId });
  const visitor = await visitorOf(rows, program, row, customer);
  if (visitor.state === 'excluded') return { memberId: null, pin: { ...pin, earns: false } };
  if (visitor.state === 'not_enrolled') return { memberId: null, pin };
  if (visitor.state === 'enrolled') {
    const terms = await memberTerms(rows, program, visitor.member, program.now);
    return { memberId: visitor.member.id, pin: { ...pin, ...terms } };
  }
  const tierId = firstTierId(program);
  return { memberId: null, pin: { ...pin, ...(tierId === undefined ? {} : { tierId }) } };
}

type Figures = Pick<EarnPreview, 'points' | 'rules' | 'lines' | 'withheld'>;

function together({ points, rules, lines, withheld }: Earnings): Figures {
  return {
    points,
    rules: [...rules],
    lines: lines.map((line) => ({ ...line, rules: [...line.rules] })),
    withheld: [...withheld],
  };
}

/** Lines that were asked about one by one, side by side in one answer. */
function beside(each: readonly Earnings[]): Figures {
  const figures = each.map(together);
  const rules = new Map<string, EarnPreview['rules'][number]>();
  for (const part of figures.flatMap((one) => one.rules)) {
    const key = `${part.ruleId} ${part.campaignId ?? ''}`;
    rules.set(key, { ...part, points: part.points + (rules.get(key)?.points ?? 0) });
  }
  return {
    points: figures.reduce((all, { points }) => all + points, 0),
    rules: [...rules.values()],
    lines: figures.flatMap(({ lines, withheld }) => lines.map((line) => ({ ...line, withheld }))),
    withheld: [],
  };
}

function availability(
  document: ProgramDocument,
  points: number,
  now: number,
  tierId: string | undefined,
): { availableAt?: string } {
  return points > 0 ? { availableAt: toInstant(availableAtOf(document, now, tierId)) } : {};
}
