/** The test kit in a browser, in one line. */
import { setupWorker } from 'msw/browser';

import { createTestKit, type TestKit, type TestKitOptions } from './kit.ts';

export * from './index.ts';

/**
 * How long is waited for the worker to say that it has gone. WebKit does not tell it of requests that the page has given
 * up, and it waits for these without end. A second is less than any runner gives a hook.
 */
const longestGoodbyeMs = 1000;

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
  const tooLong = () => new Promise((resolve) => setTimeout(resolve, longestGoodbyeMs));
  return {
    ...kit,
    worker,
    async close() {
      await Promise.race([worker.stop(), tooLong()]);
    },
  };
}
