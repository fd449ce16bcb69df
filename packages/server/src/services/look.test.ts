import { demoProgram } from '@spaarkit/contract/fixtures';
import { expect } from 'vitest';
import type { Reads, Store } from '../storage/store.ts';
import * as services from './index.ts';
import { onEachStore, type Shop } from './testing/shop.ts';

/** The same store, of which nothing is remembered yet, and how it is read from then on. */
function anew(store: Store): { store: Store; reads: string[] } {
  const reads: string[] = [];
  const glance = async (programId: string, work: (rows: Reads) => Promise<unknown>) => {
    const seen = await store.glance(programId, work);
    reads.push(seen === undefined ? 'glance in vain' : 'glance');
    return seen;
  };
  const read = (programId: string, work: (rows: Reads) => Promise<unknown>) => {
    reads.push('read');
    return store.read(programId, work);
  };
  const counted = Object.create(store, {
    glance: { value: glance },
    read: { value: read },
  }) as Store;
  return { store: counted, reads };
}

function sessionOf({ context }: Shop, externalId: string, store = context.store) {
  return services.getSession({ ...context, store }, { externalId });
}

onEachStore('a look at a visitor', (on) => {
  on('shows what is so now, whatever was so at the last look', async (shop) => {
    const { context } = shop;
    const member = await shop.withPoints(500);
    const { externalId } = member;
    const changes: [string, () => Promise<unknown>][] = [
      ['nothing', async () => undefined],
      ['points', () => shop.give(member, 250)],
      ['a reward', () => shop.redeem(member)],
      ['an order', () => shop.paid(externalId, 'o1', 20_000)],
      ['the clock', () => services.moveClock(context, { byDays: 40 })],
      [
        'the programme',
        () =>
          services.putProgram(context, { ...demoProgram, rewards: demoProgram.rewards?.slice(1) }),
      ],
      [
        'its id',
        () =>
          services.changeExternalId(context, externalId, {
            externalId: 'elsewhere',
            actor: 'anna',
          }),
      ],
    ];
    for (const [what, change] of changes) {
      await sessionOf(shop, externalId);
      await change();
      const who = what === 'its id' ? 'elsewhere' : externalId;
      const fresh = await sessionOf(shop, who, anew(context.store).store);
      expect(await sessionOf(shop, who), what).toEqual(fresh);
    }
  });

  on('takes one way to the database for who was seen before', async (shop) => {
    const { externalId } = await shop.withPoints(500);
    const { store, reads } = anew(shop.context.store);
    const first = await sessionOf(shop, externalId, store);
    reads.length = 0;
    expect(await sessionOf(shop, externalId, store)).toEqual(first);
    expect(reads).toEqual(['glance']);
  });
});
