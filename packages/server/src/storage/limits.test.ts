import { describe, expect } from 'vitest';
import type { Store } from './store.ts';
import { openers } from './testing/stores.ts';
import { testsOn } from './testing/tests-on.ts';

const programId = 'shop';

describe.each(Object.entries(openers))('what callers owe on %s', (name, open) => {
  let store: Store;
  const on = testsOn([name, open], (opened) => {
    store = opened;
  });

  const add = (owed: Record<string, number>, now: number, of = programId, latest = 1e9) =>
    store.write(of, (rows) => rows.limits.add(new Map(Object.entries(owed)), now, latest));

  on('is added up, paid off by time, and forgotten when it is paid', async () => {
    expect(await add({ lena: 100, noor: 50 }, 1000)).toEqual(
      new Map([
        ['lena', 1100],
        ['noor', 1050],
      ]),
    );
    expect(await add({ lena: 100 }, 1040)).toEqual(new Map([['lena', 1200]]));
    // Noor has paid everything by now.
    expect(await add({ noor: 50, lena: 10 }, 1100)).toEqual(
      new Map([
        ['noor', 1150],
        ['lena', 1210],
      ]),
    );
    expect(await add({ lena: 1 }, 1100, 'another-shop')).toEqual(new Map([['lena', 1101]]));

    await store.write(programId, (rows) => rows.limits.forget(1200));
    expect(await add({ lena: 1, noor: 1 }, 1000)).toEqual(
      new Map([
        ['lena', 1211],
        ['noor', 1001],
      ]),
    );
  });

  on('is no more than could be owed, whatever a clock that was ahead has written', async () => {
    await add({ ahead: 10 }, 900_000);
    expect(await add({ ahead: 5 }, 2000, programId, 3000)).toEqual(new Map([['ahead', 3005]]));
  });

  on('is the sum, however many tell it at once', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `crowd-${index}`);
    const tell = (reversed: boolean) =>
      add(
        Object.fromEntries((reversed ? names.toReversed() : names).map((who) => [who, 10])),
        5000,
      );
    await Promise.all(Array.from({ length: 30 }, (_, index) => tell(index % 2 === 1)));
    const sums = await add(Object.fromEntries(names.map((who) => [who, 0])), 5000);
    expect(new Set(sums.values())).toEqual(new Set([5300]));
  });
});
