/** The loyalty API with its demo programme, on SQLite in a folder that is gone afterwards. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo, serve, silentLogger, type RunningServer } from '@spaarkit/server';
import { openSqliteStore } from '@spaarkit/server/sqlite';

/** Starts it. Port 0 is any free one. */
export async function startApi(port: number): Promise<Pick<RunningServer, 'url' | 'close'>> {
  const folder = await mkdtemp(join(tmpdir(), 'spaarkit-example-'));
  const store = openSqliteStore({ file: join(folder, 'loyalty.db') });
  await store.migrate();
  await seedDemo(store);
  const api = await serve({ store, demo: true, port, logger: silentLogger });
  return {
    url: api.url,
    async close() {
      await api.close();
      await rm(folder, { recursive: true });
    },
  };
}
