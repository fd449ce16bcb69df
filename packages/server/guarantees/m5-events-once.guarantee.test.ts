/** M5: what the shop tells is done once, for ever. */
import type { ShopEventInput } from '@spaarkit/contract';
import { line, programWith, Stage } from '@spaarkit/contract/conformance';
import { describe, expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { audit } from '../testing/audit.ts';
import { lastingEngines } from '../testing/engines.ts';
import { createTarget } from '../testing/target.ts';
import { openArena } from './support/arena.ts';
import { withHands } from './support/crowd.ts';
import { createRandom } from './support/random.ts';
import { sweepAll } from './support/sweep-all.ts';
import { scaled, tell } from './support/scale.ts';

const events = scaled(1000, 200);
const dayMs = 86_400_000;

describe.each(await lastingEngines())('M5 on %s', (engine) => {
  test(`${events} event ids delivered 1 to 5 times, shuffled, to two servers, and again after the idempotency window`, async () => {
    let ahead = 0;
    const realNow = (): number => Date.now() + ahead;
    const arena = await openArena(engine, { realNow });
    const random = createRandom();
    // A second server process shares nothing with the first but the database.
    const secondStore = await arena.database.openStore();
    const second = createApp({ store: secondStore, realNow });
    try {
      let turn = 0;
      const target = createTarget(arena.store, (request) =>
        ((turn += 1) % 2 === 0 ? arena.app : second).fetch(request),
      );
      const stage = await Stage.set(target, programWith());
      const members = Array.from({ length: 10 }, (_, index) => `member-${index}`);
      for (const member of members) await stage.member(member);
      const at = await stage.shop.now();
      const all: ShopEventInput[] = Array.from({ length: events }, (_, index) => ({
        type: 'order.paid',
        id: `event-${index}`,
        at,
        orderId: `order-${index}`,
        memberId: members[index % members.length] ?? '',
        lines: [line('a', 1000)],
      }));
      const deliveries = random.shuffle(
        all.flatMap((event) => Array.from({ length: random.int(1, 5) }, () => event)),
      );
      const outcomes = new Map<string, number>();
      await withHands(24, deliveries, async (event) => {
        const { outcome, points } = await stage.shop.tell(event);
        expect(points).toBe(100);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      });
      expect(Object.fromEntries(outcomes)).toEqual({
        booked: events,
        replayed: deliveries.length - events,
      });

      ahead = 40 * dayMs;
      await sweepAll(arena.store, realNow);
      await withHands(24, random.shuffle(all), async (event) => {
        expect((await stage.shop.tell(event)).outcome).toBe('replayed');
      });
      let total = 0;
      for (const member of members) {
        const { available, pending } = await stage.shop.balanceOf(member);
        total += available + pending;
      }
      expect(total).toBe(events * 100);
      expect(await audit(arena.database)).toEqual([]);
      tell(
        'M5',
        engine,
        `${deliveries.length + events} deliveries of ${events} events, ${outcomes.get('booked')} effects (seed ${random.seed})`,
      );
    } finally {
      await secondStore.close();
      await arena.close();
    }
  });
});
