import { once } from 'node:events';
import { startApi } from '@spaarkit/example-kit/loyalty-api';
import { createServerClient } from '@spaarkit/sdk/server';
import { startPostgres } from '@spaarkit/tools/postgres';
import { MedusaShopper } from './medusa-client.ts';
import { openShop, prepareShop, startShop } from './shop-process.ts';

console.log('Installing, building and filling the shop; the first time this takes a few minutes…');
await prepareShop();
const postgres = await startPostgres();
const api = await startApi(4351);
const shop = await startShop(await openShop(postgres.url), { apiBase: api.url, port: 4350 });
const customer = { email: 'noor@example.com' };
const id = await new MedusaShopper(shop).register(customer.email);
const loyalty = createServerClient({ apiBase: api.url, secretKey: 'sk_demo' });
await loyalty.members.put(id, { joinedAt: new Date().toISOString() });
await loyalty.members.adjust(id, { points: 1250, reason: 'A welcome', actor: 'the example' });
console.log(`Store API:   ${shop.origin}/store (publishable key ${shop.publishableKey})
Admin API:   ${shop.origin}/admin (log in as ${shop.owner.email}, ${shop.owner.password})
Loyalty API: ${api.url} (${customer.email} has 1250 points)`);

await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
await shop.stop();
await api.close();
await postgres.stop();
