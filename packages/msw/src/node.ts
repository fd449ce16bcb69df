/** The test kit in Node, in one line. */
import { setupServer, type SetupServer } from 'msw/node';

import { createTestKit, type TestKit, type TestKitOptions } from './kit.ts';

export * from './index.ts';

/** A kit that is listening. */
export interface NodeTestKit extends TestKit {
  /** The MSW server, for handlers of your own. */
  readonly server: SetupServer;
  /** Stops listening. */
  readonly close: () => void;
}

/**
 * Starts a kit: from now on requests to its `apiBase` are answered by it, and all others go their
 * way.
 *
 * @example
 * const kit = startTestKit({ scenario: 'nearTier' });
 * afterAll(() => kit.close());
 */
export function startTestKit(options?: TestKitOptions): NodeTestKit {
  const kit = createTestKit(options);
  const server = setupServer(...kit.handlers);
  server.listen({ onUnhandledFrame: 'bypass' });
  return { ...kit, server, close: () => server.close() };
}
