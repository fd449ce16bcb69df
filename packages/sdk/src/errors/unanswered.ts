/** Errors of calls that got no answer. */
import { kind } from './kind.ts';
import type { LoyaltyError } from './loyalty-error.ts';

/**
 * No connection, or it was lost. A write may have been done: send the same key again to know its
 * outcome.
 */
export interface ConnectionError extends LoyaltyError {
  readonly name: 'ConnectionError';
}
export const ConnectionError = kind<ConnectionError>('ConnectionError');

/**
 * No answer in time. The outcome of a write is unknown, which is not the same as failed: send the
 * same key again to know it.
 */
export interface TimeoutError extends LoyaltyError {
  readonly name: 'TimeoutError';
}
export const TimeoutError = kind<TimeoutError>('TimeoutError');
