import { expect } from 'vitest';
import * as services from '../services/index.ts';
import { key, onEachStore } from '../services/testing/shop.ts';
import { AuditedStore } from './audited-store.ts';

onEachStore('The audit trail', (on) => {
  on('has changes of one millisecond in their order', async (shop) => {
    const { externalId } = await shop.joined();
    const actors = ['anna', 'bo', 'carla', 'dirk', 'els', 'fatima', 'gijs', 'hana'];
    for (const actor of actors) {
      const store = new AuditedStore(shop.context.store, {
        requestId: `request-of-${actor}`,
        keyId: 'key',
        actor,
        action: 'adjust',
        target: {},
        externalId,
        extent: 'one',
        realNow: shop.context.realNow,
      });
      const gift = { points: 1, reason: 'a gift', actor };
      await services.adjust({ ...shop.context, store }, externalId, gift, key());
    }
    const { items } = await services.listAudit(shop.context, { limit: 20 });
    expect(items.map(({ actor }) => actor)).toEqual(actors.toReversed());
  });
});
