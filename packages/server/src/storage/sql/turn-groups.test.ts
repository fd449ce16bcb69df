import { expect, test } from 'vitest';
import { TurnGroups, type Lent } from './turn-groups.ts';

/** Lends connections, each under a name of its own, and writes down what happens to them. */
function lender(
  log: string[],
  { isSound = true, largest }: { readonly isSound?: boolean; readonly largest?: number } = {},
): TurnGroups<string> {
  let count = 0;
  const lend = async (): Promise<Lent<string>> => {
    const client = `connection ${++count}`;
    log.push(`lent ${client}`);
    const giveBack = (errors: readonly unknown[]): void =>
      void log.push(`back ${[client, ...errors.map(String)].join(', ')}`);
    return { client, isSound: () => isSound, giveBack };
  };
  return new TurnGroups(lend, largest);
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('what comes together shares a connection', async () => {
  const log: string[] = [];
  const groups = lender(log);
  await Promise.all(['one', 'two'].map((name) => groups.add(async () => void log.push(name))));
  await groups.drain();
  expect(log).toEqual(['lent connection 1', 'one', 'two', 'back connection 1']);
});

test('who comes when a connection is lent is not taken in', async () => {
  const log: string[] = [];
  const groups = lender(log);
  const late = groups.add(async (early) => [early, await groups.add(async (client) => client)]);
  expect(await late).toEqual(['connection 1', 'connection 2']);
});

test('many take several connections, so that the last does not wait for all', async () => {
  const groups = lender([], { largest: 8 });
  const used = await Promise.all(
    Array.from({ length: 20 }, () => groups.add(async (client) => client)),
  );
  expect(new Set(used).size).toBe(3);
});

test('one that fails fails alone, and the connection is given back with why', async () => {
  const log: string[] = [];
  const groups = lender(log);
  const failing = groups.add(async () => {
    throw new Error('no');
  });
  const [failed, done] = await Promise.allSettled([failing, groups.add(async () => 'yes')]);
  expect(failed).toMatchObject({ reason: new Error('no') });
  expect(done).toMatchObject({ value: 'yes' });
  await groups.drain();
  expect(log.at(-1)).toBe('back connection 1, Error: no');
});

test('when a failure has spoilt the connection nobody is told what was read on it', async () => {
  const groups = lender([], { isSound: false });
  const broken = groups.add(async () => {
    throw new Error('disk I/O error');
  });
  const other = groups.add(async () => {
    await nextTurn();
    return 'of another moment';
  });
  const ended = await Promise.allSettled([broken, other]);
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('when there is no connection all are told, and the next is served', async () => {
  let isAway = true;
  const groups = new TurnGroups<string>(async () => {
    if (isAway) throw new Error('away');
    return { client: 'here', isSound: () => true, giveBack: () => {} };
  });
  const all = await Promise.allSettled([groups.add(async () => 1), groups.add(async () => 2)]);
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isAway = false;
  await expect(groups.add(async (client) => client)).resolves.toBe('here');
});
