/** The shop that both servers are asked about: the demo programme, and members who never run out of points. */
import { createApp, seedDemo } from '../../../../server/src/app.ts';
import { openPostgresStore } from '../../../../server/src/postgres.ts';
import { openSqliteStore } from '../../../../server/src/sqlite.ts';
import type { Store } from '../../../../server/src/storage/store.ts';
import { writeAsDemoShop } from '../demo-shop.ts';

/** Half of them only look, so that what they see does not grow while the others redeem. */
export const memberNames = Array.from({ length: 200 }, (_, number) => `member-${number}`);

/** What is redeemed: its price is in the demo programme. */
export const redeemedReward = 'free-shipping';

/** Opens the database with the shop in it. */
export async function openBenchShop(database: string): Promise<Store> {
  const store = database.startsWith('postgres')
    ? await openPostgresStore({ url: database })
    : openSqliteStore({ file: database });
  await store.migrate();
  await seedDemo(store);
  await addMembers(store);
  return store;
}

async function addMembers(store: Store): Promise<void> {
  const app = createApp({ store, demo: true });
  for (const member of memberNames) {
    await writeAsDemoShop(app, 'PUT', `/members/${member}`, {});
    const points = { points: 10_000_000, reason: 'bench', actor: 'bench' };
    await writeAsDemoShop(app, 'POST', `/members/${member}/adjustments`, points);
  }
}
