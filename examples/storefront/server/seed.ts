/** The three customers of the demo, and a year and a half of one of them. */
import { createClient, isLoyaltyError } from '@spaarkit/sdk';
import { findProduct } from '../shared/catalog.ts';
import { price, type Item } from '../shared/pricing.ts';
import { addToCart, openCart } from './carts.ts';
import { addCustomer, listCustomers } from './customers.ts';
import type { Database } from './database.ts';
import type { Loyalty } from './loyalty.ts';
import { paidEvent, placeOrder, refundedEvent, setStatus } from './orders.ts';
import { enqueue, type OutboxSender } from './outbox.ts';
import type { ShopClock } from './shop-clock.ts';
import { toOrderContent } from './totals.ts';

export interface SeedParts {
  readonly database: Database;
  readonly loyalty: Loyalty;
  readonly outbox: OutboxSender;
  readonly clock: ShopClock;
  readonly apiBase: string;
  readonly publishableKey: string;
  readonly origin: string;
}

const customers = [
  { id: 'noor', name: 'Noor Nieuwkomer', email: 'noor@example.test' },
  { id: 'stan', name: 'Stan Starter', email: 'stan@example.test' },
  { id: 'vera', name: 'Vera Vasteklant', email: 'vera@example.test' },
];

interface PastOrder {
  readonly daysAgo: number;
  readonly items: Readonly<Record<string, number>>;
  /** A product of it that was sent back a week later. */
  readonly returned?: string;
}

/** The oldest points are about to lapse, the newest are still on their way, one product came back. */
const history: readonly PastOrder[] = [
  { daysAgo: 700, items: { handmolen: 1 } },
  { daysAgo: 330, items: { filterhouder: 2, filters: 2, huisblend: 2 } },
  { daysAgo: 250, items: { huisblend: 3, proefpakket: 1 } },
  { daysAgo: 205, items: { berkmok: 4, proefpakket: 2 } },
  { daysAgo: 160, items: { huisblend: 2, ochtendmist: 2, percolator: 1 }, returned: 'percolator' },
  { daysAgo: 118, items: { huisblend: 3, zilverdauw: 2 } },
  { daysAgo: 74, items: { huisblend: 2, nachtvorst: 2, filters: 1 } },
  { daysAgo: 41, items: { huisblend: 3, berkenbast: 2, filters: 2 } },
  { daysAgo: 19, items: { huisblend: 2, ochtendmist: 2, cadeaukaart: 1 } },
  { daysAgo: 3, items: { huisblend: 2, berkenbast: 1 } },
];

/** Fills an empty shop. Does nothing in one that has customers. */
export async function seed(parts: SeedParts): Promise<void> {
  const { database, loyalty, outbox, clock } = parts;
  if (listCustomers(database).length > 0) return;

  const now = Date.parse(clock.now());
  await loyalty.registerMember('stan', daysBefore(now, 1));
  await loyalty.registerMember('vera', daysBefore(now, 705));
  database.transaction(() => {
    customers.forEach((customer, position) => addCustomer(database, customer, position));
    for (const past of history) placePast(parts, past, now);
  });
  await outbox.flush();
  await redeemForVera(parts);
}

function placePast(
  { database, origin }: SeedParts,
  { daysAgo, items, returned }: PastOrder,
  now: number,
): void {
  const cartId = openCart(database, 'vera');
  const cart = Object.entries(items).flatMap(([id, quantity]): Item[] => {
    const product = findProduct(id);
    if (product !== undefined) addToCart(database, cartId, id, quantity);
    return product === undefined ? [] : [{ product, quantity }];
  });
  const priced = price(cart, { discountsMinor: [], freeShipping: false });
  const order = placeOrder(database, {
    cartId,
    customerId: 'vera',
    placedAt: daysBefore(now, daysAgo),
    content: { ...toOrderContent(priced, []), returned: returned === undefined ? [] : [returned] },
  });
  setStatus(database, order, 'paid');
  database.run('UPDATE carts SET ordered = 1 WHERE id = ?', cartId);
  enqueue(database, paidEvent(order, `${origin}/bestelling/${order.id}`));
  if (returned !== undefined)
    enqueue(database, refundedEvent(order, daysBefore(now, daysAgo - 7), returned));
}

/** One reward that waits in her account. */
async function redeemForVera({ loyalty, apiBase, publishableKey }: SeedParts): Promise<void> {
  const client = createClient({
    apiBase,
    publishableKey,
    getMemberToken: () => loyalty.createMemberToken('vera'),
  });
  try {
    await client.redemptions.create(
      { rewardId: 'free-shipping' },
      { idempotencyKey: 'seed-vera-free-shipping' },
    );
  } catch (error) {
    if (!isLoyaltyError(error)) throw error;
    // The shop is as good without it.
    console.error(`The demo's reward could not be redeemed: ${error.message}`);
  }
}

function daysBefore(now: number, days: number): string {
  return new Date(now - days * 24 * 3600 * 1000).toISOString();
}
