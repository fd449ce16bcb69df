/** A member's books as of now: what time has done to them is always booked first. */
import {
  afterActivity,
  bookDue,
  nextDue,
  returnPoints,
  type Booking,
  type Books,
  type NewId,
} from '@spaarkit/engine';
import type {
  DueTimes,
  IssuedRewardRow,
  Lot,
  MemberRow,
  Reads,
  RedemptionRow,
  Writes,
} from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';
import { endIssued } from './end-issued.ts';
import { announceBookings } from './announce.ts';
import { idMaker } from './ids.ts';
import type { Program } from './program.ts';
import { signedBy } from './signed-by.ts';

/** Books that are up to date, and the instant they are of. */
export interface CurrentBooks {
  readonly ctx: ServiceContext;
  readonly member: MemberRow;
  readonly books: Books;
  readonly now: number;
  /** Redeemed for a cart, with time left. */
  readonly awaiting: readonly IssuedRewardRow[];
}

/** A redemption that was made for a cart which let its time run out. */
interface TimedOut {
  readonly issued: IssuedRewardRow;
  readonly redemption: RedemptionRow;
  readonly at: number;
}

/** The books as of now, for reads: what is due is worked out and not booked. */
export async function readBooks(
  ctx: ServiceContext,
  rows: Reads,
  program: Program,
  member: MemberRow,
): Promise<CurrentBooks> {
  const lots = await rows.ledger.openLots(member);
  const due = decideDue(ctx, program, member, lots, await loadAwaiting(rows, program, member));
  return { ctx, member, books: due.books, now: due.now, awaiting: due.awaiting };
}

/**
 * The books of a held member, with all that has become due booked. `lots` replaces the open lots
 * where a decision needs more than those.
 */
export async function openBooks(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  member: MemberRow,
  lots?: readonly Lot[],
): Promise<CurrentBooks> {
  const open = lots ?? (await rows.ledger.openLots(member));
  const due = decideDue(ctx, program, member, open, await loadAwaiting(rows, program, member));
  for (const timedOut of due.timedOut) await takeBack(rows, timedOut);
  const opened = { ctx, member, books: due.books, now: due.now, awaiting: due.awaiting };
  if (due.bookings.length > 0)
    return { ...opened, member: await append(rows, opened, due.bookings) };
  await noteDueTimes(rows, opened);
  return opened;
}

/** A release of points or the use of a code may have moved what is due next. */
async function noteDueTimes(
  rows: Writes,
  { member, books, awaiting }: CurrentBooks,
): Promise<void> {
  const due = dueTimes(books, awaiting);
  if (due.nextDueAt === member.nextDueAt && due.nextReturnAt === member.nextReturnAt) return;
  await rows.members.saveDue(member.id, due);
}

/** Books decisions on current books. Fails with `insufficient_points`, at the latest at the commit, when the balance does not allow them. */
export async function append(
  rows: Writes,
  opened: CurrentBooks,
  bookings: readonly Booking[],
): Promise<MemberRow> {
  const books = bookings.at(-1)?.books ?? opened.books;
  const due = dueTimes(books, opened.awaiting);
  const member = await rows.ledger.append(opened.member, bookings, due);
  await announceBookings(opened.ctx, rows, member, bookings);
  return member;
}

/** Books one decision, with who in the shop made it; gives the books for what is booked next. */
export async function appendSigned(
  rows: Writes,
  opened: CurrentBooks,
  booking: Booking,
  actor?: string,
): Promise<CurrentBooks> {
  const signed = actor === undefined ? booking : signedBy(actor, booking);
  return { ...opened, books: booking.books, member: await append(rows, opened, [signed]) };
}

/** When a member with these books is to be looked at again. */
function dueTimes(books: Books, awaiting: readonly IssuedRewardRow[]): DueTimes {
  const nextReturnAt = Math.min(
    ...awaiting.map(({ returnsAt }) => returnsAt ?? Infinity),
    Infinity,
  );
  return {
    nextDueAt: finite(Math.min(nextDue(books), nextReturnAt)),
    nextReturnAt: finite(nextReturnAt),
  };
}

/** The ledger's present for a member: it never goes back, whatever the clocks of the servers do. */
export function bookedUntil({ now }: Program, { lastBookedAt }: MemberRow): number {
  return Math.max(now, lastBookedAt);
}

interface Due {
  readonly bookings: readonly Booking[];
  readonly timedOut: readonly TimedOut[];
  readonly books: Books;
  readonly now: number;
  readonly awaiting: readonly IssuedRewardRow[];
}

function decideDue(
  ctx: ServiceContext,
  program: Program,
  member: MemberRow,
  lots: readonly Lot[],
  { timedOut, awaiting }: Awaiting,
): Due {
  const now = bookedUntil(program, member);
  const newId = idMaker(ctx.realNow);
  const bookings: Booking[] = [];
  const { activeAt, balance } = member;
  let books: Books = { balance, lots: afterActivity(lots, activeAt), activeAt };
  const add = (more: readonly Booking[]): void => {
    bookings.push(...more);
    books = bookings.at(-1)?.books ?? books;
  };
  for (const each of timedOut) {
    add(bookDue(books, each.at, newId));
    add([bookReturn(books, each, program, newId)]);
  }
  add(bookDue(books, now, newId));
  return { bookings, timedOut, books, now, awaiting };
}

/** What was redeemed for a cart. */
interface Awaiting {
  readonly timedOut: readonly TimedOut[];
  readonly awaiting: readonly IssuedRewardRow[];
}

async function loadAwaiting(rows: Reads, program: Program, member: MemberRow): Promise<Awaiting> {
  const now = bookedUntil(program, member);
  const timedOut: TimedOut[] = [];
  const awaiting: IssuedRewardRow[] = [];
  // The member's row says whether there are any, which spares most calls a statement.
  if (member.nextReturnAt === null) return { timedOut, awaiting };
  for (const issued of await rows.rewards.awaitingReturn(member.id)) {
    const { returnsAt, source } = issued;
    const isDue = returnsAt !== null && returnsAt <= now && source.kind === 'redemption';
    const redemption = isDue ? await rows.rewards.redemption(source.redemptionId) : undefined;
    if (isDue && redemption)
      timedOut.push({ issued, redemption, at: Math.max(returnsAt, member.lastBookedAt) });
    else awaiting.push(issued);
  }
  return { timedOut, awaiting };
}

function bookReturn(
  books: Books,
  { redemption, at }: TimedOut,
  { document }: Program,
  newId: NewId,
): Booking {
  return returnPoints({
    books,
    redeemTransactionId: redemption.transactionId,
    rewardId: redemption.rewardId,
    issuedRewardId: redemption.issuedRewardId,
    paidFrom: redemption.paidFrom,
    returnedPoints: redemption.returnedPoints,
    points: redemption.points - redemption.returnedPoints,
    timeZone: document.timeZone,
    now: at,
    newId,
  });
}

/** The rows of a redemption whose points all came back. */
export async function takeBack(
  rows: Writes,
  { issued, redemption, at }: TimedOut,
  note?: string,
): Promise<void> {
  if (!(await endIssued(rows, issued, at, note)))
    throw new Error(`${issued.id} was used while its member was held.`);
  await rows.rewards.saveReturn(redemption.id, {
    status: 'reverted',
    returnedPoints: redemption.points,
  });
}

function finite(instant: number): number | null {
  return Number.isFinite(instant) ? instant : null;
}
