/** What happened in the system before this one: shown and exported, and in no books. */
import type { PastTransaction } from '@spaarkit/contract';
import type { Owned } from './export-store.ts';

/** A change of points in another system. Its reference stays, so that it is taken in once. */
export interface PastTransactionRow {
  readonly reference: string;
  readonly memberId: string;
  /** Sorts rows of one instant. */
  readonly id: string;
  readonly at: number;
  readonly kind: PastTransaction['kind'];
  readonly points: number;
  readonly note: string;
}

/** A place in what happened to one member. */
export type PastPosition = Pick<PastTransactionRow, 'at' | 'id'>;

export interface PastReads {
  /** Of one member, newest first, those before a place when it is given. */
  ofMember(memberId: string, limit: number, before?: PastPosition): Promise<PastTransactionRow[]>;
  /** Those with one of these references. */
  find(references: readonly string[]): Promise<PastTransactionRow[]>;
  /** By member, oldest first. */
  page(
    after: PastPosition & Pick<PastTransactionRow, 'memberId'>,
    limit: number,
  ): Promise<Owned<PastTransactionRow>[]>;
}

export interface PastWrites extends PastReads {
  /** Adds rows; gives the references that were not there before. */
  add(rows: readonly PastTransactionRow[]): Promise<string[]>;
}
