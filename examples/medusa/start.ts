import { startApi, welcome } from '@spaarkit/example-kit/loyalty-api';
import { sayWhichPortIsTaken } from '@spaarkit/example-kit/taken-port';
import { startPostgres } from '@spaarkit/tools/postgres';
import { exitOnSignals } from '@spaarkit/tools/run';
import { MedusaShopper } from './medusa-client.ts';
import { servePage } from './serve-page.ts';
import { openShop, prepareShop, startShop } from './shop-process.ts';

exitOnSignals();
sayWhichPortIsTaken();
console.log('Installing, building and filling the shop; the first time this takes a few minutes…');
await prepareShop();
const postgres = await startPostgres();
const api = await startApi(4351);
const shop = await startShop(await openShop(postgres.url), { apiBase: api.url, port: 4350 });
await welcome(api.url, await new MedusaShopper(shop).register('noor@example.com'));
const page = await servePage(shop, api.url, 4352);
console.log(`The shop:    ${page.origin}
Store API:   ${shop.origin}/store (publishable key ${shop.publishableKey})
Admin API:   ${shop.origin}/admin (log in as ${shop.owner.email}, ${shop.owner.password})
Loyalty API: ${api.url}`);
