/** Members with a past, booked as the server books: by the engine, the ledger and their store. */
import { programDocument } from '../../../../contract/src/index.ts';
import { demoProgram } from '../../../../contract/src/fixtures/demo-program.ts';
import { adjust, nextDue, type Booking, type Books } from '../../../../engine/src/index.ts';
import { demoProgramId } from '../../../../server/src/app.ts';
import { idMaker } from '../../../../server/src/services/internal/ids.ts';
import { emptyProfile } from '../../../../server/src/services/internal/membership.ts';
import type { MemberRow, Store, Writes } from '../../../../server/src/storage/store.ts';
import { memberRow } from '../../../../server/src/storage/testing/member-row.ts';

const document = programDocument.parse(demoProgram);
const hourMs = 3_600_000;
const atOnce = 8;
/** Members of one database transaction. */
const together = 8;

/** Adds members, each with so many transactions behind them, one an hour until now. */
export async function addMembers(
  store: Store,
  names: readonly string[],
  transactions: number,
  tell: (added: number) => void = () => {},
): Promise<void> {
  const starts = Array.from(
    { length: Math.ceil(names.length / together) },
    (_, group) => group * together,
  ).values();
  const work = async (): Promise<void> => {
    for (const start of starts) {
      const some = names.slice(start, start + together);
      await addGroup(store, some, transactions);
      tell(some.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function addGroup(
  store: Store,
  names: readonly string[],
  transactions: number,
): Promise<void> {
  const now = Date.now();
  await store.write(demoProgramId, async (rows) => {
    await Promise.all(names.map((name) => addMember(rows, name, transactions, now)));
  });
}

async function addMember(
  rows: Writes,
  externalId: string,
  transactions: number,
  now: number,
): Promise<void> {
  const member = newMember(externalId, now - transactions * hourMs);
  const { bookings, books } = past(transactions, now);
  const due = nextDue(books);
  const nextDueAt = Number.isFinite(due) ? due : null;
  await rows.members.create(member, emptyProfile);
  await rows.ledger.append(member, bookings, { nextDueAt, nextReturnAt: null });
}

/** Points come and nearly all of them go again, so that most lots are spent, as in any old shop. */
function past(transactions: number, now: number): { bookings: Booking[]; books: Books } {
  const newId = idMaker(() => now);
  const bookings: Booking[] = [];
  let books: Books = {
    balance: { available: 0, pending: 0, reserved: 0, owed: 0 },
    lots: [],
    activeAt: null,
  };
  for (let index = 0; index < transactions; index++) {
    const at = now - (transactions - index) * hourMs;
    const points = index % 2 === 0 ? 10_000 : -9900;
    const decided = adjust({ books, points, note: 'bench', document, now: at, newId });
    if (!decided.ok) throw new Error(`The past could not be booked: ${decided.refusal}.`);
    bookings.push(decided.booking);
    const { balance, lots } = decided.booking.books;
    books = {
      ...decided.booking.books,
      balance,
      lots: lots.filter(({ remaining }) => remaining > 0),
    };
  }
  return { bookings, books };
}

function newMember(externalId: string, at: number): MemberRow {
  const id = idMaker(() => at)('mbr');
  return { ...memberRow(id, externalId), joinedAt: at, createdAt: at };
}
