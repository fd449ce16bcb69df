export * from './answered.ts';
export { fromResponse } from './from-response.ts';
export * from './guards.ts';
export { isLoyaltyError, type ErrorKind } from './kind.ts';
export { LoyaltyError, type ErrorCode, type ErrorFacts } from './loyalty-error.ts';
export * from './unanswered.ts';
