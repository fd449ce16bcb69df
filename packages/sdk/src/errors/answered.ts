/** Errors of calls that the API answered. */
import type { ProblemDetail } from '../types.ts';
import { kind } from './kind.ts';
import type { LoyaltyError } from './loyalty-error.ts';

/** 409: the member has too few points. Nothing was spent. */
export interface InsufficientPointsError extends LoyaltyError {
  readonly name: 'InsufficientPointsError';
  /** How many points are missing, when the API could say. */
  readonly missingPoints: number | undefined;
}
export const InsufficientPointsError = kind<InsufficientPointsError>('InsufficientPointsError');

/** 409: the reward is sold out, not available to this member, or not available now. Nothing was spent. */
export interface RewardUnavailableError extends LoyaltyError {
  readonly name: 'RewardUnavailableError';
  /** When it may be redeemed, if known: RFC 3339 in UTC. */
  readonly availableFrom: string | undefined;
}
export const RewardUnavailableError = kind<RewardUnavailableError>('RewardUnavailableError');

/** 409, 410 or 412: the request does not fit the present state; the `code` says why. */
export interface ConflictError extends LoyaltyError {
  readonly name: 'ConflictError';
}
export const ConflictError = kind<ConflictError>('ConflictError');

/** 401: the key or the member token is missing, wrong or expired, even after a fresh token. */
export interface AuthenticationError extends LoyaltyError {
  readonly name: 'AuthenticationError';
}
export const AuthenticationError = kind<AuthenticationError>('AuthenticationError');

/** 403: this key, origin or member may not do this. */
export interface PermissionError extends LoyaltyError {
  readonly name: 'PermissionError';
}
export const PermissionError = kind<PermissionError>('PermissionError');

/** 404: there is no such thing, or it belongs to somebody else. */
export interface NotFoundError extends LoyaltyError {
  readonly name: 'NotFoundError';
}
export const NotFoundError = kind<NotFoundError>('NotFoundError');

/** 400, 405, 413, 415 or 422: the request itself is wrong. Sending it again does not help. */
export interface InvalidRequestError extends LoyaltyError {
  readonly name: 'InvalidRequestError';
  /** Each mistake: where in the request it is, and how to fix it. Empty if the request is wrong as a whole. */
  readonly errors: readonly ProblemDetail[];
}
export const InvalidRequestError = kind<InvalidRequestError>('InvalidRequestError');

/** 429: too many requests, even after waiting and trying again. Nothing was done. */
export interface RateLimitError extends LoyaltyError {
  readonly name: 'RateLimitError';
  /** How long the server asks to wait, in milliseconds, when it said so. */
  readonly retryAfterMs: number | undefined;
}
export const RateLimitError = kind<RateLimitError>('RateLimitError');

/** 5xx, or an answer that cannot be read. After a write, send the same key again to know its outcome. */
export interface ServerError extends LoyaltyError {
  readonly name: 'ServerError';
}
export const ServerError = kind<ServerError>('ServerError');
