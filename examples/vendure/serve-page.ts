import { join } from 'node:path';
import { servePage as serve } from '@spaarkit/example-kit/serve-page';
import type { RunningShop } from './shop-process.ts';

/** Serves the shop's page. */
export function servePage({ origin }: RunningShop, apiBase: string, port: number) {
  return serve({
    root: join(import.meta.dirname, 'page'),
    shop: origin,
    behind: ['/shop-api', '/loyalty'],
    settings: { VITE_LOYALTY_API: apiBase },
    port,
  });
}
