/** Members who come from another system, with what they had there. */
import type { ImportedMember } from '@spaarkit/contract';
import { adjust as decideAdjustment, toInstant, type AdjustInput } from '@spaarkit/engine';
import { ProblemError } from '../problem-error.ts';
import type { MemberRow, Reads } from '../storage/store.ts';
import { accepted } from './adjustments.ts';
import { assignCard, lacksCard } from './cards.ts';
import type { ServiceContext } from './context.ts';
import { appendSigned, openBooks } from './internal/books.ts';
import { refuseUnknown } from './internal/consents.ts';
import { refuseMoved } from './internal/former-ids.ts';
import { idMaker } from './internal/ids.ts';
import { futureInstant, pastInstant } from './internal/instants.ts';
import { isEnrolled } from './internal/membership.ts';
import { loadProgram } from './internal/program.ts';
import { markImported, type SignedReason } from './internal/signed-by.ts';
import { putMember } from './members.ts';

/** Who did it, in the audit of the ledger. */
const importer = 'import';
/** What the member reads in the history. */
const note = 'Import';

/** What became of a member. */
interface BroughtMember {
  /** `known`: all of it was there already, and nothing is written. */
  readonly outcome: 'added' | 'known';
  readonly points: number;
}

/**
 * Takes a member in, once: whoever has what they bring along, or has joined and brings nothing, is left
 * as they are, but for a card that they do not have yet. The points come last, so that after a crash in
 * between the same again does what is missing. `check` writes nothing.
 */
export async function bringMember(
  ctx: ServiceContext,
  brought: ImportedMember,
  { check }: { readonly check: boolean },
): Promise<BroughtMember> {
  const { memberId: externalId, points: lots, owed, cardNumber, ...profile } = brought;
  const bringsNothing = lots.length === 0 && owed === 0;
  const before = await ctx.store.read(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const { document, now } = program;
    refuseWrongDates(brought, now);
    refuseUnknown(document, brought.consents);
    const member = await rows.members.find({ externalId });
    if (!member) await refuseMoved(rows, externalId);
    const enrolled = member !== undefined && isEnrolled(member);
    const isThere = enrolled && (bringsNothing || (await hasBrought(rows, member)));
    const needsCard =
      cardNumber !== undefined &&
      (await lacksCard(rows, program, member, cardNumber, '/cardNumber'));
    return { enrolled, isThere, needsCard, now };
  });
  if (before.isThere) {
    if (!before.needsCard) return { outcome: 'known', points: 0 };
    if (!check) await assignCard(ctx, externalId, { number: cardNumber });
    return { outcome: 'added', points: 0 };
  }
  const points = lots.reduce((sum, lot) => sum + lot.points, 0) - owed;
  if (check) return { outcome: 'added', points };
  // A date of joining means an import: whoever joined elsewhere is not paid for joining.
  const joinedAt = profile.joinedAt ?? (before.enrolled ? undefined : toInstant(before.now));
  await putMember(ctx, externalId, {
    ...profile,
    enrolled: true,
    ...(joinedAt === undefined ? {} : { joinedAt }),
  });
  if (before.needsCard) await assignCard(ctx, externalId, { number: cardNumber });
  const isGiven = bringsNothing || (await give(ctx, externalId, brought));
  return isGiven ? { outcome: 'added', points } : { outcome: 'known', points: 0 };
}

/** Books all of it in one transaction. False where another import of the same did so meanwhile. */
async function give(
  ctx: ServiceContext,
  externalId: string,
  { owed, points: lots }: Pick<ImportedMember, 'owed' | 'points'>,
): Promise<boolean> {
  return ctx.store.withMember(ctx.programId, { externalId }, async (rows, held) => {
    const program = await loadProgram(ctx, rows);
    if (!held || !isEnrolled(held)) throw new ProblemError('not_enrolled');
    if (await hasBrought(rows, held)) return false;
    let opened = await openBooks(ctx, rows, program, held);
    const book = async (change: Pick<AdjustInput, 'points' | 'expiresAt' | 'availableAt'>) => {
      const booking = accepted(
        decideAdjustment({
          books: opened.books,
          note,
          mayOwe: true,
          ...change,
          document: program.document,
          now: opened.now,
          newId: idMaker(ctx.realNow),
        }),
      );
      opened = await appendSigned(rows, opened, markImported(booking), importer);
    };
    for (const lot of lots) await book({ points: lot.points, ...datesOf(lot) });
    if (owed > 0) await book({ points: -owed });
    return true;
  });
}

function datesOf({
  availableAt,
  expiresAt,
}: ImportedMember['points'][number]): Pick<AdjustInput, 'expiresAt' | 'availableAt'> {
  return {
    ...(availableAt !== undefined && { availableAt: Date.parse(availableAt) }),
    ...(expiresAt !== undefined && {
      expiresAt: expiresAt === null ? null : Date.parse(expiresAt),
    }),
  };
}

async function hasBrought(rows: Reads, { id }: MemberRow): Promise<boolean> {
  const records = await rows.ledger.records(id);
  return records.some(({ transaction }) => {
    const reason: SignedReason = transaction.reason;
    return reason.imported;
  });
}

/** Looked at before anything is written, so that a check says the same as the import. */
function refuseWrongDates({ consents, joinedAt, points }: ImportedMember, now: number): void {
  if (joinedAt !== undefined) pastInstant(joinedAt, '/joinedAt', now);
  for (const [index, { at }] of (consents ?? []).entries())
    if (at !== undefined) pastInstant(at, `/consents/${index}/at`, now);
  for (const [index, { availableAt, expiresAt }] of points.entries()) {
    if (availableAt !== undefined) futureInstant(availableAt, `/points/${index}/availableAt`);
    if (expiresAt === undefined || expiresAt === null) continue;
    const pointer = `/points/${index}/expiresAt`;
    if (futureInstant(expiresAt, pointer) > now) continue;
    const message = 'must lie ahead; leave out points that have lapsed';
    throw new ProblemError('invalid_request', { errors: [{ pointer, message }] });
  }
}
