/** Codes, as the loyalty API knows them: it alone says whether one counts, and for how much. */
import type { Logger } from '@medusajs/framework/types';
import {
  isConflictError,
  isLoyaltyError,
  isNotFoundError,
  type VoucherCart,
  type VoucherStanding,
} from '@spaarkit/sdk/server';
import { loyalty } from './settings.ts';

/** How long a code is kept for a cart after its last change. */
export const cartSeconds = 30 * 60;

/** The longest that a code can be held at once: for an order that is not paid yet. */
export const orderSeconds = 24 * 60 * 60;

export type Held = VoucherStanding | undefined;

/** Holds a code for a cart that it applies to, and tells what it takes off. */
export async function hold(
  logger: Logger,
  code: string,
  cart: VoucherCart,
  lockSeconds: number,
): Promise<Held> {
  const held = await quietly(logger, () => loyalty().vouchers.lock(code, { ...cart, lockSeconds }));
  return held?.applicable === true ? held : undefined;
}

/** Lets a code go that left its cart. One that was used, or that another cart holds, stays as it is. */
export async function release(logger: Logger, code: string, cartRef: string): Promise<void> {
  await quietly(logger, () => loyalty().vouchers.release(code, { cartRef }));
}

/** How a code is written: shoppers leave hyphens out. What is none of the programme's stays as typed. */
export async function spelling(logger: Logger, typed: string): Promise<string> {
  const cart = { cartRef: 'spelling', memberId: 'guest', lines: [] };
  const known = await quietly(logger, () => loyalty().vouchers.validate(typed, cart));
  return known?.issuedReward.voucher?.code ?? typed;
}

/** A cart has to work without the loyalty API: then a code gives nothing. */
async function quietly(logger: Logger, question: () => Promise<VoucherStanding>): Promise<Held> {
  try {
    return await question();
  } catch (error) {
    if (!isLoyaltyError(error)) throw error;
    if (!isConflictError(error) && !isNotFoundError(error))
      logger.warn(`Loyalty: ${error.message}`);
    return undefined;
  }
}
