/** The promises of the books, as a check that anybody can run at any time. */
import type { Account, Booking, Books, Entry, Lot } from './model.ts';

/** All that was ever booked for a member, oldest first: what balances and lots must follow from. */
export type BookedHistory = readonly (Pick<Booking, 'transaction' | 'entries'> & {
  readonly openedLots?: readonly Lot[];
})[];

/**
 * Lists what is wrong with a member's books; empty when all is well. With the whole history it also
 * proves that every transaction sums to 0 and that balance and lots are the sums of its entries.
 */
export function checkBooks(books: Books, history?: BookedHistory): string[] {
  const found = [...checkBalance(books), ...books.lots.flatMap(checkLot)];
  return history ? [...found, ...checkHistory(books, history)] : found;
}

function checkBalance({ balance, lots }: Books): string[] {
  const found: string[] = [];
  for (const [name, points] of Object.entries(balance) as [string, number][]) {
    if (!isCount(points)) found.push(`${name} is ${points}, not a whole number of 0 or more`);
  }
  if (balance.owed > 0 && balance.available > 0) {
    found.push(`${balance.owed} are owed while ${balance.available} are available`);
  }
  for (const state of ['available', 'pending'] as const) {
    const left = sum(lots.filter((lot) => lot.state === state).map(({ remaining }) => remaining));
    if (left !== balance[state]) found.push(`${state} is ${balance[state]}, its lots hold ${left}`);
  }
  return found;
}

function checkLot({ id, lapsed, points, remaining }: Lot): string[] {
  const whole = [points, remaining, lapsed].every(isCount);
  if (whole && remaining + lapsed <= points) return [];
  return [`lot ${id} came in with ${points}, has ${remaining} left and ${lapsed} lapsed`];
}

function checkHistory(books: Books, history: BookedHistory): string[] {
  const entries = history.flatMap((booking) => booking.entries);
  return [
    ...history.flatMap(checkTransaction),
    ...checkOrder(history),
    ...checkAccounts(books, entries),
    ...books.lots.flatMap((lot) => checkLotEntries(lot, entries)),
  ];
}

function checkTransaction({ entries, transaction }: BookedHistory[number]): string[] {
  const total = sum(entries.map(({ points }) => points));
  return total === 0 ? [] : [`the entries of ${transaction.id} sum to ${total}`];
}

function checkOrder(history: BookedHistory): string[] {
  return history.flatMap(({ transaction }, index) => {
    const before = history[index - 1]?.transaction;
    return before && before.at > transaction.at
      ? [`${transaction.id} is earlier than ${before.id}`]
      : [];
  });
}

function checkAccounts({ balance }: Books, entries: readonly Entry[]): string[] {
  const own = { ...balance, owed: balance.owed === 0 ? 0 : -balance.owed };
  return (Object.entries(own) as [Account, number][]).flatMap(([account, points]) => {
    const booked = sum(
      entries.filter((entry) => entry.account === account).map((entry) => entry.points),
    );
    return booked === points ? [] : [`${account} holds ${points}, its entries sum to ${booked}`];
  });
}

function checkLotEntries(lot: Lot, entries: readonly Entry[]): string[] {
  const own = entries.filter(({ lotId }) => lotId === lot.id);
  const booked = (accounts: readonly Account[]) =>
    sum(own.filter(({ account }) => accounts.includes(account)).map(({ points }) => points));
  const remaining = booked(['available', 'pending']);
  const lapsed = booked(['expired']);
  if (remaining === lot.remaining && lapsed === lot.lapsed) return [];
  return [
    `lot ${lot.id} has ${lot.remaining} left and ${lot.lapsed} lapsed, by its entries ${remaining} and ${lapsed}`,
  ];
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function sum(values: readonly number[]): number {
  return Number(values.reduce((all, value) => all + BigInt(value), 0n));
}
