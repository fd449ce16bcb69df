import type { Promotion } from '@vendure/core';

/** The condition that every promotion of the programme has, and none of the shop's own. */
export const ourCondition = 'loyalty_voucher';

export function isOurs({ conditions }: Promotion): boolean {
  return conditions.some(({ code }) => code === ourCondition);
}
