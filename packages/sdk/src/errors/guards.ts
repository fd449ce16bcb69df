/** Tells errors apart, also those of another frame or another copy of the SDK. */
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
import { ConnectionError, TimeoutError } from './unanswered.ts';

/** Whether the member has too few points. */
export const isInsufficientPointsError = (error: unknown): error is InsufficientPointsError =>
  error instanceof InsufficientPointsError;

/** Whether the reward is sold out, not available to this member, or not available now. */
export const isRewardUnavailableError = (error: unknown): error is RewardUnavailableError =>
  error instanceof RewardUnavailableError;

/** Whether the request does not fit the present state; see its `code`. */
export const isConflictError = (error: unknown): error is ConflictError =>
  error instanceof ConflictError;

/** Whether the key or the member token was refused. */
export const isAuthenticationError = (error: unknown): error is AuthenticationError =>
  error instanceof AuthenticationError;

/** Whether this key, origin or member may not do this. */
export const isPermissionError = (error: unknown): error is PermissionError =>
  error instanceof PermissionError;

/** Whether there is no such thing. */
export const isNotFoundError = (error: unknown): error is NotFoundError =>
  error instanceof NotFoundError;

/** Whether the request itself is wrong. */
export const isInvalidRequestError = (error: unknown): error is InvalidRequestError =>
  error instanceof InvalidRequestError;

/** Whether there were too many requests. */
export const isRateLimitError = (error: unknown): error is RateLimitError =>
  error instanceof RateLimitError;

/** Whether the server failed, or answered something that cannot be read. */
export const isServerError = (error: unknown): error is ServerError => error instanceof ServerError;

/** Whether there was no connection, or it was lost. */
export const isConnectionError = (error: unknown): error is ConnectionError =>
  error instanceof ConnectionError;

/** Whether no answer came in time. */
export const isTimeoutError = (error: unknown): error is TimeoutError =>
  error instanceof TimeoutError;
