import { startApi, welcome } from '@spaarkit/example-kit/loyalty-api';
import { testShopFront } from '@spaarkit/example-kit/shop-front-journey';
import { freePort } from '@spaarkit/tools/free-port';
import { startPostgres } from '@spaarkit/tools/postgres';
import { MedusaOwner, MedusaShopper } from '../medusa-client.ts';
import { servePage } from '../serve-page.ts';
import { openShop, prepareShop, startShop } from '../shop-process.ts';

testShopFront('a page over Medusa’s own API', {
  async start() {
    await prepareShop();
    const postgres = await startPostgres();
    const api = await startApi(0);
    const shop = await startShop(await openShop(postgres.url), { apiBase: api.url, retryMs: 200 });
    await welcome(api.url, await new MedusaShopper(shop).register('noor@example.com'));
    const owner = new MedusaOwner(shop);
    await owner.logIn();
    const page = await servePage(shop, api.url, await freePort());
    return {
      origin: page.origin,
      takeMoney: async () => owner.capture(await owner.lastOrder()),
      async stop() {
        await page.stop();
        await shop.stop();
        await api.close();
        await postgres.stop();
      },
    };
  },
  entrances: [
    {
      path: '/',
      drawn: (page) => page.locator('loyalty-rewards').getByText('€ 5 off').first(),
      budget: 'named set',
      // The block for the cart with the tickets for it, which are a file, the adapter of Medusa's, and the page itself.
      besides: 16_400,
      files: 4,
    },
  ],
});
