/** The test kit in a browser, in one line. */
import { setupWorker } from 'msw/browser';

import { createTestKit, type TestKit, type TestKitOptions } from './kit.ts';

export * from './index.ts';

/** How to start in a browser. */
export interface BrowserTestKitOptions extends TestKitOptions {
  /** Where the page finds MSW's worker script. Default: `/mockServiceWorker.js`. */
  readonly workerUrl?: string;
}

/** A kit whose worker is running. */
export interface BrowserTestKit extends TestKit {
  /** The MSW worker, for handlers of your own. */
  readonly worker: ReturnType<typeof setupWorker>;
  /** Stops answering. Wait for it before another kit is started: until then the worker is on its way out. */
  readonly close: () => Promise<void>;
}

/**
 * Starts a kit: from now on requests of this page to its `apiBase` are answered by it, and all others
 * go their way. Put MSW's worker script in place with `npx msw init`.
 *
 * @example
 * const kit = await startTestKit({ scenario: 'newMember' });
 */
export async function startTestKit({
  workerUrl,
  ...options
}: BrowserTestKitOptions = {}): Promise<BrowserTestKit> {
  const kit = createTestKit(options);
  const worker = setupWorker(...kit.handlers);
  await worker.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    ...(workerUrl !== undefined && { serviceWorker: { url: workerUrl } }),
  });
  return { ...kit, worker, close: async () => worker.stop() };
}
