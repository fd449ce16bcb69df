import type { Booking, Lot } from '@spaarkit/engine';
import { memberAfter, toBatch, type BookingBatch } from '../booking-batch.ts';
import { openReason } from '../forgettable.ts';
import type { LedgerRecord, MemberRow, TransactionRow } from '../rows.ts';
import { BalanceConflict } from '../failures.ts';
import type { DueTimes, LedgerLengths, LedgerWrites, MemberRef } from '../store.ts';
import { compareIds } from '../compare-ids.ts';
import type { ProgramTables } from './tables.ts';

/** Transactions with their entries, lots and balances. */
export class MemoryLedger implements LedgerWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async openLots(ref: MemberRef): Promise<Lot[]> {
    const lots = await this.allLots('id' in ref ? ref.id : this.#idOf(ref.externalId));
    return lots.filter((lot) => lot.remaining > 0).toSorted(compareExpiry);
  }

  #idOf(externalId: string): string {
    return this.#tables.members.inGroup(externalId)[0]?.id ?? '';
  }

  async allLots(memberId: string): Promise<Lot[]> {
    return this.#tables.lots.inGroup(memberId).map(({ row }) => row);
  }

  async lotsForOrder(memberId: string, orderId: string): Promise<Lot[]> {
    const lots = await this.allLots(memberId);
    return lots
      .filter((lot) => lot.remaining > 0 || lot.orderId === orderId)
      .toSorted(compareExpiry);
  }

  async lotsForTransaction(memberId: string, transactionId: string): Promise<Lot[]> {
    const lots = await this.allLots(memberId);
    return lots
      .filter((lot) => lot.remaining > 0 || lot.transactionId === transactionId)
      .toSorted(compareExpiry);
  }

  async history(
    memberId: string,
    limit: number,
    beforeSequence = Infinity,
  ): Promise<TransactionRow[]> {
    const rows = this.#transactionsOf(memberId).filter(
      (row) => (row.kind !== 'transfer' || row.points !== 0) && row.sequence < beforeSequence,
    );
    const page = rows.toReversed().slice(0, limit);
    const words = await this.words(memberId);
    return page.map((row) => ({ ...row, reason: openReason(row.reason, words.get(row.id)) }));
  }

  async undoing(memberId: string, transactionIds: readonly string[]): Promise<TransactionRow[]> {
    return this.#transactionsOf(memberId).filter(
      (row) => row.undoes !== undefined && transactionIds.includes(row.undoes),
    );
  }

  async words(memberId: string): Promise<ReadonlyMap<string, string>> {
    const rows = this.#tables.words.inGroup(memberId);
    return new Map(rows.map(({ transactionId, words }) => [transactionId, words]));
  }

  async records(memberId: string): Promise<LedgerRecord[]> {
    return this.#tables.records.inGroup(memberId).map(({ row }) => row);
  }

  async lengths(): Promise<LedgerLengths> {
    const members = this.#tables.members.all();
    return {
      booked: this.#tables.records.all().length,
      told: members.reduce((sum, { chainLength }) => sum + chainLength, 0),
    };
  }

  async append(member: MemberRow, bookings: readonly Booking[], due: DueTimes): Promise<MemberRow> {
    const batch = await toBatch(member, bookings);
    for (const record of batch.records)
      this.#tables.records.put({ memberId: member.id, row: record });
    for (const words of batch.words) this.#tables.words.put({ memberId: member.id, ...words });
    for (const lot of batch.openedLots) this.#tables.lots.put({ memberId: member.id, row: lot });
    for (const change of batch.changedLots) {
      const lot = this.#tables.lots.get(change.id);
      if (lot) this.#tables.lots.put({ memberId: member.id, row: { ...lot.row, ...change } });
    }
    return this.#moveBalance(member, batch, due);
  }

  #moveBalance({ id, version }: MemberRow, batch: BookingBatch, due: DueTimes): MemberRow {
    const member = this.#tables.members.get(id);
    if (member?.version !== version) throw new BalanceConflict();
    const changed = memberAfter(member, batch, due);
    const { balance } = changed;
    if (balance.available < 0) throw new BalanceConflict();
    if (balance.pending < 0 || balance.reserved < 0 || balance.owed < 0) {
      throw new Error(`A booking would make the balance of ${id} negative.`);
    }
    this.#tables.members.put(changed);
    return changed;
  }

  /** Oldest first: a group keeps the order in which its rows came. */
  #transactionsOf(memberId: string): TransactionRow[] {
    return this.#tables.records.inGroup(memberId).map(({ row }) => row.transaction);
  }
}

function compareExpiry(left: Lot, right: Lot): number {
  if (left.expiresAt === right.expiresAt) return compareIds(left, right);
  return (left.expiresAt ?? Infinity) - (right.expiresAt ?? Infinity);
}
