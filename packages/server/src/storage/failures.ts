/** What a store throws when the database cannot do its work. */
import { ProblemError } from '../problem-error.ts';

/** The database does not answer, lost the connection, is full, or too many wait for it. May be retried. */
export class StoreUnavailable extends ProblemError {
  constructor(detail: string, cause?: unknown) {
    super('unavailable', { detail, retryAfterSeconds: 1, cause });
  }
}

/** Somebody else holds what this needs, and held it for too long. May be retried. */
export class StoreBusy extends StoreUnavailable {
  constructor(cause?: unknown) {
    super('Another request held the same data for too long. Send this one again.', cause);
  }
}

/** A booking would take more than is available, or rests on what the member had before somebody else came. */
export class BalanceConflict extends ProblemError {
  constructor() {
    super('insufficient_points');
  }
}

/** A code that was drawn exists already: all but never, and never twice. */
export class CodeTaken extends StoreUnavailable {
  constructor() {
    super('The code that was drawn exists already. Send this one again.');
  }
}

/**
 * Part of some work asks for rows when its transaction has ended: another part has failed, or did not
 * wait for it. Its connection may be another's by now.
 */
export class TransactionEnded extends Error {
  constructor() {
    super('The transaction has ended.');
    this.name = 'TransactionEnded';
  }
}
