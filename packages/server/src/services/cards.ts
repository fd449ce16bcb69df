/** Member cards, as the shop hands them out and the till scans them. */
import type {
  Card,
  CardAssignment,
  CardHolder,
  CardImport,
  CardImportResult,
  ProblemDetail,
  TillRedemption,
} from '@spaarkit/contract';
import { toInstant } from '@spaarkit/engine';
import { ProblemError } from '../problem-error.ts';
import type { CardRow, MemberRow, Reads, Writes } from '../storage/store.ts';
import type { OnceKey, Reply, ServiceContext } from './context.ts';
import { createCardNumber, hasCheckDigit } from './internal/card-number.ts';
import { findMember, isEnrolled, loadProfile } from './internal/membership.ts';
import { loadProgram, type Program } from './internal/program.ts';
import { memberDetail } from './members.ts';
import { redeem } from './redemptions.ts';

/** Takes in numbers of printed cards. All of them are good, or none is taken. */
export async function importCards(
  ctx: ServiceContext,
  { numbers }: CardImport,
): Promise<CardImportResult> {
  return ctx.store.write(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const errors = numbers.flatMap((number, index) =>
      mistakesOf(program, number, `/numbers/${index}`),
    );
    if (errors.length > 0) throw new ProblemError('invalid_request', { errors });
    const wanted = [...new Set(numbers)];
    const added = new Set(await rows.cards.add(wanted));
    return { imported: added.size, known: wanted.filter((number) => !added.has(number)) };
  });
}

/** Whose card this is. A card that is blocked or was replaced opens nothing. */
export async function getCard(ctx: ServiceContext, number: string): Promise<CardHolder> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const row = await findCard(rows, number);
    refuseUnusable(row);
    if (row.memberId === null) return { card: presentCard(row) };
    const holder = await findMember(rows, { id: row.memberId });
    return { card: presentCard(row), member: await memberDetail(ctx, rows, program, holder) };
  });
}

/** Gives a member a card, of those printed or a new one; the one they had before is replaced by it. */
export async function assignCard(
  ctx: ServiceContext,
  externalId: string,
  { number }: CardAssignment,
): Promise<Card> {
  return ctx.store.withMember(ctx.programId, { externalId }, async (rows, held) => {
    const program = await loadProgram(ctx, rows);
    const member = held ?? (await findMember(rows, { externalId }));
    if (!isEnrolled(member)) throw new ProblemError('not_enrolled');
    const wanted = number ?? createCardNumber();
    const errors = number === undefined ? [] : mistakesOf(program, wanted, '/number');
    if (errors.length > 0) throw new ProblemError('invalid_request', { errors });
    if (!(await rows.cards.take(wanted, member.id, program.now))) {
      const row = await findCard(rows, wanted);
      refuseUnusable(row);
      if (row.memberId !== member.id) throw new ProblemError('card_taken');
    }
    await handOver(rows, member, wanted);
    return presentCard(await findCard(rows, wanted));
  });
}

/** Whether a member has yet to get this card. Throws `invalid_request` for one that they cannot have. */
export async function lacksCard(
  rows: Reads,
  program: Program,
  member: MemberRow | undefined,
  number: string,
  pointer: string,
): Promise<boolean> {
  const errors = mistakesOf(program, number, pointer);
  const row = await rows.cards.find(number);
  if (row?.memberId && row.memberId !== member?.id)
    errors.push({ pointer, message: 'is the card of another member' });
  else if (row && row.state !== 'free' && row.state !== 'assigned')
    errors.push({ pointer, message: `is a card that is ${row.state}` });
  if (errors.length > 0) throw new ProblemError('invalid_request', { errors });
  return row === undefined || row.memberId !== member?.id;
}

/** Blocks a card. */
export async function blockCard(ctx: ServiceContext, number: string): Promise<Card> {
  return changeCard(ctx, number, async (rows, row) => {
    if (row.state === 'replaced') throw new ProblemError('card_not_usable');
    const blocked = { ...row, state: 'blocked' } as const;
    await rows.cards.save(blocked);
    await showCard(rows, row, null);
    return blocked;
  });
}

/** Lets a blocked card be used again, by who had it. */
export async function unblockCard(ctx: ServiceContext, number: string): Promise<Card> {
  return changeCard(ctx, number, async (rows, row) => {
    if (row.state === 'replaced') throw new ProblemError('card_not_usable');
    if (row.state !== 'blocked') return row;
    const state = row.memberId === null ? 'free' : 'assigned';
    const usable: CardRow = { ...row, state };
    await rows.cards.save(usable);
    await showCard(rows, row, number);
    return usable;
  });
}

/** Redeems for a member who is at the till; the shop answers for who that is. */
export async function redeemAtTill(
  ctx: ServiceContext,
  externalId: string,
  request: TillRedemption,
  once: OnceKey,
): Promise<Reply> {
  return redeem({ ...ctx, externalId }, request, once);
}

/** Changes a card while its member is held, so that the member's row fits it. */
async function changeCard(
  ctx: ServiceContext,
  number: string,
  work: (rows: Writes, row: CardRow) => Promise<CardRow>,
): Promise<Card> {
  const { memberId } = await ctx.store.read(ctx.programId, (rows) => findCard(rows, number));
  const change = async (rows: Writes): Promise<Card> =>
    presentCard(await work(rows, await findCard(rows, number)));
  return memberId === null
    ? ctx.store.write(ctx.programId, change)
    : ctx.store.withMember(ctx.programId, { id: memberId }, change);
}

async function handOver(rows: Writes, member: MemberRow, number: string): Promise<void> {
  const profile = await loadProfile(rows, member);
  const { cardNumber } = profile;
  const before = cardNumber === null ? undefined : await rows.cards.find(cardNumber);
  if (before && before.number !== number)
    await rows.cards.save({ ...before, state: 'replaced', replacedBy: number });
  await rows.members.saveProfile(member.id, { ...profile, cardNumber: number });
}

/** The profile names the card that the member can show. */
async function showCard(rows: Writes, row: CardRow, cardNumber: string | null): Promise<void> {
  if (row.memberId === null) return;
  const profile = await loadProfile(rows, await findMember(rows, { id: row.memberId }));
  const other = profile.cardNumber !== null && profile.cardNumber !== row.number;
  if (!other) await rows.members.saveProfile(row.memberId, { ...profile, cardNumber });
}

async function findCard(rows: Reads, number: string): Promise<CardRow> {
  const row = await rows.cards.find(number);
  if (row) return row;
  throw new ProblemError('not_found', {
    detail: 'There is no such card. Look whether the number was typed in full.',
  });
}

function refuseUnusable({ state }: CardRow): void {
  if (state === 'blocked')
    throw new ProblemError('card_not_usable', { detail: 'This card is blocked.' });
  if (state === 'replaced')
    throw new ProblemError('card_not_usable', { detail: 'The member has another card now.' });
}

function mistakesOf({ document }: Program, number: string, pointer: string): ProblemDetail[] {
  if (hasCheckDigit(number, document)) return [];
  return [{ pointer, message: 'does not end with its check digit; look whether it was mistyped' }];
}

function presentCard({ number, state, assignedAt, replacedBy }: CardRow): Card {
  return {
    number,
    state,
    ...(assignedAt === null ? {} : { assignedAt: toInstant(assignedAt) }),
    ...(replacedBy === null ? {} : { replacedBy }),
  };
}
