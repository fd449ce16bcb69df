/** What a member's history holds: what is booked here, and what happened before, as one list. */
import type { Transaction } from '@spaarkit/contract';
import type { PastTransactionRow } from '../../storage/past-store.ts';
import type { Reads, TransactionRow } from '../../storage/store.ts';
import { presentPast, presentTransaction } from './present.ts';
import type { Program } from './program.ts';

/** Where a page ends: the last of the ledger and the last of the past that stand before it. */
export type HistoryPosition = readonly [sequence: number, at: number, id: string];

/** A row of either kind, and where the list goes on behind it. */
interface HistoryLine {
  readonly booked?: TransactionRow;
  readonly past?: PastTransactionRow;
  readonly position: HistoryPosition;
}

const top: HistoryPosition = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, ''];

/** So many rows of a member, newest first, of both kinds. */
export async function readHistory(
  rows: Reads,
  memberId: string,
  limit: number,
  before: HistoryPosition = top,
): Promise<HistoryLine[]> {
  const [sequence, at, id] = before;
  const [booked, past] = await Promise.all([
    rows.ledger.history(memberId, limit, sequence),
    rows.past.ofMember(memberId, limit, { at, id }),
  ]);
  return merge(booked, past, before).slice(0, limit);
}

/** Rows with the transactions that undid them. */
export async function presentHistory(
  rows: Reads,
  program: Program,
  memberId: string,
  lines: readonly HistoryLine[],
): Promise<Transaction[]> {
  const ids = lines.flatMap(({ booked }) => booked?.id ?? []);
  const undoing = await rows.ledger.undoing(memberId, ids);
  return lines.flatMap(({ booked, past }) => [
    ...(booked ? [presentTransaction(booked, undoing, program)] : []),
    ...(past ? [presentPast(past)] : []),
  ]);
}

/** Both come newest first. Of the same instant, what is booked here is the newer. */
function merge(
  booked: readonly TransactionRow[],
  past: readonly PastTransactionRow[],
  before: HistoryPosition,
): HistoryLine[] {
  const lines: HistoryLine[] = [];
  let [sequence, at, id] = before;
  let taken = 0;
  const takePast = (after: number): void => {
    for (let row = past[taken]; row && row.at > after; row = past[taken]) {
      taken += 1;
      ({ at, id } = row);
      lines.push({ past: row, position: [sequence, at, id] });
    }
  };
  for (const row of booked) {
    takePast(row.at);
    ({ sequence } = row);
    lines.push({ booked: row, position: [sequence, at, id] });
  }
  takePast(-Infinity);
  return lines;
}
