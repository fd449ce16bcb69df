/** A transaction that has failed is over for every branch of its work, not only for the one that failed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from './store.ts';
import { openers, type OpenStore } from './testing/stores.ts';
import { programRow } from './testing/program-row.ts';

const program = programRow('p');
const refusal = new Error('refused');

describe.each(['SQLite', 'PostgreSQL'])('the end of a transaction on %s', (name) => {
  let opened: OpenStore | undefined;
  let store: Store;

  beforeAll(async () => {
    opened = await openers[name]?.();
    if (!opened) return;
    ({ store } = opened);
    await store.write('p', (rows) => rows.programs.create(program));
  }, 60_000);
  afterAll(() => opened?.end());

  const on = (title: string, run: () => Promise<void>): void => {
    test(title, async ({ skip }) => (opened ? run() : skip(`${name} is not to be had here`)));
  };
  /** As often as it takes to come upon the same connection again. */
  const manyTimes = async (work: (id: string) => Promise<void>): Promise<void> => {
    for (let index = 0; index < 40; index += 1) await work(String(index));
  };

  on('what is asked for at the moment of a refusal leaves nothing behind', async () => {
    await manyTimes(async (id) => {
      const failing = store.write('p', (rows) =>
        Promise.all([rows.orders.hold(`same ${id}`), Promise.reject(refusal)]),
      );
      await expect(failing).rejects.toThrow('refused');
      // It commits on a connection that the refused one had.
      await store.write('p', (rows) => rows.programs.get());
      expect(await store.read('p', (rows) => rows.orders.get(`same ${id}`))).toBeUndefined();
    });
  });

  on('a branch that goes on after a refusal comes into no other transaction', async () => {
    await manyTimes(async (id) => {
      let refused = (): void => {};
      const isRefused = new Promise<void>((resolve) => (refused = resolve));
      let late: Promise<unknown> = Promise.resolve();
      const failing = store.write('p', async (rows) => {
        await rows.programs.get();
        late = isRefused.then(() => rows.orders.hold(`late ${id}`));
        throw refusal;
      });
      await expect(failing).rejects.toThrow('refused');
      await store.write('p', async (rows) => {
        await rows.programs.get();
        refused();
        await expect(late).rejects.toThrow('The transaction has ended.');
      });
      expect(await store.read('p', (rows) => rows.orders.get(`late ${id}`))).toBeUndefined();
    });
  });

  on('whoever keeps the rows of a finished transaction can do nothing with them', async () => {
    const writing = await store.write('p', async (rows) => ({ rows }));
    await expect(writing.rows.orders.hold('kept')).rejects.toThrow('The transaction has ended.');
    const reading = await store.read('p', async (rows) => ({ rows }));
    await expect(reading.rows.orders.get('kept')).rejects.toThrow('The transaction has ended.');
  });
});
