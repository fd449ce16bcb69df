/** The rules of a loyalty programme as pure functions. */
export * from './model.ts';
export {
  addDays,
  addMonths,
  dayMs,
  hourMs,
  endAfterDays,
  endOfDayAt,
  localDateOf,
  startOfLocalDay,
  toInstant,
  validThrough,
} from './calendar.ts';
export { canRedeemAt, availableAtOf, isOpen, programStatus } from './program.ts';
export * from './public-program.ts';
export { effectOf, emptyBooks, netPoints } from './books.ts';
export * from './earning.ts';
export { afterActivity, expiryOf, idleExpiry, type LotExpiry } from './expiry.ts';
export { bookDue, booksAt, nextDue } from './due.ts';
export * from './orders.ts';
export * from './completions.ts';
export * from './event-rules.ts';
export * from './rule-points.ts';
export * from './rule-progress.ts';
export * from './limits.ts';
export * from './referrals.ts';
export * from './rewards.ts';
export * from './reward-forms.ts';
export * from './reward-value.ts';
export * from './points-value.ts';
export * from './redemption.ts';
export * from './grants.ts';
export * from './adjust.ts';
export * from './receipts.ts';
export * from './benefits.ts';
export * from './birthdays.ts';
export * from './event-points.ts';
export * from './occasions.ts';
export * from './paid-membership.ts';
export * from './segments.ts';
export * from './extend.ts';
export * from './joining.ts';
export * from './merge.ts';
export * from './standing.ts';
export * from './tier-gifts.ts';
export * from './tiers.ts';
export * from './vouchers.ts';
export * from './balance.ts';
export * from './check.ts';
export * from './clearing.ts';
export { comparePrograms } from './compare.ts';
export * from './counting.ts';
export { orderRules, type OrderRule } from './order-rules.ts';
