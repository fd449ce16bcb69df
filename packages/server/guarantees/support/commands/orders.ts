/** Commands about orders, and about the codes that are paid with. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { line } from '@spaarkit/contract/conformance';
import { expect } from 'vitest';
import { command, nameOf, nth, type Cart } from './command.ts';

const cart = fc.record({
  a: fc.integer({ min: 1, max: 9000 }),
  b: fc.integer({ min: 1, max: 9000 }),
});

const linesOf = ({ a, b }: Cart) => [line('a', a), line('b', b)];

export const paid = fc
  .record({
    a: fc.integer({ min: 1, max: 9000 }),
    b: fc.integer({ min: 1, max: 9000 }),
    code: fc.nat(20),
  })
  .map(({ a, b, code }) =>
    command(`pay ${a} + ${b}, code ${code}`, async (paper, real) => {
      const id = nameOf(real, 'order');
      // A code in every second order or so.
      const held = code % 2 === 0 ? nth(real.issued, code) : undefined;
      paper.pay(id, { a, b }, held?.[0]);
      const lines = [line('a', a), line('b', b)];
      const preview = await real.shopper.call('previewEarn', { body: { lines } });
      const { points } = await real.stage.shop.paid('lena', lines, {
        orderId: id,
        previewId: preview.previewId,
        voucherCodes: held ? [held[1].code] : [],
        ...(code % 3 > 0 && { locationId: code % 3 === 1 ? 'utrecht' : 'gent' }),
      });
      expect(points).toBe(preview.points);
    }),
  );

export const refunded = fc
  .record({
    order: fc.nat(20),
    line: fc.constantFrom('a', 'b'),
    amount: fc.integer({ min: 1, max: 9000 }),
  })
  .map(({ order, line: lineId, amount }) =>
    command(`refund ${amount} of ${lineId} of order ${order}`, async (paper, real) => {
      const id = nth(paper.orders.keys(), order);
      if (id === undefined) return;
      paper.refund(id, lineId, amount);
      await real.stage.shop.refunded(id, {
        lines: [{ id: lineId, grossMinor: amount, netMinor: amount }],
      });
    }),
  );

export const cancelled = fc.record({ order: fc.nat(20) }).map(({ order }) =>
  command(`cancel order ${order}`, async (paper, real) => {
    const id = nth(paper.orders.keys(), order);
    if (id === undefined) return;
    paper.cancel(id);
    await real.stage.shop.cancelled(id);
  }),
);

export const redeemed = fc.integer({ min: 1, max: 20 }).map((steps) =>
  command(`redeem ${steps * 100}`, async (paper, real) => {
    const name = nameOf(real, 'code');
    const expected = paper.redeem(name, steps * 100);
    const call = {
      body: { rewardId: 'chosen-amount', points: steps * 100 },
      idempotencyKey: randomUUID(),
    };
    const answer = await real.shopper.send('redeem', call);
    expect(answer.status).toBe(expected ? 201 : 409);
    if (!expected) return;
    // The same again, as after a lost answer.
    expect((await real.shopper.send('redeem', call)).text).toBe(answer.text);
    const { issuedReward } = JSON.parse(answer.text) as {
      issuedReward: { id: string; voucher: { code: string } };
    };
    real.issued.set(name, { id: issuedReward.id, code: issuedReward.voucher.code });
  }),
);

export const reverted = fc.nat(20).map((number) =>
  command(`revert code ${number}`, async (paper, real) => {
    const held = nth(real.issued, number);
    if (!held) return;
    const expected = paper.revert(held[0]);
    const answer = await real.shopper.send('revert', { params: { id: held[1].id } });
    expect(answer.status === 200).toBe(expected);
  }),
);

/** Shows what a cart would earn, to be paid later, whatever is published meanwhile. */
export const previewed = cart.map((shown) =>
  command(`preview ${shown.a} + ${shown.b}`, async (paper, real) => {
    const body = { lines: linesOf(shown) };
    const { previewId } = await real.shopper.call('previewEarn', { body });
    real.preview = { id: previewId, cart: shown, promise: { rate: paper.rate, at: paper.now } };
  }),
);

/** The promise lasts for half an hour of real time, which no sequence does. */
export const paidAsShown = fc.constant(
  command('pay what was shown', async (paper, real) => {
    const shown = real.preview;
    if (!shown) return;
    const orderId = nameOf(real, 'order');
    paper.pay(orderId, { ...shown.cart }, undefined, shown.promise);
    const more = { orderId, previewId: shown.id };
    await real.stage.shop.paid('lena', linesOf(shown.cart), more);
  }),
);

/** The shop hands over a code for nothing. */
export const handed = fc.constant(
  command('hand over a reward', async (paper, real) => {
    const name = nameOf(real, 'gift');
    paper.accept(name);
    const { issuedReward } = await real.stage.shop.hand('lena', 'five-euro');
    const { code } = issuedReward.voucher ?? { code: '' };
    real.issued.set(name, { id: issuedReward.id, code });
  }),
);

const lockSeconds = 86_400;

export const locked = fc.nat(20).map((number) =>
  command(`lock code ${number}`, async (paper, real) => {
    const held = nth(real.issued, number);
    if (!held) return;
    const expected = paper.lock(held[0], paper.now + lockSeconds * 1000);
    const body = { cartRef: 'cart-1', lines: [line('a', 9000)], lockSeconds };
    const call = { params: { code: held[1].code }, body };
    expect((await real.stage.shop.send('lockVoucher', call)).status === 200).toBe(expected);
  }),
);

export const released = fc.nat(20).map((number) =>
  command(`release code ${number}`, async (paper, real) => {
    const held = nth(real.issued, number);
    if (!held) return;
    paper.release(held[0]);
    const call = { params: { code: held[1].code }, body: { cartRef: 'cart-1' } };
    await real.stage.shop.send('releaseVoucher', call);
  }),
);
