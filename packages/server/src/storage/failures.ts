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
