/** Tells errors apart, also those of another frame or another copy of the SDK. */
import type {
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
import { brand, type LoyaltyError } from './loyalty-error.ts';
import type { ConnectionError, TimeoutError } from './unanswered.ts';

/** Whether it is any error of the SDK. */
export const isLoyaltyError = (error: unknown): error is LoyaltyError =>
  typeof error === 'object' && error !== null && brand in error;

const isNamed = (error: unknown, name: string) => isLoyaltyError(error) && error.name === name;

/** Whether the member has too few points. */
export const isInsufficientPointsError = (error: unknown): error is InsufficientPointsError =>
  isNamed(error, 'InsufficientPointsError');

/** Whether the reward is sold out, not for this member, or not now. */
export const isRewardUnavailableError = (error: unknown): error is RewardUnavailableError =>
  isNamed(error, 'RewardUnavailableError');

/** Whether it does not go with how things stand now. */
export const isConflictError = (error: unknown): error is ConflictError =>
  isNamed(error, 'ConflictError');

/** Whether the key or the member token was refused. */
export const isAuthenticationError = (error: unknown): error is AuthenticationError =>
  isNamed(error, 'AuthenticationError');

/** Whether this key, origin or member may not do this. */
export const isPermissionError = (error: unknown): error is PermissionError =>
  isNamed(error, 'PermissionError');

/** Whether there is no such thing. */
export const isNotFoundError = (error: unknown): error is NotFoundError =>
  isNamed(error, 'NotFoundError');

/** Whether the request itself is wrong. */
export const isInvalidRequestError = (error: unknown): error is InvalidRequestError =>
  isNamed(error, 'InvalidRequestError');

/** Whether there were too many requests. */
export const isRateLimitError = (error: unknown): error is RateLimitError =>
  isNamed(error, 'RateLimitError');

/** Whether the server failed, or answered something that cannot be read. */
export const isServerError = (error: unknown): error is ServerError =>
  isNamed(error, 'ServerError');

/** Whether there was no connection, or it was lost. */
export const isConnectionError = (error: unknown): error is ConnectionError =>
  isNamed(error, 'ConnectionError');

/** Whether no answer came in time. */
export const isTimeoutError = (error: unknown): error is TimeoutError =>
  isNamed(error, 'TimeoutError');
