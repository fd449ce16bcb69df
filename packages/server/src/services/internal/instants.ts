/** Instants that callers give. */
import type { ProblemDetail } from '@spaarkit/contract';
import { dayMs } from '@spaarkit/engine';
import { ProblemError } from '../../problem-error.ts';

/**
 * No ledger goes on after this: years of five digits cannot be written in RFC 3339, and lots may
 * last for centuries.
 */
export const latestInstant = Date.UTC(9000, 0, 1);

/** How far a shop's clock may be ahead of the ledger's. */
const aheadMs = dayMs;

/** When something happened, by the shop's clock: after 1970 and not in the ledger's future. */
export function pastInstant(text: string, pointer: string, now: number): number {
  const at = Date.parse(text);
  if (at >= 0 && at <= now + aheadMs) return at;
  throw refuse({
    pointer,
    message: 'must lie after 1970, and not in the future of the ledger’s clock',
  });
}

/** An instant ahead that the ledger can reach. */
export function futureInstant(text: string, pointer: string): number {
  const at = Date.parse(text);
  if (at <= latestInstant) return at;
  throw refuse({ pointer, message: 'must lie before the year 9000' });
}

function refuse(error: ProblemDetail): ProblemError {
  return new ProblemError('invalid_request', { errors: [error] });
}
