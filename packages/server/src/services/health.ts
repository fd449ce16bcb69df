/** Whether the service can do its work. */
import type { Store } from '../storage/store.ts';
import type { Health } from './wire.ts';

/** Whether the database answers and is migrated; never throws. */
export async function checkHealth(store: Store): Promise<Health> {
  const { engine } = store;
  try {
    return { status: (await store.isReady()) ? 'ok' : 'unavailable', engine };
  } catch {
    return { status: 'unavailable', engine };
  }
}
