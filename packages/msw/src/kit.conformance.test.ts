/** The conformance suite through MSW: what a test sees of the API is what the API answers. */
import { testConformance } from '@spaarkit/contract/conformance';
import { createApp } from '@spaarkit/server/app';
import { createMemoryStore } from '@spaarkit/server/memory';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, test } from 'vitest';

import { createTarget } from '../../server/testing/target.ts';
import { createApiHandler } from './handler.ts';

const base = 'https://shop.test/loyalty';
const store = createMemoryStore();
const app = createApp({ store });
const server = setupServer(createApiHandler(base, (request) => app.fetch(request)));

beforeAll(async () => {
  await store.migrate();
  server.listen({ onUnhandledFrame: 'error' });
});
afterAll(() => server.close());

testConformance(test, () => createTarget(store, (request) => fetch(request), base));
