import { isLoyaltyError, type LoyaltyError } from '../errors/index.ts';

/**
 * Whether the API would refuse the same request again. A shop that keeps a queue of what it has to send
 * drops such a request, so that it does not hold up those behind it. Any other error may go away: no
 * answer, a wrong key, an error page of some proxy in between.
 */
export function isRefusedForGood(error: unknown): error is LoyaltyError {
  if (!isLoyaltyError(error) || error.retryable || error.code === 'unexpected_answer') return false;
  return finalAnswers.has(error.status);
}

/** Of what the API answers: not 401 and 403, since a key may be mended, nor 404 and 405, an address too. */
const finalAnswers = new Set([400, 409, 410, 413, 415, 422]);
