/** What holds in every shop that is joined to a programme, whatever its software is like. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Member, Placed, ShopBed, Shopper } from './shop-bed.ts';
import { withTools } from './shop-software.ts';
import { eventually, settled } from './wait.ts';

/** How a shop declines a code: with an error that says this, or `silently`: it answers well and takes nothing off. */
type Refusal = string;

/** A cart as the elements have it. */
interface Cart {
  applyCode(code: string): Promise<unknown>;
  removeCode(code: string): Promise<unknown>;
  read(): Promise<unknown>;
}

/** In what shops differ. A teapot costs € 48.40, coffee € 24.20, a towel € 12.10, all with tax. */
interface ShopTraits<Order extends Placed, Buyer extends Shopper<Order>> {
  readonly software: string;
  /** The example's own folder, whose `shop` the tests compile. */
  readonly folder: string;
  readonly refusals: Readonly<
    Record<'of another' | 'below its minimum' | 'unknown' | 'used' | 'undone meanwhile', Refusal>
  >;
  /** What delivery adds to an order, in cents. */
  readonly parcel?: number;
  /** What the cart says that delivery costs, in cents, once a method is chosen. Absent where the goods are not sent. */
  readonly delivery?: number;
  /** Somebody who is not logged in. */
  guest(): Promise<Buyer> | Buyer;
  /** Somebody logs in who came as a guest, and takes along what is in the cart. */
  logIn(guest: Buyer, email: string): Promise<unknown>;
  /** Goes through the checkout, up to the press that orders. */
  prepareOrder(shopper: Buyer): Promise<unknown>;
  /** That press; it throws what the shop refuses with. */
  pressOrder(shopper: Buyer): Promise<unknown>;
  /** The money of an order is there. */
  pay(order: Order, shopper: Buyer): Promise<unknown>;
  /** The owner cancels an order; the shop may refuse to do it twice. */
  cancel(order: Order): Promise<unknown>;
  /** An order may wait for its money: places one that does. Absent where it is no order before. */
  readonly orderToWait?: (shopper: Buyer) => Promise<Order>;
  /** Gives some of the money back, for one piece. Absent where only all of it goes back. */
  readonly refund?: (order: Order, cents: number) => Promise<unknown>;
  /** What the people of the shop read of an order: its notes, or where it has none, or shoppers see them, the shop's log. */
  readNotes(order: Order): Promise<string> | string;
  /** Makes a code of the shop's own, with so much off the order. */
  createCode(code: string, cents: number): Promise<unknown>;
  /** The cart as the elements have it. */
  cartOf(shopper: Buyer): Cart;
  /** What prices without tax are like. */
  readonly withoutTax: {
    /** Such prices cannot say every price with it: by so many cents a shop's own rounding is off. */
    readonly mayBeOff: number;
    /** Does something with a new member of this name, with 500 points, who sees such prices. */
    run(name: string, work: (member: Member<Buyer>) => Promise<void>): Promise<unknown>;
  };
}

/** Runs the promises; the tests of a shop's own ways stand beside them. */
export function testShopPromises<Order extends Placed, Buyer extends Shopper<Order>>(
  bed: ShopBed<Buyer>,
  traits: ShopTraits<Order, Buyer>,
): void {
  const { software, refusals, parcel = 0, delivery, orderToWait, refund, withoutTax } = traits;

  const buy = async (shopper: Buyer, sku: string, code?: string): Promise<Order> => {
    await shopper.add(sku);
    if (code !== undefined) await shopper.apply(code);
    const order = await shopper.order();
    await traits.pay(order, shopper);
    return order;
  };

  /** The code takes nothing off what is in the cart, and the shop says so in its way. */
  const expectDeclined = async (shopper: Buyer, code: string, why: keyof typeof refusals) => {
    const { total } = await shopper.cart();
    const refusal = refusals[why];
    if (refusal === 'silently') await shopper.apply(code);
    else await expect(shopper.apply(code)).rejects.toThrow(refusal);
    expect((await shopper.cart()).total).toBe(total);
  };

  /** What the cart comes to with another coffee, and with a code that may count again. */
  const withCoffee = async (shopper: Buyer, code: string): Promise<number> => {
    await shopper.add('coffee');
    // Who took it in silence has it still.
    if (refusals['below its minimum'] !== 'silently') await shopper.apply(code);
    return (await shopper.cart()).total;
  };

  /** Nothing more is on its way, and the balance is still this. */
  const expectSettledAt = async ({ balance }: Member<Buyer>, points: number) => {
    await settled(() => bed.network.arrived.length);
    expect(await balance()).toBe(points);
  };

  test('the shop’s own code compiles', async () => {
    await promisify(execFile)('tsc', ['-p', join(traits.folder, 'shop'), '--noEmit'], {
      env: withTools(traits.folder),
    });
  });

  test('nobody is a member who is not logged in', async () => {
    expect(await (await traits.guest()).memberToken()).toBeUndefined();
  });

  test(`an order paid in the shop earns, its points make a code, and the code lowers ${software}’s total`, async () => {
    const { shopper, page, redeem, balance } = await bed.member('saver');
    await shopper.add('teapot', 2);
    const first = await shopper.order();
    expect(first.total).toBe(9680 + parcel);
    // Placed is not paid.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await balance()).toBe(0);
    await traits.pay(first, shopper);
    await eventually(balance).toBe(968);
    await bed.loyalty.clock.move({ byDays: 15 });

    const code = await redeem();
    expect((await shopper.add('teapot')).total).toBe(4840);
    // As somebody may type it.
    const after = await shopper.apply(code.replaceAll('-', '').toLowerCase());
    expect(after.total).toBe(4340);
    expect((await shopper.cart()).total).toBe(4340);

    const order = await shopper.order();
    expect(order.total).toBe(4340 + parcel);
    await traits.pay(order, shopper);
    await eventually(balance).toBe(968 - 500 + 434);
    const [used] = (await page.issuedRewards.list()).items;
    expect(used).toMatchObject({ usage: 'used', orderId: order.reference });
  });

  describe('any code', () => {
    test('of another customer gives nothing, and stays unused', async () => {
      const { shopper, redeem, usage } = await bed.member('holder', 500);
      const code = await redeem();
      // The shop knows it by then.
      await shopper.add('teapot');
      await shopper.apply(code);
      await shopper.takeOff(code);
      const { shopper: stranger } = await bed.member('stranger');
      await stranger.add('teapot');
      await expectDeclined(stranger, code, 'of another');
      const order = await stranger.order();
      expect(order.total).toBe(4840 + parcel);
      await traits.pay(order, stranger);
      await eventually(() => bed.network.arrived).toContain(`${order.reference}-paid`);
      expect(await usage()).toBe('unused');
    });

    test('keeps counting for its holder when somebody else tries it', async () => {
      const { shopper, redeem } = await bed.member('rightful', 500);
      const code = await redeem();
      await shopper.add('teapot');
      await shopper.apply(code);
      const { shopper: stranger } = await bed.member('meddler');
      await stranger.add('teapot');
      await expectDeclined(stranger, code, 'of another');
      if (refusals['of another'] === 'silently') await stranger.takeOff(code);
      expect((await shopper.add('towel')).total).toBe(4840 + 1210 - 500);
    });

    test('below its minimum gives nothing, and counts once the cart is big enough', async () => {
      const { shopper, redeem } = await bed.member('small', 500);
      const code = await redeem();
      await shopper.add('towel');
      await expectDeclined(shopper, code, 'below its minimum');
      expect(await withCoffee(shopper, code)).toBe(1210 + 2420 - 500);
    });

    test('below its minimum is not on the cart, which says what its goods come to: so it can be told what is missing', async () => {
      const { id: memberId, shopper, redeem, page } = await bed.member('short', 500);
      const cart = traits.cartOf(shopper);
      const code = await redeem();
      await shopper.add('towel');
      await cart.applyCode(code).catch(() => 'It may refuse aloud.');
      const state = await cart.read();
      expect(state).toMatchObject({ goodsMinor: 1210, currency: 'EUR' });
      expect(state).not.toMatchObject({ codes: [{ applicable: true }] });
      const [issued] = (await page.issuedRewards.list()).items;
      // As much as the programme itself misses.
      const line = { id: '1', productId: 'towel', grossMinor: 1210, netMinor: 1000 };
      const judged = { cartRef: 'elsewhere', memberId, lines: [line] };
      expect(await bed.loyalty.vouchers.validate(code, judged)).toMatchObject({
        missingMinor: (issued?.minimumSpendMinor ?? 0) - 1210,
      });
    });

    test('that is unknown, or was used, gives nothing', async () => {
      const { shopper, redeem } = await bed.member('twice', 500);
      const code = await redeem();
      await buy(shopper, 'teapot', code);
      await shopper.add('teapot');
      await expectDeclined(shopper, 'NOT-A-CODE', 'unknown');
      await expectDeclined(shopper, code, 'used');
    });

    test('that is taken off is free for another cart', async () => {
      const { shopper, redeem, usage } = await bed.member('undecided', 500);
      const code = await redeem();
      await shopper.add('teapot');
      await shopper.apply(code);
      expect(await usage()).toBe('locked');
      expect((await shopper.takeOff(code)).total).toBe(4840);
      await eventually(usage).toBe('unused');
      expect((await shopper.apply(code)).total).toBe(4340);
    });

    test('counts in a cart that was filled before its holder logged in', async () => {
      const { redeem } = await bed.member('late-login', 500);
      const code = await redeem();
      const shopper = await traits.guest();
      await shopper.add('teapot');
      await shopper.apply(code).catch(() => 'It may refuse the code of a member.');
      expect((await shopper.cart()).total).toBe(4840);
      await traits.logIn(shopper, 'late-login@example.com');
      expect((await shopper.apply(code)).total).toBe(4340);
      expect((await shopper.order()).total).toBe(4340 + parcel);
    });

    test('that was undone meanwhile is not ordered at another price than the cart said', async () => {
      const { shopper, redeem, page, balance } = await bed.member('undoer', 500);
      const code = await redeem();
      await shopper.add('teapot');
      await shopper.apply(code);
      await traits.prepareOrder(shopper);
      // Half an hour later the cart has lost its hold on the code.
      await bed.loyalty.clock.move({ byDays: 1 });
      const [issued] = (await page.issuedRewards.list()).items;
      await page.issuedRewards.revert(issued?.id ?? '');
      expect(await balance()).toBe(500);
      await expect(traits.pressOrder(shopper)).rejects.toThrow(refusals['undone meanwhile']);
      await shopper.takeOff(code).catch(() => 'The shop may have done so.');
      expect((await shopper.order()).total).toBe(4840 + parcel);
    });

    test('takes € 5 off with tax also where prices are without', () =>
      withoutTax.run('business', async ({ shopper, redeem, balance }) => {
        const before = await shopper.add('teapot');
        expect(before.total).toBe(5856);
        expect(await traits.cartOf(shopper).read()).toMatchObject({ goodsMinor: 5856 });
        const after = await shopper.apply(await redeem());
        const off = Math.abs(before.total - after.total - 500);
        expect(off).toBeLessThanOrEqual(withoutTax.mayBeOff);
        await traits.pay(await shopper.order(), shopper);
        await eventually(balance).toBe(535);
      }));

    test('of the shop’s own works as before', async () => {
      const { shopper, balance } = await bed.member('plain');
      await traits.createCode('SUMMER', 1000);
      await shopper.add('teapot');
      expect((await shopper.apply('SUMMER')).total).toBe(3840);
      const order = await shopper.order();
      await traits.pay(order, shopper);
      await eventually(balance).toBe(384);
      // The programme does not know it, and nobody has to look.
      expect(await traits.readNotes(order)).not.toContain('the code SUMMER');
    });

    test('gives nothing while the loyalty API is away, and the cart works without it', async () => {
      const { shopper, redeem } = await bed.member('offline', 500);
      const code = await redeem();
      await shopper.add('teapot');
      await shopper.apply(code);
      bed.network.weather = 'down';
      expect((await shopper.add('towel')).total).toBe(4840 + 1210);
      bed.network.weather = 'works';
      expect(await withCoffee(shopper, code)).toBe(4840 + 1210 + 2420 - 500);
    });
  });

  describe('any order', () => {
    test('that is cancelled gives back the points of its code and takes back what it earned, once', async () => {
      const member = await bed.member('regrets', 500);
      const { shopper, redeem, balance } = member;
      const code = await redeem();
      const order = await buy(shopper, 'teapot', code);
      await eventually(balance).toBe(434);
      await traits.cancel(order);
      await eventually(balance).toBe(500);
      await traits.cancel(order).catch(() => 'It may refuse the second time.');
      await expectSettledAt(member, 500);
      // And the code that gave its points back is dead.
      await shopper.add('teapot');
      await expectDeclined(shopper, code, 'used');
    });

    test('whose code another order used meanwhile earns, and the people of the shop are told', async () => {
      const { id: memberId, shopper, redeem, balance } = await bed.member('sold-twice', 500);
      const code = await redeem();
      await shopper.add('teapot');
      await shopper.apply(code);
      const order = await shopper.order();
      const orderId = `till-${software}`;
      await bed.loyalty.events.send({
        type: 'order.paid',
        id: `${orderId}-paid`,
        at: new Date().toISOString(),
        orderId,
        memberId,
        lines: [{ id: '1', productId: 'towel', grossMinor: 1210, netMinor: 1000 }],
        voucherCodes: [code],
      });
      await traits.pay(order, shopper);
      await eventually(balance).toBe(434 + 121);
      await eventually(() => traits.readNotes(order)).toContain(
        `the code ${code} gave a discount, but another order had used it before.`,
      );
      const paid = `${order.reference}-paid`;
      expect(bed.network.arrived.filter((id) => id === paid)).toHaveLength(1);
    });

    if (orderToWait)
      test('that is cancelled before it was paid gives its code back, and no points are paid for it', async () => {
        const { shopper, redeem, balance, usage } = await bed.member('changes-mind', 500);
        const code = await redeem();
        await shopper.add('teapot');
        await shopper.apply(code);
        const order = await orderToWait(shopper);
        // Weeks may pass before it is paid: the code stays with it.
        await shopper.add('teapot');
        await expectDeclined(shopper, code, 'used');
        await traits.cancel(order);
        await eventually(usage).toBe('unused');
        expect(await balance()).toBe(0);
        expect((await shopper.apply(code)).total).toBe(4340);
      });

    if (refund) {
      test('of which a part is refunded gives up points in proportion', async () => {
        const { shopper, balance } = await bed.member('returns');
        await shopper.add('coffee', 2);
        const order = await shopper.order();
        await traits.pay(order, shopper);
        await eventually(balance).toBe(484);
        await refund(order, (4840 + parcel) / 2);
        await eventually(balance).toBe(242);
        await refund(order, (4840 + parcel) / 2);
        await eventually(balance).toBe(0);
      });

      test('that is refunded in part and then cancelled gives its points up once', async () => {
        const member = await bed.member('both');
        const order = await buy(member.shopper, 'teapot');
        await eventually(member.balance).toBe(484);
        await refund(order, 2000);
        await traits.cancel(order);
        await eventually(() => bed.network.arrived).toContain(`${order.reference}-cancelled`);
        await expectSettledAt(member, 0);
      });
    }

    test('whose answer was lost is told of again, and counts once', async () => {
      const { shopper, balance } = await bed.member('repeated');
      await shopper.add('teapot');
      const order = await shopper.order();
      bed.network.weather = 'loses answers';
      await traits.pay(order, shopper);
      const paid = `${order.reference}-paid`;
      const sent = () => bed.network.arrived.filter((id) => id === paid).length;
      await eventually(sent).toBeGreaterThan(1);
      bed.network.weather = 'works';
      await settled(sent);
      expect(await balance()).toBe(484);
    });

    test('of a time without the API is told of late, in its turn, and adds up', async () => {
      const member = await bed.member('late');
      const { shopper, balance } = member;
      bed.network.weather = 'down';
      const first = await buy(shopper, 'teapot');
      await buy(shopper, 'coffee');
      await traits.cancel(first);
      expect(await balance()).toBe(0);
      bed.network.weather = 'works';
      await eventually(balance).toBe(242);
      await expectSettledAt(member, 242);
      const told = bed.network.arrived.filter((id) => id.startsWith(`${first.reference}-`));
      expect(told[0]).toBe(`${first.reference}-paid`);
    });
  });

  test('the adapter of its cart puts a code on it, says what that takes off, and takes it off again', async () => {
    const { shopper, redeem } = await bed.member('adapter', 500);
    const cart = traits.cartOf(shopper);
    expect(await cart.read()).toEqual({ codes: [], lines: [] });
    await shopper.add('teapot');
    const code = await redeem();
    await cart.applyCode(code);
    const line = { id: expect.any(String) as string, productId: 'teapot', quantity: 1 };
    const goods = { goodsMinor: 4840, currency: 'EUR' };
    const notSent = delivery === undefined ? { shippingMinor: 0 } : {};
    expect(await cart.read()).toEqual({
      codes: [{ code, applicable: true, discountMinor: 500 }],
      lines: [{ ...line, grossMinor: 4340, netMinor: 3587 }],
      ...goods,
      ...notSent,
    });
    expect((await shopper.cart()).total).toBe(4340);
    await cart.removeCode(code.replaceAll('-', '').toLowerCase());
    expect(await cart.read()).toEqual({
      codes: [],
      lines: [{ ...line, grossMinor: 4840, netMinor: 4000 }],
      ...goods,
      ...notSent,
    });
  });

  if (delivery !== undefined)
    test('the adapter says what delivery costs once a method is chosen, and 0 with a code for it', async () => {
      const { shopper, redeem } = await bed.member('sent-free', 500);
      const cart = traits.cartOf(shopper);
      await shopper.add('teapot');
      expect(await cart.read()).not.toHaveProperty('shippingMinor');
      await traits.prepareOrder(shopper);
      expect(await cart.read()).toMatchObject({ shippingMinor: delivery });
      const code = await redeem('free-shipping');
      await cart.applyCode(code);
      expect(await cart.read()).toMatchObject({
        codes: [{ code, applicable: true, discountMinor: delivery }],
        shippingMinor: 0,
      });
    });
}
