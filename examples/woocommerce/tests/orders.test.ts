import { expect, test } from 'vitest';
import { coffee, describePlugin, teapot } from './plugin.ts';

describePlugin('orders', (plugin) => {
  const { createMember, fact, tell } = plugin;

  test('one that is paid at the door earns when its money is there, and its code stays with it', async () => {
    const { redeem, add, apply, order, balance, usages } = await createMember('at-the-door', 500);
    const code = await redeem();
    await add(teapot);
    await apply(code);
    // "Processing" at once, long before there is money.
    const id = await order({ payment: 'cod' });
    await tell();
    expect(await balance()).toBe(0);
    // A cart lets go after half an hour. An order does not, though a code is held for a day at the most.
    for (const bySeconds of [72_000, 72_000]) {
      await plugin.loyalty.clock.move({ bySeconds });
      await plugin.shop.do({ do: 'lookAgain' });
    }
    expect(await usages()).toEqual({ [code]: 'locked' });
    await add(teapot);
    expect((await apply(code)).answer).toBe(false);
    await plugin.shop.do({ do: 'status', order: id, status: 'completed' });
    await tell();
    expect(await balance()).toBe(434);
    expect(await usages()).toEqual({ [code]: 'used' });
  });

  test('a cancelled one gives back the points of its code and takes back what it earned, once', async () => {
    const { redeem, add, apply, order, balance, cart } = await createMember('regrets', 500);
    const code = await redeem();
    await add(teapot);
    await apply(code);
    const id = await order();
    await plugin.shop.do({ do: 'pay', order: id });
    await tell();
    expect(await balance()).toBe(434);
    await plugin.shop.do({ do: 'status', order: id, status: 'cancelled' });
    await tell();
    expect(await balance()).toBe(500);
    await plugin.shop.do({ do: 'status', order: id, status: 'cancelled' });
    await tell();
    expect(await balance()).toBe(500);
    // WooCommerce has freed its coupon. The code that gave its points back is dead all the same.
    await add(teapot);
    expect((await apply(code)).answer).toBe(false);
    expect((await cart()).total).toBe(4840);
  });

  test('one that was never paid lets its code go, for which no points are paid', async () => {
    const { redeem, add, apply, order, balance, usages, cart } = await createMember('unsure', 500);
    const code = await redeem();
    await add(teapot);
    await apply(code);
    const id = await order();
    await plugin.shop.do({ do: 'status', order: id, status: 'cancelled' });
    await tell();
    expect(await usages()).toEqual({ [code]: 'unused' });
    expect(await balance()).toBe(0);
    await add(teapot);
    expect((await apply(code)).answer).toBe(true);
    expect((await cart()).total).toBe(4340);
  });

  test('a refund takes back its part: of its lines, or of all when only money went back', async () => {
    const { add, order, balance } = await createMember('returns');
    await add(teapot);
    await add(coffee);
    const id = await order({ shipping: [4.95] });
    await plugin.shop.do({ do: 'pay', order: id });
    await tell();
    const earned = await balance();
    expect(earned).toBe(726);
    const lines = [{ line: 1, quantity: 1, gross: 24.2 }];
    await plugin.shop.do({ do: 'refund', order: id, amount: 24.2, lines });
    await tell();
    expect(await balance()).toBe(484);
    // € 10 for a scratch, of € 77,55: of what is left it takes the part of the products.
    const refund = await plugin.shop.do<number>({ do: 'refund', order: id, amount: 10 });
    await tell();
    const told = await fact(id, `refund-${refund}`);
    const parts = told.event.lines as { grossMinor: number; quantity: number }[];
    expect(parts.reduce((sum, { grossMinor }) => sum + grossMinor, 0)).toBe(1000);
    expect(parts.every(({ quantity }) => quantity === 0)).toBe(true);
    expect(await balance()).toBeLessThan(484);
    expect(await balance()).toBeGreaterThan(484 - 100);
  });

  test('is told with what was really paid for each line, with tax and without, and delivery apart', async () => {
    await plugin.shop.do({ do: 'prices', includeTax: false });
    const { memberId, redeem, add, apply, order } = await createMember('exact', 500);
    const code = await redeem();
    await add(teapot);
    await add(coffee, 2);
    await apply(code);
    const id = await order({ shipping: [4.95] });
    await plugin.shop.do({ do: 'pay', order: id });
    const { event } = await fact(id, 'paid');
    expect(event).toMatchObject({
      orderId: String(id),
      orderNumber: String(id),
      memberId,
      voucherCodes: [{ code, amountMinor: 500 }],
    });
    const lines = event.lines as { grossMinor: number; netMinor: number }[];
    expect(lines).toMatchObject([
      { kind: 'product', productId: 'teapot', quantity: 1 },
      { kind: 'product', productId: '3', quantity: 2 },
      { kind: 'shipping', grossMinor: 495, netMinor: 409 },
    ]);
    const gross = lines.reduce((sum, { grossMinor }) => sum + grossMinor, 0);
    const paid = Math.round((48.4 + 48.4) * 121) - 500 + 495;
    // Prices without tax cannot say every price with it: a line may be rounded by a cent.
    expect(Math.abs(gross - paid)).toBeLessThanOrEqual(1);
  });

  test('one of a guest names nobody', async () => {
    await plugin.shop.do({ do: 'add', as: 'guest', product: teapot });
    const id = await plugin.shop.do<number>({ do: 'order', as: 'guest' });
    await plugin.shop.do({ do: 'pay', order: id });
    expect((await fact(id, 'paid')).event).not.toHaveProperty('memberId');
    await tell();
    expect((await fact(id, 'paid')).state).toBe('told');
  });
});
