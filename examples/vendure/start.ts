import { startApi } from './loyalty-api.ts';
import { prepareShop, startShop } from './shop-process.ts';

console.log('Installing and building the shop; the first time this takes half a minute…');
await prepareShop();
const api = await startApi(4331);
const shop = await startShop({ apiBase: api.url, port: 4330 });
console.log(`Shop API:    ${shop.origin}/shop-api
Admin API:   ${shop.origin}/admin-api (log in as ${shop.owner.username}, ${shop.owner.password})
Loyalty API: ${api.url}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void shop.stop().then(() => api.close()));
