import { createServerClient } from '@spaarkit/sdk/server';
import { startApi } from '@spaarkit/example-kit/loyalty-api';
import { servePage } from './serve-page.ts';
import { prepareShop, startShop } from './shop-process.ts';

/** The shop's first customer, Noor, with enough to redeem something at once. */
const noor = '1';

console.log('Installing and building the shop; the first time this takes half a minute…');
await prepareShop();
const api = await startApi(4331);
const loyalty = createServerClient({ apiBase: api.url, secretKey: 'sk_demo' });
await loyalty.members.put(noor, { joinedAt: new Date().toISOString() });
await loyalty.members.adjust(noor, { points: 1250, reason: 'A welcome', actor: 'the example' });
const shop = await startShop({ apiBase: api.url, port: 4330 });
const page = await servePage({ shop: shop.origin, apiBase: api.url, port: 4332 });
console.log(`The shop:    ${page.origin}
Shop API:    ${shop.origin}/shop-api
Admin API:   ${shop.origin}/admin-api (log in as ${shop.owner.username}, ${shop.owner.password})
Loyalty API: ${api.url}`);

async function stop(): Promise<void> {
  await page.close();
  await shop.stop();
  await api.close();
}
// Vite would end the process before the others have stopped.
process.removeAllListeners('SIGTERM');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
