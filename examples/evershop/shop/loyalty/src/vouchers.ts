/** Codes, as the loyalty API knows them: it alone says whether one counts, and for how much. */
import {
  isConflictError,
  isLoyaltyError,
  isNotFoundError,
  type VoucherStanding,
} from '@spaarkit/sdk/server';
import { warning } from '@evershop/evershop/lib/log';
import { cartLines, memberIdOf, type Cart } from './cart.ts';
import { loyalty } from './settings.ts';

/** How long a code is kept for a cart after its last change. */
const cartSeconds = 30 * 60;

/** The longest that a code can be held at once: for an order that is not paid yet. */
export const orderSeconds = 24 * 60 * 60;

/** What was asked last for a cart: EverShop computes each one several times over. */
const asked = new WeakMap<Cart, { readonly key: string; readonly held: Held }>();

type Held = Promise<VoucherStanding | undefined>;

/** Holds a code for a cart that it applies to, and tells what it takes off. */
export async function hold(cart: Cart, code: string, lockSeconds = cartSeconds): Held {
  const question = {
    cartRef: String(cart.getData('uuid')),
    // To nobody in particular belongs only what the bearer may use, such as a gift card.
    memberId: (await memberIdOf(cart)) ?? 'guest',
    lines: cartLines(cart),
    lockSeconds,
  };
  const key = `${code} ${JSON.stringify(question)}`;
  const before = asked.get(cart);
  if (before?.key === key) return before.held;
  const held = quietly(() => loyalty().vouchers.lock(code, question));
  asked.set(cart, { key, held });
  const standing = await held;
  return standing?.applicable === true ? standing : undefined;
}

/** Holds the code of an order, for as long as one can. */
export async function holdForOrder(code: string, cartRef: string, memberId?: string): Held {
  return quietly(() =>
    loyalty().vouchers.lock(code, {
      cartRef,
      memberId: memberId ?? 'guest',
      lines: [],
      lockSeconds: orderSeconds,
    }),
  );
}

/** Lets a code go that left its cart. One that was used, or that another cart holds, stays as it is. */
export async function release(code: string, cartRef: string): Promise<void> {
  await quietly(() => loyalty().vouchers.release(code, { cartRef }));
}

/** A cart has to work without the loyalty API: then a code gives nothing. */
async function quietly(question: () => Promise<VoucherStanding>): Held {
  try {
    return await question();
  } catch (error) {
    if (!isLoyaltyError(error)) throw error;
    if (!isConflictError(error) && !isNotFoundError(error)) warning(`Loyalty: ${error.message}`);
    return undefined;
  }
}
