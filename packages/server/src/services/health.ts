import type { Store } from '../storage/store.ts';
import type { Health } from './wire.ts';
/** Whether the database answers and is migrated; never throws. */
export async function checkHealth(store: Store): Promise<Health> { throw new Error(`not yet ${store.engine}`); }
