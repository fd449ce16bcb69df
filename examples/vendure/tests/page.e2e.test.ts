import { startApi, welcome } from '@spaarkit/example-kit/loyalty-api';
import { testShopFront } from '@spaarkit/example-kit/shop-front-journey';
import { freePort } from '@spaarkit/tools/free-port';
import { servePage } from '../serve-page.ts';
import { noor, prepareShop, startShop } from '../shop-process.ts';

testShopFront('a page over Vendure’s own API', {
  async start() {
    await prepareShop();
    const api = await startApi(0);
    const shop = await startShop({ apiBase: api.url, retryMs: 100 });
    await welcome(api.url, noor);
    const page = await servePage(shop, api.url, await freePort());
    return {
      origin: page.origin,
      async stop() {
        await page.stop();
        await shop.stop();
        await api.close();
      },
    };
  },
  // The block for the cart, the adapter of Vendure's, and the page itself.
  besides: 5_500,
});
