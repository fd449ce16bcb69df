import { once } from 'node:events';
import { startApi } from '@spaarkit/example-kit/loyalty-api';
import { createServerClient } from '@spaarkit/sdk/server';
import { startPostgres } from '@spaarkit/tools/postgres';
import { fillShop } from './fill-shop.ts';
import { prepareShop, startShop } from './shop-process.ts';

console.log('Installing and building the shop; the first time this takes a few minutes…');
await prepareShop();
const postgres = await startPostgres();
const api = await startApi(4341);
const shop = await startShop({ apiBase: api.url, database: postgres.url, port: 4340 });
const { customer } = await fillShop(shop);
const loyalty = createServerClient({ apiBase: api.url, secretKey: 'sk_demo' });
await loyalty.members.put(customer.id, { joinedAt: new Date().toISOString() });
await loyalty.members.adjust(customer.id, {
  points: 1250,
  reason: 'A welcome',
  actor: 'the example',
});
console.log(`The shop:    ${shop.origin} (log in as ${customer.email}, ${customer.password})
Admin:       ${shop.origin}/admin (log in as ${shop.owner.email}, ${shop.owner.password})
Loyalty API: ${api.url}`);

await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
await shop.stop();
await api.close();
await postgres.stop();
