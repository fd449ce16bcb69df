import { readRetryAfterMs, type TransportResponse } from '../transport.ts';
import type { Problem } from '../types.ts';
import { LoyaltyError } from './loyalty-error.ts';

/**
 * The error that an answer stands for: one without success, or one with it that is not JSON. Pure;
 * reads nothing but the answer.
 */
export function fromResponse(
  { status, headers, body }: TransportResponse,
  cause?: unknown,
): LoyaltyError {
  const problem = readProblem(body);
  const { code = 'unexpected_answer', title, detail = title, instance, errors = [] } = problem;
  return new LoyaltyError(
    `${kindOf(status, code)}Error`,
    detail ?? `Not an answer of the API: ${status}.`,
    {
      code,
      status,
      requestId: headers.get('request-id') ?? instance,
      retryable: problem.retryable ?? (status < 300 || status === 429 || status > 499),
      cause,
      retryAfterMs: readRetryAfterMs(headers),
      missingPoints: problem.missingPoints,
      availableFrom: problem.availableFrom,
      errors,
    },
  );
}

function readProblem(body: string): Partial<Problem> {
  try {
    const problem = JSON.parse(body) as Partial<Problem> | null;
    // Proxies and platforms answer with JSON of their own.
    return typeof problem?.code === 'string' ? problem : {};
  } catch {
    return {};
  }
}

/** By status; the API's own codes go before. */
const kinds: Readonly<Record<number, string>> = {
  401: 'Authentication',
  403: 'Permission',
  404: 'NotFound',
  409: 'Conflict',
  410: 'Conflict',
  412: 'Conflict',
  429: 'RateLimit',
};

function kindOf(status: number, code: string): string {
  if (code === 'insufficient_points') return 'InsufficientPoints';
  if (code.startsWith('reward_')) return 'RewardUnavailable';
  return kinds[status] ?? (status < 400 || status > 499 ? 'Server' : 'InvalidRequest');
}
