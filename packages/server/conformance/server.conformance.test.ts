/** The conformance suite against the app on each of its stores. */
import { testConformance, type ConformanceTarget } from '@spaarkit/contract/conformance';
import { afterAll, describe, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { allEngines, createStore, type EngineName } from '../testing/engines.ts';
import { createTarget } from '../testing/target.ts';

for (const engine of await allEngines()) {
  describe(`the app on ${engine}`, () => {
    const running = startTarget(engine);
    afterAll(async () => (await running).end());
    testConformance(test, async () => (await running).target);
  });
}

async function startTarget(
  engine: EngineName,
): Promise<{ target: ConformanceTarget; end: () => Promise<void> }> {
  const { store, end } = await createStore(engine);
  const app = createApp({ store, streams: { lookEveryMs: 50 } });
  return { target: createTarget(store, (request) => app.fetch(request)), end };
}
