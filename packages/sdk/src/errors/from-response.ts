import { readRetryAfterMs, type TransportResponse } from '../transport.ts';
import type { Problem } from '../types.ts';
import {
  AuthenticationError,
  ConflictError,
  InsufficientPointsError,
  InvalidRequestError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  RewardUnavailableError,
  ServerError,
} from './answered.ts';
import type { ErrorFacts, LoyaltyError } from './loyalty-error.ts';

/**
 * The error that an answer stands for: one without success, or one with it that is not JSON. Pure;
 * reads nothing but the answer.
 */
export function fromResponse(
  { status, headers, body }: TransportResponse,
  cause?: unknown,
): LoyaltyError {
  const problem = readProblem(body);
  const code = problem?.code ?? 'unexpected_answer';
  const ErrorClass = classOf(status, code);
  return new ErrorClass(
    problem?.detail ?? problem?.title ?? `Not an answer of the loyalty API: ${status}.`,
    {
      code,
      status,
      requestId: headers.get('request-id') ?? problem?.instance,
      retryable: problem?.retryable ?? (status < 300 || status === 429 || status > 499),
      cause,
      retryAfterMs: readRetryAfterMs(headers),
      ...(problem && { problem }),
    },
  );
}

function readProblem(body: string): Partial<Problem> | undefined {
  try {
    const problem = JSON.parse(body) as Partial<Problem> | null;
    // Proxies and platforms answer with JSON of their own.
    return typeof problem?.code === 'string' ? problem : undefined;
  } catch {
    return undefined;
  }
}

function classOf(
  status: number,
  code: string,
): new (message: string, facts: ErrorFacts) => LoyaltyError {
  if (code === 'insufficient_points') return InsufficientPointsError;
  if (code.startsWith('reward_')) return RewardUnavailableError;
  switch (status) {
    case 401:
      return AuthenticationError;
    case 403:
      return PermissionError;
    case 404:
      return NotFoundError;
    case 409:
    case 410:
    case 412:
      return ConflictError;
    case 429:
      return RateLimitError;
    default:
      return status > 399 && status < 500 ? InvalidRequestError : ServerError;
  }
}
