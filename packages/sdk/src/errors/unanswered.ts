/** Errors of calls that got no answer. */
import { LoyaltyError } from './loyalty-error.ts';

/**
 * No connection, or it was lost. A write may have been done: send the same key again to know its
 * outcome.
 */
export class ConnectionError extends LoyaltyError {
  override readonly name = 'ConnectionError' as const;

  constructor(message: string, cause?: unknown) {
    super(message, { code: 'connection_failed', retryable: true, cause });
  }
}

/**
 * No answer in time. The outcome of a write is unknown, which is not the same as failed: send the
 * same key again to know it.
 */
export class TimeoutError extends LoyaltyError {
  override readonly name = 'TimeoutError' as const;

  constructor(message: string, cause?: unknown) {
    super(message, { code: 'timed_out', retryable: true, cause });
  }
}
