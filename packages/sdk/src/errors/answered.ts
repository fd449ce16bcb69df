/** Errors of calls that the API answered. */
import type { ProblemDetail } from '../types.ts';
import { LoyaltyError, type ErrorFacts } from './loyalty-error.ts';

/** 409: the member has too few points. Nothing was spent. */
export class InsufficientPointsError extends LoyaltyError {
  override readonly name = 'InsufficientPointsError' as const;
  /** How many points are missing, when the API could say. */
  readonly missingPoints: number | undefined;

  constructor(message: string, facts: ErrorFacts) {
    super(message, facts);
    this.missingPoints = facts.problem?.missingPoints;
  }
}

/** 409: the reward is sold out, not for this member, or not now. Nothing was spent. */
export class RewardUnavailableError extends LoyaltyError {
  override readonly name = 'RewardUnavailableError' as const;
  /** When it may be redeemed, if known: RFC 3339 in UTC. */
  readonly availableFrom: string | undefined;

  constructor(message: string, facts: ErrorFacts) {
    super(message, facts);
    this.availableFrom = facts.problem?.availableFrom;
  }
}

/** 409, 410 or 412: it does not go with how things stand now; the code says with what. */
export class ConflictError extends LoyaltyError {
  override readonly name = 'ConflictError' as const;
}

/** 401: the key or the member token is missing, wrong or expired, also after a fresh token. */
export class AuthenticationError extends LoyaltyError {
  override readonly name = 'AuthenticationError' as const;
}

/** 403: this key, origin or member may not do this. */
export class PermissionError extends LoyaltyError {
  override readonly name = 'PermissionError' as const;
}

/** 404: there is no such thing, or it belongs to somebody else. */
export class NotFoundError extends LoyaltyError {
  override readonly name = 'NotFoundError' as const;
}

/** 400, 405, 413, 415 or 422: the request itself is wrong. Sending it again does not help. */
export class InvalidRequestError extends LoyaltyError {
  override readonly name = 'InvalidRequestError' as const;
  /** Where in the request, and how to mend it. Empty when it is wrong as a whole. */
  readonly errors: readonly ProblemDetail[];

  constructor(message: string, facts: ErrorFacts) {
    super(message, facts);
    this.errors = facts.problem?.errors ?? [];
  }
}

/** 429: too many requests, also after waiting and trying again. Nothing was done. */
export class RateLimitError extends LoyaltyError {
  override readonly name = 'RateLimitError' as const;
  /** How long the server asks to wait, in milliseconds, when it said so. */
  readonly retryAfterMs: number | undefined;

  constructor(message: string, facts: ErrorFacts) {
    super(message, facts);
    this.retryAfterMs = facts.retryAfterMs;
  }
}

/** 5xx, or an answer that cannot be read. After a write, send the same key again to know its outcome. */
export class ServerError extends LoyaltyError {
  override readonly name = 'ServerError' as const;
}
