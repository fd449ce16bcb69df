import { expect, test } from 'vitest';
import { coffee, describePlugin, teapot, towel } from './plugin.ts';

describePlugin('codes', (plugin) => {
  const { createMember, tell } = plugin;

  test('become a coupon for their holder, for one use, until they end', async () => {
    const { redeem, add, apply, page } = await createMember('holder', 500);
    const code = await redeem();
    expect(await plugin.shop.do({ do: 'coupon', code })).toBeNull();
    await add(teapot);
    await apply(code);
    const [issued] = (await page.issuedRewards.list()).items;
    expect(await plugin.shop.do({ do: 'coupon', code })).toMatchObject({
      email_restrictions: ['holder@example.com'],
      usage_limit: 1,
      usage_limit_per_user: 1,
      amount: 5,
      date_expires: Math.floor(Date.parse(issued?.expiresAt ?? '') / 1000),
    });
  });

  test('one of another customer is refused, gets no coupon, and stays unused', async () => {
    const { redeem, usages } = await createMember('owner', 500);
    const code = await redeem();
    const stranger = await createMember('stranger');
    await stranger.add(teapot);
    expect((await stranger.apply(code)).answer).toBe(false);
    expect(await stranger.cart()).toEqual({ total: 4840, discounts: [] });
    expect(await plugin.shop.do({ do: 'coupon', code })).toBeNull();
    expect(await usages()).toEqual({ [code]: 'unused' });
  });

  test('one whose coupon its holder made is refused to a stranger too', async () => {
    const { redeem, add, apply, remove } = await createMember('generous', 500);
    const code = await redeem();
    await add(teapot);
    await apply(code);
    await remove(code);
    const stranger = await createMember('second-stranger');
    await stranger.add(teapot);
    expect(await stranger.apply(code)).toMatchObject({ answer: false });
    expect((await stranger.cart()).total).toBe(4840);
  });

  test('one below its minimum is refused with a reason, and counts once the cart is big enough', async () => {
    const { redeem, add, apply, cart } = await createMember('small', 500);
    const code = await redeem();
    await add(towel);
    expect(await apply(code)).toMatchObject({
      answer: false,
      notices: ['The cart is below the minimum of this code.'],
    });
    await add(coffee);
    expect((await apply(code)).answer).toBe(true);
    expect((await cart()).total).toBe(1210 + 2420 - 500);
  });

  test('an unknown one, and one that was used, give nothing', async () => {
    const { redeem, add, apply, cart, order } = await createMember('twice', 500);
    const code = await redeem();
    await add(teapot);
    expect((await apply('NOT-A-CODE')).notices).toEqual(['Coupon "not-a-code" does not exist!']);
    await apply(code);
    await plugin.shop.do({ do: 'pay', order: await order() });
    await tell();
    await add(teapot);
    expect((await apply(code)).answer).toBe(false);
    expect((await cart()).total).toBe(4840);
  });

  test('in another spelling it is not a second coupon', async () => {
    const { redeem, add, apply, cart } = await createMember('speller', 500);
    const code = await redeem();
    await add(teapot);
    await apply(code);
    expect((await apply(code.replaceAll('-', ''))).answer).toBe(false);
    expect((await cart()).total).toBe(4340);
  });

  test('two that go together take off both, and one that is taken off is free for another cart', async () => {
    const { redeem, add, apply, remove, usages, cart } = await createMember('undecided', 1000);
    const [first, second] = [await redeem(), await redeem()];
    await add(teapot);
    await apply(first);
    await apply(second);
    expect(await usages()).toEqual({ [first]: 'locked', [second]: 'locked' });
    expect((await cart()).total).toBe(3840);
    await remove(second);
    expect(await usages()).toEqual({ [first]: 'locked', [second]: 'unused' });
    expect((await cart()).total).toBe(4340);
  });

  test('one for free shipping takes nothing off the goods, and is on the cart all the same', async () => {
    const { redeem, add, apply, remove, usages, storeCart } = await createMember('sent-free', 500);
    const code = await redeem('free-shipping');
    await add(teapot);
    expect((await apply(code)).answer).toBe(true);
    expect(await plugin.shop.do({ do: 'coupon', code })).toMatchObject({ free_shipping: true });
    expect((await storeCart.read()).codes).toEqual([
      { code: code.toLowerCase(), applicable: true },
    ]);
    expect(await usages()).toEqual({ [code]: 'locked' });
    await remove(code);
    expect((await storeCart.read()).codes).toEqual([]);
    expect(await usages()).toEqual({ [code]: 'unused' });
  });

  test('a cart whose code was undone meanwhile says so before it is ordered', async () => {
    const { redeem, add, apply, page, balance, cart } = await createMember('undoer', 500);
    await add(teapot);
    await apply(await redeem());
    // Half an hour later the cart has lost its hold on the code.
    await plugin.loyalty.clock.move({ byDays: 1 });
    const [issued] = (await page.issuedRewards.list()).items;
    await page.issuedRewards.revert(issued?.id ?? '');
    expect(await balance()).toBe(500);
    await add(towel);
    expect(await cart()).toEqual({ total: 4840 + 1210, discounts: [] });
  });

  test('takes € 5 off with tax also where prices are without', async () => {
    await plugin.shop.do({ do: 'prices', includeTax: false });
    const { redeem, add, apply, cart } = await createMember('business', 500);
    await add(teapot);
    expect((await cart()).total).toBe(5856);
    await apply(await redeem());
    expect((await cart()).total).toBe(5356);
  });

  test.each(['down', 'refuses'] as const)(
    'a short outage (%s) leaves a cart as it is; one that is changed meanwhile loses the code',
    async (weather) => {
      const { redeem, add, apply, cart } = await createMember(`offline-${weather}`, 500);
      const code = await redeem();
      await add(teapot);
      await apply(code);
      plugin.network.weather = weather;
      // Later than a look at the code is kept.
      expect((await cart(60)).total).toBe(4340);
      await add(towel);
      expect((await cart()).total).toBe(4840 + 1210);
      plugin.network.weather = 'works';
      await apply(code);
      expect((await cart()).total).toBe(4840 + 1210 - 500);
    },
  );

  test('one of the shop’s own works as before', async () => {
    const { add, apply, cart } = await createMember('plain');
    await plugin.shop.do({ do: 'putCoupon', code: 'SUMMER', amount: 10 });
    await add(teapot);
    await apply('SUMMER');
    expect((await cart()).total).toBe(3840);
  });

  test('the cart block applies and removes them by its own way in', async () => {
    const { redeem, add, cart } = await createMember('block', 500);
    const code = await redeem();
    await add(teapot);
    await plugin.shop.do({ do: 'update', as: 'block', data: { action: 'apply', code } });
    expect((await cart()).total).toBe(4340);
    await plugin.shop.do({ do: 'update', as: 'block', data: { action: 'remove', code } });
    expect((await cart()).total).toBe(4840);
    await plugin.shop.do({ do: 'update', as: 'block', data: { action: 'apply', code: 5 } });
    expect((await cart()).total).toBe(4840);
  });
});
