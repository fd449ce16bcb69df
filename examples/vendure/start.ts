import { startApi, welcome } from '@spaarkit/example-kit/loyalty-api';
import { sayWhichPortIsTaken } from '@spaarkit/example-kit/taken-port';
import { exitOnSignals } from '@spaarkit/tools/run';
import { serveStorefront } from './serve-storefront.ts';
import { noor, prepareShop, startShop } from './shop-process.ts';

exitOnSignals();
sayWhichPortIsTaken();
console.log('Installing and building the shop; the first time this takes a minute or two…');
await prepareShop();
const api = await startApi(4331);
await welcome(api.url, noor);
const shop = await startShop({ apiBase: api.url, port: 4330 });
const storefront = await serveStorefront(shop, api.url, 4332);
console.log(`The shop:    ${storefront.origin}
Shop API:    ${shop.origin}/shop-api
Admin API:   ${shop.origin}/admin-api (log in as ${shop.owner.username}, ${shop.owner.password})
Loyalty API: ${api.url}`);
