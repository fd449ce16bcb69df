import { isLoyaltyError, type LoyaltyError } from '../errors/index.ts';

/**
 * Whether the API would answer the same request the same way again. A shop that keeps what it has to
 * send lets go of that one, so that it holds up nothing behind it. All else may go away: no answer, a
 * wrong key, a page of some proxy in between.
 */
export function isRefusedForGood(error: unknown): error is LoyaltyError {
  if (!isLoyaltyError(error) || error.retryable || error.code === 'unexpected_answer') return false;
  return finalAnswers.has(error.status);
}

/** Of what the API answers: not 401 and 403, since a key may be mended, nor 404 and 405, an address too. */
const finalAnswers = new Set([400, 409, 410, 413, 415, 422]);
