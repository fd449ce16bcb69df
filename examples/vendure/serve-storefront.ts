import { buildAndServe } from '@spaarkit/example-kit/build-and-serve';
import type { RunningPage } from '@spaarkit/example-kit/journey';
import type { RunningShop } from './shop-process.ts';

/** Builds the pages and serves them over a shop that runs; by default on any free port. */
export function serveStorefront(
  { origin }: RunningShop,
  apiBase: string,
  port?: number,
): Promise<RunningPage> {
  return buildAndServe({
    root: import.meta.dirname,
    build: ['next', 'build', 'storefront'],
    serve: (on) => ['next', 'start', 'storefront', '--hostname', '127.0.0.1', '--port', `${on}`],
    environment: { VENDURE: origin, LOYALTY_API: apiBase, NEXT_TELEMETRY_DISABLED: '1' },
    ...(port !== undefined && { port }),
  });
}
