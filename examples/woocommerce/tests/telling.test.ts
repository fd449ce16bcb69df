import { expect, test } from 'vitest';
import { coffee, describePlugin, teapot } from './plugin.ts';

describePlugin('telling', (plugin) => {
  const { createMember, fact, tell } = plugin;

  test('one whose answer was lost is told again, and counts once', async () => {
    const { add, order, balance } = await createMember('repeated');
    await add(teapot);
    const id = await order();
    plugin.network.weather = 'loses answers';
    await plugin.shop.do({ do: 'pay', order: id });
    await tell();
    expect(plugin.network.arrived).toContain(`${id}-paid`);
    expect(await fact(id, 'paid')).toMatchObject({ state: 'waiting', tries: 1 });
    plugin.network.weather = 'works';
    // Not at once, but later.
    expect(await tell()).toBe(0);
    expect(await tell(600)).toBe(1);
    expect(plugin.network.arrived.filter((sent) => sent === `${id}-paid`)).toHaveLength(2);
    expect(await fact(id, 'paid')).toMatchObject({ state: 'told' });
    expect(await balance()).toBe(484);
  });

  test('those of a time without the API arrive late, out of their order, and add up', async () => {
    const { add, order, balance } = await createMember('late');
    plugin.network.weather = 'down';
    await add(teapot);
    const first = await order();
    await plugin.shop.do({ do: 'pay', order: first });
    await tell();
    await plugin.shop.do({ do: 'status', order: first, status: 'cancelled' });
    await add(coffee);
    await plugin.shop.do({ do: 'pay', order: await order() });
    plugin.network.weather = 'works';
    // The cancellation comes before what it cancels.
    await tell();
    await tell(1e6);
    expect(await balance()).toBe(242);
  });

  test('what a crash cut off from the queue is found within the hour, and told once', async () => {
    const { add, order, balance } = await createMember('crashed');
    await add(teapot);
    const id = await order();
    await plugin.shop.do({ do: 'pay', order: id });
    await plugin.shop.do({ do: 'lookAgain' });
    await tell();
    expect(plugin.network.arrived.filter((sent) => sent === `${id}-paid`)).toHaveLength(1);
    expect(await balance()).toBe(484);
  });

  test('what is refused for good is said on the order, and not tried again', async () => {
    const { add, order } = await createMember('refused');
    await add(teapot);
    const id = await order();
    await plugin.loyalty.events.send({
      type: 'order.cancelled',
      id: `${id}-paid`,
      at: new Date().toISOString(),
      orderId: 'another',
    });
    await plugin.shop.do({ do: 'pay', order: id });
    await tell();
    expect(await fact(id, 'paid')).toMatchObject({ state: 'refused' });
    expect((await plugin.shop.do<string[]>({ do: 'notes', order: id }))[0]).toContain('409');
    expect(await tell(1e6)).toBe(0);
  });

  test('a code that another order used meanwhile is said on the order, which earns all the same', async () => {
    const { memberId, redeem, add, apply, order, balance } = await createMember('sold-twice', 500);
    const code = await redeem();
    await add(teapot);
    await apply(code);
    const id = await order();
    await plugin.loyalty.events.send({
      type: 'order.paid',
      id: 'till-1-paid',
      at: new Date().toISOString(),
      orderId: 'till-1',
      memberId,
      lines: [{ id: '1', productId: 'towel', grossMinor: 1210, netMinor: 1000 }],
      voucherCodes: [code],
    });
    await plugin.shop.do({ do: 'pay', order: id });
    await tell();
    expect(await fact(id, 'paid')).toMatchObject({ state: 'told' });
    expect(await balance()).toBe(434 + 121);
    expect(await plugin.shop.do<string[]>({ do: 'notes', order: id })).toEqual([
      `Order ${id}: the code ${code} gave a discount, but another order had used it before.`,
    ]);
    expect(await tell(1e6)).toBe(0);
  });

  test('lines of a return that its order does not have are said on the order', async () => {
    const { add, order, balance } = await createMember('another-line');
    await add(teapot);
    const id = await order();
    await plugin.loyalty.events.send({
      type: 'order.refunded',
      id: 'till-return',
      at: new Date().toISOString(),
      orderId: String(id),
      refundId: 'till-return',
      lines: [{ id: 'elsewhere', quantity: 1, grossMinor: 1210, netMinor: 1000 }],
    });
    await plugin.shop.do({ do: 'pay', order: id });
    await tell();
    expect(await fact(id, 'paid')).toMatchObject({ state: 'told' });
    expect(await balance()).toBe(484);
    expect(await plugin.shop.do<string[]>({ do: 'notes', order: id })).toEqual([
      `Order ${id}: a return names the line elsewhere, which the order does not have, so no points were taken back for it.`,
    ]);
    expect(await tell(1e6)).toBe(0);
  });

  test('a code that counted is no matter for a note', async () => {
    const { redeem, add, apply, order } = await createMember('counted', 500);
    await add(teapot);
    await apply(await redeem());
    const id = await order();
    await plugin.shop.do({ do: 'pay', order: id });
    await tell();
    expect(await plugin.shop.do<string[]>({ do: 'notes', order: id })).toEqual([]);
  });

  test('what a proxy in between refused is no answer of the API, and is told later', async () => {
    const { add, order, balance } = await createMember('proxied');
    await add(teapot);
    const id = await order();
    plugin.network.weather = 'refuses';
    await plugin.shop.do({ do: 'pay', order: id });
    await tell();
    expect(await fact(id, 'paid')).toMatchObject({ state: 'waiting', tries: 1 });
    plugin.network.weather = 'works';
    await tell(600);
    expect(await fact(id, 'paid')).toMatchObject({ state: 'told' });
    expect(await balance()).toBe(484);
  });
});
