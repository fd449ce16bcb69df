/** The three customers of the demo, and a year and a half of one of them. */
import type { ShopEvent } from '@spaarkit/contract/wire';
import { createClient, isLoyaltyError } from '@spaarkit/sdk';
import { findProduct } from '../shared/catalog.ts';
import { price, type Item } from '../shared/pricing.ts';
import { addCustomer } from './customers.ts';
import type { Database } from './database.ts';
import type { Loyalty } from './loyalty.ts';
import { historyDays } from './history-days.ts';
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
  /** Makes the API believe that it is this many days ago. */
  readonly pretend: (daysAgo: number) => Promise<void>;
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

/** One thing that happened, as many days ago as it says. */
interface PastEvent {
  readonly daysAgo: number;
  readonly event: ShopEvent;
}

/** Fills the shop, once. Broken off halfway, it goes on where it was. */
export async function seed(parts: SeedParts): Promise<void> {
  const { database, loyalty, outbox, clock, pretend } = parts;
  if (database.all(`SELECT value FROM settings WHERE name = 'seeded'`).length > 0) return;

  const now = Date.parse(clock.now());
  customers.forEach((customer, position) => addCustomer(database, customer, position));
  await pretend(historyDays - 1);
  await loyalty.registerMember('vera', daysBefore(now, historyDays - 1));
  const events = history.flatMap((past) => placePast(parts, past, now));
  for (const { daysAgo, event } of events.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
    await pretend(daysAgo);
    enqueue(database, event);
    await outbox.flush();
  }
  await pretend(0);
  // Told again: only from now on the API takes the tokens with which the shop reads what an order brings.
  const newest = events.findLast(({ event }) => event.type === 'order.paid');
  if (newest !== undefined) enqueue(database, newest.event);
  await outbox.flush();
  await loyalty.registerMember('stan', daysBefore(now, 1));
  await redeemForVera(parts);
  database.run(`INSERT INTO settings (name, value) VALUES ('seeded', 'yes')`);
}

/** An order of the past, and what the loyalty programme is to be told about it. */
function placePast(
  { database, origin }: SeedParts,
  { daysAgo, items, returned }: PastOrder,
  now: number,
): PastEvent[] {
  const cartId = `cart_seed_${daysAgo}`;
  const order = placeOrder(database, {
    cartId: keepCart(database, cartId),
    customerId: 'vera',
    placedAt: daysBefore(now, daysAgo),
    content: {
      ...toOrderContent(price(toItems(items), { discountsMinor: [], freeShipping: false }), []),
      returned: returned === undefined ? [] : [returned],
    },
  });
  setStatus(database, order, 'paid');
  const paid = { daysAgo, event: paidEvent(order, `${origin}/bestelling/${order.id}`) };
  if (returned === undefined) return [paid];

  const returnedAgo = daysAgo - 7;
  const event = refundedEvent(order, daysBefore(now, returnedAgo), returned);
  return [paid, { daysAgo: returnedAgo, event }];
}

function keepCart(database: Database, id: string): string {
  database.run(
    `INSERT INTO carts (id, customer_id, ordered) VALUES (?, 'vera', 1) ON CONFLICT DO NOTHING`,
    id,
  );
  return id;
}

function toItems(items: PastOrder['items']): Item[] {
  return Object.entries(items).flatMap(([id, quantity]) => {
    const product = findProduct(id);
    return product === undefined ? [] : [{ product, quantity }];
  });
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
