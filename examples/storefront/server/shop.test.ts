import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OrderView, ShopProblem } from '../shared/state.ts';
import { Speech } from '../shared/texts.ts';
import { amountOff, FakeLoyalty } from '../tests/fake-loyalty.ts';
import { renderOrder } from '../views/orders.ts';
import { addCustomer } from './customers.ts';
import { Database } from './database.ts';
import { OutboxSender } from './outbox.ts';
import { startSession, type Session } from './sessions.ts';
import { ShopClock } from './shop-clock.ts';
import { Shop } from './shop.ts';

const code = 'SPAARMEE5';
let folder: string;
let database: Database;
let loyalty: FakeLoyalty;
let outbox: OutboxSender;
let shop: Shop;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'storefront-'));
  database = new Database(join(folder, 'shop.db'));
  loyalty = new FakeLoyalty();
  loyalty.codes.set(code, () => amountOff(code, 500));
  outbox = new OutboxSender(database, loyalty);
  const clock = new ShopClock(database, loyalty);
  shop = new Shop({ database, loyalty, outbox, clock, origin: 'http://shop.test' });
  addCustomer(database, { id: 'noor', name: 'Noor Nieuwkomer', email: 'noor@example.test' }, 0);
});

afterEach(() => {
  vi.useRealTimers();
  database.close();
  rmSync(folder, { recursive: true });
});

test('what a guest put in the cart is still there after logging in, and after logging in elsewhere', async () => {
  const guest = startSession(database);
  await shop.addToCart(guest, 'huisblend', 1);
  const first = await logIn(guest);
  expect(shop.state(first).cart.count).toBe(1);
  expect(shop.state(shop.logOut(first)).cart.count).toBe(0);

  const elsewhere = startSession(database);
  await shop.addToCart(elsewhere, 'huisblend', 2);
  await shop.addToCart(elsewhere, 'filters', 1);
  const second = await logIn(elsewhere);
  expect(
    shop.state(second).cart.lines.map(({ productId, quantity }) => [productId, quantity]),
  ).toEqual([
    ['huisblend', 3],
    ['filters', 1],
  ]);
});

test('an old session opens nothing once its customer has logged out', async () => {
  const session = await logIn();
  shop.logOut(session);
  expect(database.all('SELECT id FROM sessions WHERE id = ?', session.id)).toEqual([]);
});

test('a code lowers the total, and taking it out raises it again', async () => {
  const session = await logIn();
  await shop.addToCart(session, 'huisblend', 1);
  expect(await shop.applyCode(session, ' spaar-mee5 ')).toBeUndefined();
  expect(shop.state(session).cart).toMatchObject({
    discountMinor: 500,
    totalMinor: 2995 - 500 + 495,
  });

  await shop.removeCode(session, code);
  expect(shop.state(session).cart).toMatchObject({ codes: [], totalMinor: 2995 + 495 });
  expect(loyalty.released).toEqual([code]);
});

test('a code that misses its minimum waits in the cart until the cart has grown', async () => {
  loyalty.codes.set(code, ({ lines }) =>
    lines.length > 1
      ? amountOff(code, 500)
      : {
          kind: 'refused',
          refusal: 'below_minimum',
          missingMinor: 1350,
          name: { nl: '€ 5 korting' },
        },
  );
  const session = await logIn();
  await shop.addToCart(session, 'ochtendmist', 1);
  expect(await shop.applyCode(session, code)).toEqual({
    problem: 'below_minimum',
    missingMinor: 1350,
  });
  expect(shop.state(session).cart).toMatchObject({
    discountMinor: 0,
    codes: [{ state: 'not_applicable', missingMinor: 1350 }],
  });

  await shop.addToCart(session, 'berkmok', 1);
  expect(shop.state(session).cart).toMatchObject({
    discountMinor: 500,
    codes: [{ state: 'applied' }],
  });
});

test('a code that the programme refuses does not enter the cart', async () => {
  const session = await logIn();
  expect(await shop.applyCode(session, 'NONSENSE')).toEqual({ problem: 'unknown' });
  expect(shop.state(session).cart.codes).toEqual([]);
});

test('without the loyalty API the cart and the checkout work, and a code waits', async () => {
  const session = await logIn();
  await shop.addToCart(session, 'huisblend', 1);
  await shop.applyCode(session, code);

  loyalty.isReachable = false;
  await shop.addToCart(session, 'huisblend', 1);
  const { cart } = shop.state(session);
  expect(cart).toMatchObject({ discountMinor: 0, codes: [{ state: 'unchecked' }] });
  expect(await shop.applyCode(session, 'ANOTHER')).toEqual({ problem: 'cannot_check' });

  const order = await pay(session, cart.totalMinor);
  expect(order).toMatchObject({ status: 'paid', totalMinor: 5990, codes: [] });
});

test('an event is sent until it is acknowledged, and then never again', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const session = await logIn();
  await shop.addToCart(session, 'huisblend', 1);
  loyalty.isReachable = false;
  const order = await pay(session, 3490);
  await outbox.flush();
  expect(loyalty.sent).toEqual([]);

  loyalty.isReachable = true;
  vi.advanceTimersByTime(61_000);
  await outbox.flush();
  await outbox.flush();
  expect(loyalty.sent).toMatchObject([
    { id: `${order.id}.paid`, type: 'order.paid', memberId: 'noor' },
  ]);
});

test('an order says what it brings, once the programme has said so', async () => {
  const session = await logIn();
  await shop.addToCart(session, 'huisblend', 1);
  loyalty.earned = { points: 300, availableAt: '2026-12-15T00:00:00.000Z' };
  const { id } = await pay(session, 3490);
  expect(shop.findOrder(session, id)?.earned).toEqual(loyalty.earned);
  const page = () => {
    const view = {
      speech: new Speech('en'),
      state: shop.state(session),
      path: `/bestelling/${id}`,
    };
    return renderOrder({ ...view, order: shop.findOrder(session, id) }).markup;
  };
  const words = 'Points for this order: 300. You can use them from 15 December 2026.';
  expect(page()).toContain(words);
  await shop.refund(id, undefined);
  expect(page()).toContain('Refunded');
  expect(page()).not.toContain('Points for this order');
});

test.each(['sendEvent', 'earnedBy'] as const)(
  'a shopper does not wait for the API’s answer when %s takes long, and it is shown once it is there',
  async (call) => {
    const session = await logIn();
    await shop.addToCart(session, 'huisblend', 1);
    loyalty.earned = { points: 300, availableAt: '2026-12-15T00:00:00.000Z' };
    const answer = holdBack(call);
    const { id } = await pay(session, 3490);
    expect(shop.findOrder(session, id)).not.toHaveProperty('earned');

    answer();
    await expect.poll(() => shop.findOrder(session, id)?.earned).toEqual(loyalty.earned);
  },
  10_000,
);

test('what an order brings is asked for while later events are sent', async () => {
  const session = await logIn();
  await shop.addToCart(session, 'huisblend', 1);
  const answer = holdBack('earnedBy');
  const { id } = await pay(session, 3490);
  await shop.refund(id, undefined);
  expect(loyalty.sent.map(({ type }) => type)).toEqual(['order.paid', 'order.refunded']);
  answer();
}, 10_000);

test('the event of an order says what was paid for each line', async () => {
  const session = await logIn();
  await shop.addToCart(session, 'huisblend', 1);
  await shop.addToCart(session, 'cadeaukaart', 1);
  await shop.applyCode(session, code);
  await pay(session, 2995 - 500 + 2500 + 495);
  await outbox.flush();
  expect(loyalty.sent).toMatchObject([
    {
      voucherCodes: [code],
      lines: [
        { id: 'huisblend', kind: 'product', grossMinor: 2495, netMinor: 2289 },
        { id: 'cadeaukaart', kind: 'gift_card', grossMinor: 2500, netMinor: 2500 },
        { id: 'shipping', kind: 'shipping', grossMinor: 495, netMinor: 454 },
      ],
    },
  ]);
  expect(loyalty.used).toEqual([code]);
});

test('a code that another order had used meanwhile is told to the people of the shop', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  const session = await logIn();
  await shop.addToCart(session, 'huisblend', 1);
  await shop.applyCode(session, code);
  loyalty.listed = [{ code, outcome: 'used_before' }];
  const order = await pay(session, 2995 - 500 + 495);
  await outbox.flush();
  const note = `Order ${order.number}: the code ${code} gave a discount, but another order had used it before.`;
  expect(told.mock.calls).toEqual([[note]]);
  expect(database.all('SELECT answer FROM outbox')).toEqual([{ answer: `booked ${note}` }]);
  told.mockRestore();
});

test('lines of a return that its order does not have are told to the people of the shop', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  const session = await logIn();
  await shop.addToCart(session, 'huisblend', 1);
  const order = await pay(session, 3490);
  loyalty.unknownLineIds = ['huisblend'];
  await shop.refund(order.id, undefined);
  const note = `Order ${order.id}: a return names the line huisblend, which the order does not have, so no points were taken back for it.`;
  expect(told.mock.calls).toEqual([[note]]);
  expect(database.all('SELECT answer FROM outbox ORDER BY sequence')).toEqual([
    { answer: 'booked' },
    { answer: `booked ${note}` },
  ]);
  told.mockRestore();
});

test('a total that changed since it was on the screen is not paid', async () => {
  const session = await logIn();
  await shop.addToCart(session, 'huisblend', 1);
  await shop.applyCode(session, code);
  loyalty.codes.delete(code);
  expect(await shop.checkOut(session, 2990)).toEqual({ problem: 'codes_changed' });
  expect(shop.state(session).cart).toMatchObject({ count: 1, totalMinor: 3490 });
  expect(shop.state(session).orders).toEqual([]);
});

test('a second press on pay finds an empty cart', async () => {
  const session = await logIn();
  await shop.addToCart(session, 'huisblend', 1);
  await pay(session, 3490);
  expect(await shop.checkOut(reload(session), 3490)).toEqual({ problem: 'cart_empty' });
  expect(shop.state(reload(session)).orders).toHaveLength(1);
});

test('an order goes back product by product, and then as a whole', async () => {
  const session = await logIn();
  await shop.addToCart(session, 'huisblend', 1);
  await shop.addToCart(session, 'filters', 1);
  const order = await pay(session, 4040);
  await shop.refund(order.id, 'filters');
  expect(shop.state(session).orders).toMatchObject([{ status: 'paid', returned: ['filters'] }]);
  await shop.refund(order.id, 'huisblend');
  expect(shop.state(session).orders).toMatchObject([{ status: 'refunded' }]);
  expect(await shop.refund(order.id, undefined)).toEqual({ problem: 'not_found' });
  expect(loyalty.sent.slice(1)).toMatchObject([
    { type: 'order.refunded', lines: [{ id: 'filters', quantity: 1, grossMinor: 550 }] },
    { type: 'order.refunded' },
  ]);
});

test('an order is for its customer only', async () => {
  const session = await logIn();
  await shop.addToCart(session, 'huisblend', 1);
  const order = await pay(session, 3490);
  expect(shop.findOrder(session, order.id)).toMatchObject({ id: order.id });
  expect(shop.findOrder(shop.logOut(session), order.id)).toBeUndefined();
});

/** Lets an answer of the API wait until the test gives it. */
function holdBack(call: 'sendEvent' | 'earnedBy'): () => void {
  const gate = new EventTarget();
  const opened = once(gate, 'open');
  const send = loyalty.sendEvent.bind(loyalty);
  const ask = loyalty.earnedBy.bind(loyalty);
  if (call === 'sendEvent') loyalty.sendEvent = async (event) => opened.then(() => send(event));
  else loyalty.earnedBy = async () => opened.then(ask);
  return () => gate.dispatchEvent(new Event('open'));
}

async function logIn(guest?: Session): Promise<Session> {
  const session = await shop.logIn(guest, 'noor');
  if (session === undefined) throw new Error('There is no such customer.');
  return session;
}

async function pay(session: Session, totalMinor: number): Promise<OrderView> {
  const result: OrderView | ShopProblem = await shop.checkOut(session, totalMinor);
  if ('problem' in result) throw new Error(`The order was not paid: ${result.problem}`);
  return result;
}

/** The session as the next request finds it: after an order it has another cart. */
function reload(session: Session): Session {
  const [row] = database.all<{ cart_id: string }>(
    'SELECT cart_id FROM sessions WHERE id = ?',
    session.id,
  );
  return { ...session, cartId: row?.cart_id ?? '' };
}
