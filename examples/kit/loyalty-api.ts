/** The loyalty API with its demo programme, on SQLite in a folder that is gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServerClient } from '@spaarkit/sdk/server';
import { seedDemo, serve, silentLogger, type RunningServer } from '@spaarkit/server';
import { openSqliteStore } from '@spaarkit/server/sqlite';

/** Starts it. Port 0 is any free one. */
export async function startApi(port: number): Promise<Pick<RunningServer, 'url' | 'close'>> {
  const folder = mkdtempSync(join(tmpdir(), 'spaarkit-example-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const store = openSqliteStore({ file: join(folder, 'loyalty.db') });
  await store.migrate();
  await seedDemo(store);
  const api = await serve({ store, demo: true, port, logger: silentLogger });
  return {
    url: api.url,
    async close() {
      await api.close();
      process.off('exit', remove);
      remove();
    },
  };
}

/** Makes a customer of the shop a member, by default with enough to redeem something at once. */
export async function welcome(apiBase: string, customerId: string, points = 1250): Promise<void> {
  const loyalty = createServerClient({ apiBase, secretKey: 'sk_demo' });
  await loyalty.members.put(customerId, { joinedAt: new Date().toISOString() });
  await loyalty.members.adjust(customerId, { points, reason: 'A welcome', actor: 'the example' });
}
