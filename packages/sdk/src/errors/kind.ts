import { brand, type LoyaltyError } from './loyalty-error.ts';

/** What tells one kind of error from the others, on the right of `instanceof`. */
export interface ErrorKind<E extends LoyaltyError> {
  [Symbol.hasInstance](error: unknown): error is E;
}

/** Whether it is any error of the SDK, also of another frame or another copy of it. */
export const isLoyaltyError = (error: unknown): error is LoyaltyError =>
  typeof error === 'object' && error !== null && brand in error;

/** Makes the kind of a name. */
export function kind<E extends LoyaltyError>(name: E['name']): ErrorKind<E> {
  return {
    [Symbol.hasInstance]: (error): error is E => isLoyaltyError(error) && error.name === name,
  };
}
