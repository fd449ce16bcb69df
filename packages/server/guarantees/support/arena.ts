/** The app on a database of its own, with a programme to play in: what every guarantee starts with. */
import type { ProgramDocumentInput } from '@spaarkit/contract';
import { Stage, type ConformanceTarget } from '@spaarkit/contract/conformance';
import { createApp, type App } from '../../src/app.ts';
import type { Store } from '../../src/storage/store.ts';
import { createDatabase, type TestDatabase } from '../../testing/engines.ts';
import { createTarget } from '../../testing/target.ts';

export interface Arena {
  readonly database: TestDatabase;
  readonly store: Store;
  readonly app: App;
  readonly target: ConformanceTarget;
  /** Sets up a fresh programme. */
  stage(document: ProgramDocumentInput): Promise<Stage>;
  close(): Promise<void>;
}

/** Opens the app on an empty database. `realNow` is what the server takes for real time. */
export async function openArena(
  engine: 'sqlite' | 'postgres',
  { realNow = Date.now }: { readonly realNow?: () => number } = {},
): Promise<Arena> {
  const database = await createDatabase(engine);
  const store = await database.openStore();
  const app = createApp({ store, realNow });
  const target = createTarget(store, (request) => app.fetch(request));
  return {
    database,
    store,
    app,
    target,
    stage: (document) => Stage.set(target, document),
    async close() {
      await store.close();
      await database.remove();
    },
  };
}
