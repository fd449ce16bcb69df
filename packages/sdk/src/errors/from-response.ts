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

type ErrorClass = new (message: string, facts: ErrorFacts) => LoyaltyError;

const classes: Readonly<Record<number, ErrorClass>> = {
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  410: ConflictError,
  412: ConflictError,
  429: RateLimitError,
};

function classOf(status: number, code: string): ErrorClass {
  if (code === 'insufficient_points') return InsufficientPointsError;
  if (code.startsWith('reward_')) return RewardUnavailableError;
  return classes[status] ?? (status > 399 && status < 500 ? InvalidRequestError : ServerError);
}
