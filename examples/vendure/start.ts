import { startApi, welcome } from '@spaarkit/example-kit/loyalty-api';
import { exitOnSignals } from '@spaarkit/tools/run';
import { servePage } from './serve-page.ts';
import { noor, prepareShop, startShop } from './shop-process.ts';

exitOnSignals();
console.log('Installing and building the shop; the first time this takes half a minute…');
await prepareShop();
const api = await startApi(4331);
await welcome(api.url, noor);
const shop = await startShop({ apiBase: api.url, port: 4330 });
const page = await servePage(shop, api.url, 4332);
console.log(`The shop:    ${page.origin}
Shop API:    ${shop.origin}/shop-api
Admin API:   ${shop.origin}/admin-api (log in as ${shop.owner.username}, ${shop.owner.password})
Loyalty API: ${api.url}`);
