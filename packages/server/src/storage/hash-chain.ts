/**
 * The hash chain of a member: each transaction's hash covers the transaction, its entries and the
 * hash before it, so that a row which was changed, removed or put in between is found.
 */
import type { Entry } from '@spaarkit/engine';
import { sha256 } from '../digest.ts';
import { canonicalJson } from './canonical-json.ts';
import type { LedgerRecord, TransactionRow } from './rows.ts';

/** A transaction before it has a hash. */
export type Unhashed = Omit<TransactionRow, 'hash'>;

/** The hash of a transaction in its place. */
export function transactionHash(
  memberId: string,
  transaction: Unhashed,
  entries: readonly Entry[],
): Promise<string> {
  const { previousHash, ...rest } = transaction;
  return sha256(`${previousHash}\n${canonicalJson({ memberId, transaction: rest, entries })}`);
}

/** Where a member's chain breaks: the id of the first transaction that does not fit, if any. */
export async function findChainBreak(
  memberId: string,
  records: readonly LedgerRecord[],
): Promise<string | undefined> {
  let previousHash = '';
  let sequence = 0;
  for (const { transaction, entries } of records) {
    const { hash, ...unhashed } = transaction;
    sequence += 1;
    const fits =
      transaction.sequence === sequence &&
      transaction.previousHash === previousHash &&
      hash === (await transactionHash(memberId, unhashed, entries));
    if (!fits) return transaction.id;
    previousHash = hash;
  }
  return undefined;
}
