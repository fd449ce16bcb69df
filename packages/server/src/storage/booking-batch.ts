/** What a list of bookings comes down to in rows; the same for every store. */
import type { Account, BookBalance, Booking, Entry, Lot } from '@spaarkit/engine';
import { sealReason, type TransactionWords } from './forgettable.ts';
import { transactionHash, type Unhashed } from './hash-chain.ts';
import type { DueTimes, LedgerRecord, MemberRow } from './rows.ts';

/** The new state of a lot that was there before. */
export type LotChange = Pick<Lot, 'id' | 'remaining' | 'lapsed' | 'state'>;

/** Rows to write, and by how much the balance moves. `owed` grows with debt. */
export interface BookingBatch {
  readonly records: readonly LedgerRecord[];
  readonly words: readonly TransactionWords[];
  readonly openedLots: readonly Lot[];
  readonly changedLots: readonly LotChange[];
  readonly change: BookBalance;
  readonly chainLength: number;
  readonly chainHash: string;
  readonly lastBookedAt: number;
  readonly activeAt: number | null;
}

const balanceAccounts: ReadonlySet<Account> = new Set(['available', 'pending', 'reserved', 'owed']);

/** Makes the rows of bookings that follow one another on a member's books. */
export async function toBatch(
  member: MemberRow,
  bookings: readonly Booking[],
): Promise<BookingBatch> {
  const sealed = await Promise.all(bookings.map(seal));
  const records = await chain(
    member,
    sealed.map(({ booking }) => booking),
  );
  const last = records.at(-1)?.transaction;
  const entries = records.flatMap((record) => record.entries);
  return {
    records,
    words: sealed.flatMap(({ words }) => words ?? []),
    ...mergeLots(bookings),
    change: balanceOf(entries),
    chainLength: last?.sequence ?? member.chainLength,
    chainHash: last?.hash ?? member.chainHash,
    lastBookedAt: last?.at ?? member.lastBookedAt,
    activeAt: bookings.at(-1)?.books.activeAt ?? member.activeAt,
  };
}

/** The member's row once a batch is booked on it. */
export function memberAfter(
  member: MemberRow,
  { change, chainLength, chainHash, lastBookedAt, activeAt }: BookingBatch,
  due: DueTimes,
): MemberRow {
  const { available, pending, reserved, owed } = member.balance;
  const balance = {
    available: available + change.available,
    pending: pending + change.pending,
    reserved: reserved + change.reserved,
    owed: owed + change.owed,
  };
  const version = member.version + 1;
  return { ...member, ...due, version, balance, chainLength, chainHash, lastBookedAt, activeAt };
}

/** What entries come to for the member. The account `owed` holds zero or less; the balance shows it positive. */
function balanceOf(entries: readonly Entry[]): BookBalance {
  const owed = sumOf(entries, 'owed');
  return {
    available: sumOf(entries, 'available'),
    pending: sumOf(entries, 'pending'),
    reserved: sumOf(entries, 'reserved'),
    owed: owed === 0 ? 0 : -owed,
  };
}

/** What a transaction does to the member's points in all. */
function pointsOf(entries: readonly Entry[]): number {
  return entries.reduce(
    (sum, entry) => (balanceAccounts.has(entry.account) ? sum + entry.points : sum),
    0,
  );
}

async function seal(booking: Booking): Promise<{ booking: Booking; words?: TransactionWords }> {
  const { transaction } = booking;
  const { reason, words } = await sealReason(transaction.id, transaction.reason);
  const sealed = { ...booking, transaction: { ...transaction, reason } };
  return words ? { booking: sealed, words } : { booking: sealed };
}

async function chain(member: MemberRow, bookings: readonly Booking[]): Promise<LedgerRecord[]> {
  const records: LedgerRecord[] = [];
  let previousHash = member.chainHash;
  for (const [index, { transaction, entries, openedLots }] of bookings.entries()) {
    const unhashed: Unhashed = {
      ...transaction,
      sequence: member.chainLength + index + 1,
      points: pointsOf(entries),
      availableAt: latest(openedLots.map((lot) => lot.availableAt)),
      // What lapses by inactivity has no date that could be told for good.
      expiresAt: earliest(openedLots.map((lot) => (lot.idle ? null : lot.expiresAt))),
      previousHash,
    };
    const hash = await transactionHash(member.id, unhashed, entries);
    records.push({ transaction: { ...unhashed, hash }, entries });
    previousHash = hash;
  }
  return records;
}

/** A lot may be opened and changed, or changed twice, by bookings of one batch: only its end counts. */
function mergeLots(bookings: readonly Booking[]): Pick<BookingBatch, 'openedLots' | 'changedLots'> {
  const opened = new Map<string, Lot>();
  const changed = new Map<string, LotChange>();
  for (const booking of bookings) {
    for (const lot of booking.openedLots) opened.set(lot.id, lot);
    for (const change of booking.changedLots) {
      const lot = opened.get(change.id);
      if (lot) opened.set(change.id, { ...lot, ...change });
      else changed.set(change.id, change);
    }
  }
  return { openedLots: [...opened.values()], changedLots: [...changed.values()] };
}

function sumOf(entries: readonly Entry[], account: Account): number {
  return entries.reduce((sum, entry) => (entry.account === account ? sum + entry.points : sum), 0);
}

function latest(instants: readonly number[]): number | null {
  return instants.length === 0 ? null : Math.max(...instants);
}

function earliest(instants: readonly (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : Math.min(...known);
}
