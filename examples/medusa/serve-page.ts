import { join } from 'node:path';
import { servePage as serve } from '@spaarkit/example-kit/serve-page';
import type { RunningShop } from './shop-process.ts';

/** Serves the shop's page. */
export function servePage({ origin, publishableKey }: RunningShop, apiBase: string, port: number) {
  return serve({
    root: join(import.meta.dirname, 'page'),
    shop: origin,
    behind: ['/store', '/auth', '/loyalty'],
    settings: { VITE_LOYALTY_API: apiBase, VITE_SHOP_KEY: publishableKey },
    port,
  });
}
