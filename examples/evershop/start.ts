import { startApi, welcome } from '@spaarkit/example-kit/loyalty-api';
import { sayWhichPortIsTaken } from '@spaarkit/example-kit/taken-port';
import { startPostgres } from '@spaarkit/tools/postgres';
import { exitOnSignals } from '@spaarkit/tools/run';
import { fillShop } from './fill-shop.ts';
import { prepareShop, startShop } from './shop-process.ts';

exitOnSignals();
sayWhichPortIsTaken();
console.log('Installing and building the shop; the first time this takes a few minutes…');
await prepareShop();
const postgres = await startPostgres();
const api = await startApi(4341);
const shop = await startShop({ apiBase: api.url, database: postgres.url, port: 4340 });
const { customer } = await fillShop(shop);
await welcome(api.url, customer.id);
console.log(`The shop:    ${shop.origin} (log in as ${customer.email}, ${customer.password})
Admin:       ${shop.origin}/admin (log in as ${shop.owner.email}, ${shop.owner.password})
Loyalty API: ${api.url}`);
