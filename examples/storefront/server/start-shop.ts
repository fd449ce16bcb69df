/** Puts the shop together and opens it. */
import { getRequestListener } from '@hono/node-server';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { createApp } from './app.ts';
import { Database } from './database.ts';
import { Loyalty } from './loyalty.ts';
import { startLoyalty, type RunningLoyalty } from './loyalty-child.ts';
import { OutboxSender } from './outbox.ts';
import { buildPages, developPages } from './page-sources.ts';
import { seed } from './seed.ts';
import {
  host,
  prepareDataFolder,
  readKeys,
  StartProblem,
  writeKeys,
  type Settings,
} from './settings.ts';
import { ShopClock } from './shop-clock.ts';
import { Shop } from './shop.ts';

export interface RunningShop {
  readonly origin: string;
  readonly loyalty: RunningLoyalty;
  stop(): Promise<void>;
}

/**
 * Starts the loyalty API and the shop, with what an earlier run left in the data folder.
 * @throws StartProblem with a sentence for the person who started it
 */
export async function startShop(settings: Settings): Promise<RunningShop> {
  const { port, apiPort, dataFolder, isDevelopment } = settings;
  prepareDataFolder(dataFolder);
  await refuseTakenPort('PORT', port);
  await refuseTakenPort('API_PORT', apiPort);

  const origin = `http://${host}:${port}`;
  const keys = readKeys(dataFolder);
  const running = await startLoyalty({
    file: join(dataFolder, 'loyalty.db'),
    port: apiPort,
    origins: [origin, `http://localhost:${port}`],
    ...(keys.loyalty && { keys: keys.loyalty }),
  });
  try {
    writeKeys(dataFolder, { ...keys, loyalty: running.keys });
    const loyalty = new Loyalty({ ...running.keys, apiBase: running.apiBase });
    const database = new Database(join(dataFolder, 'shop.db'));
    const clock = new ShopClock(database, loyalty);
    const outbox = new OutboxSender(database, loyalty);
    await clock.synchronize();
    await seed({
      database,
      loyalty,
      outbox,
      clock,
      apiBase: running.apiBase,
      publishableKey: running.keys.publishableKey,
      origin,
      pretend: (daysAgo) => running.pretend(daysAgo),
    });

    const pageSettings = { apiBase: running.apiBase, publishableKey: running.keys.publishableKey };
    const sources = isDevelopment
      ? await developPages(pageSettings)
      : await buildPages(join(dataFolder, 'pages'), pageSettings);
    const shop = new Shop({ database, loyalty, outbox, clock, origin });
    const app = createApp({
      shop,
      database,
      loyalty,
      pages: sources.pages,
      cookieSecret: keys.cookieSecret,
    });
    const handle = getRequestListener(app.fetch);
    const server = await listen(
      port,
      sources.listener((request, response) => void handle(request, response)),
    );
    await outbox.start();

    return {
      origin,
      loyalty: running,
      async stop() {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
        await Promise.all([outbox.stop(), sources.close(), running.stop()]);
        database.close();
      },
    };
  } catch (error) {
    await running.stop();
    throw error;
  }
}

/** Says which port is taken before anything is built. */
async function refuseTakenPort(name: string, port: number): Promise<void> {
  const server = await listen(port, () => undefined, name);
  server.close();
  await once(server, 'close');
}

async function listen(port: number, listener: RequestListener, name = 'PORT'): Promise<Server> {
  const server = createServer(listener);
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return server;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new StartProblem(
        `Port ${port} is taken. Stop what uses it, or choose another one: ${name}=${port + 100} npm start`,
      );
    }
    if (code === 'EACCES') {
      throw new StartProblem(
        `Port ${port} may not be opened by this user. Choose one above 1023: ${name}=4300 npm start`,
      );
    }
    throw cause;
  }
}
