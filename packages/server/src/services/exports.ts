/** All that a programme holds, page by page, in an order that does not change. */
import type {
  ExportedBalance,
  ExportedReward,
  ExportedTransaction,
  ImportedMember,
  PastTransaction,
} from '@spaarkit/contract';
import { toInstant } from '@spaarkit/engine';
import type { PastTransactionRow } from '../storage/past-store.ts';
import type { Lot, Owned, Reads } from '../storage/store.ts';
import type { ServiceContext } from './context.ts';
import { readBooks } from './internal/books.ts';
import { nextPage, openCursor, type CursorScope } from './internal/cursor.ts';
import { isEnrolled, loadProfile, type EnrolledMember } from './internal/membership.ts';
import { presentBooked, presentIssued } from './internal/present.ts';
import { loadProgram, type Program } from './internal/program.ts';
import type { Page, PageQuery } from './wire.ts';

/** A member whom an import would take in. */
type NamedMember = EnrolledMember & { readonly externalId: string };

/** Members who have joined, with their points by the day they lapse, as an import takes them in. */
export async function exportMembers(
  ctx: ServiceContext,
  query: PageQuery,
): Promise<Page<ImportedMember>> {
  return membersPage(ctx, query, 'export members', async (rows, program, member) => {
    const { books } = await readBooks(ctx, rows, program, member);
    const { birthday, cardNumber, consents, locale, preferredChannels, tags } = await loadProfile(
      rows,
      member,
    );
    return {
      memberId: member.externalId,
      joinedAt: toInstant(member.joinedAt),
      ...(locale !== null && { locale }),
      ...(birthday !== null && { birthday }),
      ...(tags.length > 0 && { tags: [...tags] }),
      ...(preferredChannels.length > 0 && { preferredChannels: [...preferredChannels] }),
      ...(member.excluded && { excluded: true }),
      ...(consents.length > 0 && { consents: [...consents] }),
      ...(cardNumber !== null && { cardNumber }),
      points: books.lots.filter(({ remaining }) => remaining > 0).map(exportLot),
      owed: books.balance.owed,
    };
  });
}

/** What each member has now. */
export async function exportBalances(
  ctx: ServiceContext,
  query: PageQuery,
): Promise<Page<ExportedBalance>> {
  return membersPage(ctx, query, 'export balances', async (rows, program, member) => {
    const { books } = await readBooks(ctx, rows, program, member);
    return { memberId: member.externalId, ...books.balance };
  });
}

/** The ledger as it is booked, also of those who left, were merged or erased. */
export async function exportTransactions(
  ctx: ServiceContext,
  { cursor, limit }: PageQuery,
): Promise<Page<ExportedTransaction>> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const scope: CursorScope = { program, list: 'export transactions' };
    const [memberId = '', sequence = 0] =
      cursor === undefined ? [] : await openCursor(scope, cursor);
    const after = { memberId: String(memberId), sequence: Number(sequence) };
    const found = await rows.exports.transactions(after, limit + 1);
    return {
      items: found.slice(0, limit).map((row) => ({ ...ownerOf(row), ...presentBooked(row) })),
      ...(await nextPage(scope, found, limit, (row) => [row.memberId, row.sequence])),
    };
  });
}

/** What was imported of the time before, as an import takes it in. */
export async function exportHistory(
  ctx: ServiceContext,
  { cursor, limit }: PageQuery,
): Promise<Page<PastTransaction>> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const scope: CursorScope = { program, list: 'export history' };
    const [memberId = '', at = 0, id = ''] =
      cursor === undefined ? [] : await openCursor(scope, cursor);
    const after = { memberId: String(memberId), at: Number(at), id: String(id) };
    const found = await rows.past.page(after, limit + 1);
    return {
      items: found.slice(0, limit).flatMap(exportPast),
      ...(await nextPage(scope, found, limit, (row) => [row.memberId, row.at, row.id])),
    };
  });
}

/** What members hold and held. */
export async function exportIssuedRewards(
  ctx: ServiceContext,
  { cursor, limit }: PageQuery,
): Promise<Page<ExportedReward>> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const scope: CursorScope = { program, list: 'export issued rewards' };
    const [afterId = ''] = cursor === undefined ? [] : await openCursor(scope, cursor);
    const found = await rows.exports.issuedRewards(String(afterId), limit + 1);
    return {
      items: found.slice(0, limit).map((row) => ({
        ...ownerOf(row),
        ...presentIssued(row, program),
        transactionId: row.transactionId,
      })),
      ...(await nextPage(scope, found, limit, ({ id }) => [id])),
    };
  });
}

async function membersPage<Line>(
  ctx: ServiceContext,
  { cursor, limit }: PageQuery,
  list: string,
  lineOf: (rows: Reads, program: Program, member: NamedMember) => Promise<Line>,
): Promise<Page<Line>> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const scope: CursorScope = { program, list };
    const [afterId = ''] = cursor === undefined ? [] : await openCursor(scope, cursor);
    const found = await rows.members.page(String(afterId), limit + 1);
    const named = found.slice(0, limit).filter(isNamed);
    return {
      items: await Promise.all(named.map((member) => lineOf(rows, program, member))),
      ...(await nextPage(scope, found, limit, ({ id }) => [id])),
    };
  });
}

function isNamed(member: Parameters<typeof isEnrolled>[0]): member is NamedMember {
  return isEnrolled(member) && member.externalId !== null;
}

function exportLot({ availableAt, expiresAt, remaining, state }: Lot) {
  return {
    points: remaining,
    expiresAt: expiresAt === null ? null : toInstant(expiresAt),
    ...(state === 'pending' && { availableAt: toInstant(availableAt) }),
  };
}

function exportPast({
  at,
  externalId,
  kind,
  note,
  points,
  reference,
}: Owned<PastTransactionRow>): PastTransaction[] {
  if (externalId === null) return [];
  return [{ memberId: externalId, reference, at: toInstant(at), kind, points, note }];
}

function ownerOf({ externalId }: Pick<Owned<unknown>, 'externalId'>): { memberId?: string } {
  return externalId === null ? {} : { memberId: externalId };
}
