/** The loyalty API that examples talk to: the real one, with its demo programme, in memory. */
import { createServerClient } from '@spaarkit/sdk/server';
import { seedDemo, serve, silentLogger, type RunningServer } from '@spaarkit/server';
import { createMemoryStore } from '@spaarkit/server/memory';
import { customers } from './shop.ts';

/** What every customer of the example begins with: enough for the € 5 discount. */
export const points = 1250;

/** Starts it with every customer of the shop as a member who has points. Port 0 is any free one. */
export async function startApi(port: number): Promise<RunningServer> {
  const store = createMemoryStore();
  await store.migrate();
  await seedDemo(store);
  const api = await serve({ store, demo: true, port, logger: silentLogger });
  const shop = createServerClient({ apiBase: api.url, secretKey: 'sk_demo' });
  for (const { id } of customers) {
    await shop.members.put(id, { joinedAt: new Date().toISOString() });
    await shop.members.adjust(id, { points, reason: 'A welcome', actor: 'the example' });
  }
  return api;
}
