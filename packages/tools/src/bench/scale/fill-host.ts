/** Adds its share of the members, in a process of its own, and tells how far it is. */
import { openPostgresStore } from '../../../../server/src/postgres.ts';
import { addMembers } from '../server/population.ts';
import type { Share } from './fill.ts';

process.once('message', (share: Share) => {
  void fill(share).then(() => process.disconnect?.());
});

async function fill({ url, first, count, transactions }: Share): Promise<void> {
  const store = await openPostgresStore({ url });
  const portion = 1000;
  for (let start = 0; start < count; start += portion) {
    const length = Math.min(portion, count - start);
    const names = Array.from({ length }, (_, index) => `member-${first + start + index}`);
    await addMembers(store, names, transactions);
    process.send?.(length);
  }
  await store.close();
}
