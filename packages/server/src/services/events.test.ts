import type { EventOutcome } from '@spaarkit/contract';
import { demoProgram } from '@spaarkit/contract/fixtures';
import { shopEvent } from '@spaarkit/contract';
import { expect } from 'vitest';
import * as services from './index.ts';
import { codeOf, day, fresh, minute, onEachStore, problemOf } from './testing/shop.ts';

onEachStore('shop events', (on) => {
  on('does a shop event once, however often and in whatever company it comes', async (shop) => {
    const member = await shop.joined();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => shop.paid(member.externalId, 'o1', 1000)),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'booked')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'replayed')).toHaveLength(19);
    expect(new Set(outcomes.map(({ transactionIds }) => transactionIds.join())).size).toBe(1);
    expect(await problemOf(shop.paid(member.externalId, 'o1', 1001))).toBe('event_conflict');
    expect(await shop.balance(member)).toMatchObject({ pending: 100 });
  });

  on('comes to the same whatever order the events of an order arrive in', async (shop) => {
    const orders: readonly (readonly string[])[] = [
      ['paid', 'part', 'full', 'cancel'],
      ['cancel', 'full', 'part', 'paid'],
      ['part', 'cancel', 'paid', 'full'],
      ['full', 'paid', 'part', 'cancel'],
    ];
    const part = { lines: [{ id: 'a', quantity: 1, grossMinor: 333, netMinor: 333 }] };
    for (const order of orders) {
      const member = await shop.joined();
      const orderId = fresh('o');
      const memberId = member.externalId;
      const steps: Record<string, () => Promise<EventOutcome>> = {
        paid: () => shop.paid(memberId, orderId, 1000),
        part: () => shop.refunded(orderId, { memberId, ...part }),
        full: () => shop.refunded(orderId),
        cancel: () =>
          shop.send({
            type: 'order.cancelled',
            id: fresh('c'),
            at: new Date(shop.now).toISOString(),
            orderId,
            memberId,
          }),
      };
      for (const step of order) await steps[step]?.();
      expect(await shop.balance(member)).toMatchObject({ available: 0, pending: 0, owed: 0 });
    }
  });

  on('keeps the order of somebody it does not know, without booking it later', async (shop) => {
    expect(await shop.paid('stranger', 'o1', 1000)).toMatchObject({
      outcome: 'not_a_member',
      points: 0,
    });
    const member = await shop.joined('stranger');
    expect(await shop.refunded('o1', { memberId: 'stranger' })).toMatchObject({
      outcome: 'not_a_member',
    });
    expect(await shop.paid(undefined, 'o2', 1000)).toMatchObject({ outcome: 'not_a_member' });
    expect(await shop.balance(member)).toMatchObject({ pending: 0, owed: 0 });
  });

  on('gives spent points back to a member who used the code as a guest', async (shop) => {
    const member = await shop.withPoints(500);
    const code = codeOf(await shop.redeem(member));
    expect(await shop.paid(undefined, 'o1', 3000, { voucherCodes: [code] })).toMatchObject({
      outcome: 'nothing_due',
    });
    expect(
      (await services.listIssuedRewards(member, { usage: 'past', limit: 5 })).items,
    ).toMatchObject([{ usage: 'used' }]);
    expect(await shop.refunded('o1')).toMatchObject({ outcome: 'booked', points: 500 });
    expect(await shop.balance(member)).toMatchObject({ available: 500, pending: 0 });
  });

  on('earns what the preview said, whatever changed since', async (shop) => {
    const member = await shop.joined();
    const preview = await services.previewEarn(shop.context, member, {
      separately: false,
      lines: [
        {
          id: 'a',
          kind: 'product',
          quantity: 1,
          grossMinor: 999,
          netMinor: 999,
          categories: [],
          tags: [],
          discounted: false,
        },
      ],
    });
    expect(preview.points).toBe(99);
    await services.putProgram(shop.context, { ...demoProgram, earningRules: [] });
    shop.now += 29 * minute;
    expect(
      await shop.paid(member.externalId, 'o1', 999, { previewId: preview.previewId }),
    ).toMatchObject({ points: 99 });
    shop.now += 2 * minute;
    expect(
      await shop.paid(member.externalId, 'o2', 999, { previewId: preview.previewId }),
    ).toMatchObject({ points: 0 });
    const other = await shop.joined();
    expect(
      await shop.paid(other.externalId, 'o3', 999, {
        previewId: preview.previewId,
        at: new Date(shop.now - 10 * minute).toISOString(),
      }),
    ).toMatchObject({ points: 0 });
  });

  on('refuses instants that cannot be, and says in which event of a batch', async (shop) => {
    const member = await shop.joined();
    const event = shopEvent.parse({
      type: 'order.cancelled',
      id: 'late',
      at: '2062-01-01T00:00:00Z',
      orderId: 'o1',
      memberId: member.externalId,
    });
    const batch = {
      events: [{ ...event, id: 'fine', at: new Date(shop.now).toISOString() }, event],
    };
    await expect(services.sendEvents(shop.context, batch)).rejects.toMatchObject({
      code: 'invalid_request',
      facts: { errors: [{ pointer: '/events/1/at' }] },
    });
    const joinedAt = '0001-01-01T00:00:00Z';
    expect(
      await problemOf(services.putMember(shop.context, 'x', { enrolled: true, joinedAt })),
    ).toBe('invalid_request');
    expect(await problemOf(services.getMember(shop.context, 'x'))).toBe('not_found');
    expect(await problemOf(services.getProgramVersion(shop.context, 1e300))).toBe('not_found');
    for (let moves = 0; moves < 60; moves++) {
      await services.moveClock(shop.context, { byDays: 36_500 });
    }
    expect((await services.getSession(shop.context, member)).now).toMatch(/^8\d{3}-/);
    const far = shop.now + 7000 * 365 * day;
    expect(
      await problemOf(services.moveClock(shop.context, { to: new Date(far).toISOString() })),
    ).toBe('invalid_request');
  });
});
