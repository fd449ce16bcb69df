import { expect, test } from 'vitest';
import { ReadGroups, type ReadPort } from './read-group.ts';

/** A connection that writes down what is done to it. */
function connection(log: string[], overrides: Partial<ReadPort> = {}): ReadPort {
  return {
    begin: () => void log.push('begin'),
    end: () => void log.push('end'),
    isOpen: () => true,
    ...overrides,
  };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('reads that come together share a transaction', async () => {
  const log: string[] = [];
  const groups = new ReadGroups([connection(log)]);
  await Promise.all(['one', 'two'].map((name) => groups.add(async () => void log.push(name))));
  await groups.drain();
  expect(log).toEqual(['begin', 'one', 'two', 'end']);
});

test('who comes when a transaction has begun is not taken into it', async () => {
  const log: string[] = [];
  const groups = new ReadGroups([connection(log)]);
  const early = groups.add(async () => {
    log.push('early');
    await groups.add(async () => void log.push('never'));
  });
  let isTold = false;
  void early.then(() => (isTold = true));
  await nextTurn();
  await nextTurn();
  expect(log).toEqual(['begin', 'early']);
  expect(isTold).toBe(false);
});

test('while one connection reads for long, the other serves the rest', async () => {
  const log: string[] = [];
  const groups = new ReadGroups([connection(log), connection(log)]);
  let finish = (): void => undefined;
  const long = groups.add(() => new Promise<void>((resolve) => (finish = resolve)));
  await nextTurn();
  await expect(groups.add(async () => 'short')).resolves.toBe('short');
  finish();
  await long;
  await groups.drain();
  expect(log).toEqual(['begin', 'begin', 'end', 'end']);
});

test('a read that fails fails alone, and the transaction ends', async () => {
  const log: string[] = [];
  const groups = new ReadGroups([connection(log)]);
  const failing = groups.add(async () => {
    throw new Error('no');
  });
  const [failed, done] = await Promise.allSettled([failing, groups.add(async () => 'yes')]);
  expect(failed).toMatchObject({ reason: new Error('no') });
  expect(done).toMatchObject({ value: 'yes' });
  await groups.drain();
  expect(log).toEqual(['begin', 'end']);
});

test('when the transaction is gone nobody is told what was read without it', async () => {
  const groups = new ReadGroups([connection([], { isOpen: () => false })]);
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

test('who cannot begin is told so, and the connection serves the next', async () => {
  let isBusy = true;
  const begin = (): void => {
    if (isBusy) throw new Error('busy');
  };
  const groups = new ReadGroups([connection([], { begin })]);
  await expect(groups.add(async () => 1)).rejects.toThrow('busy');
  isBusy = false;
  await expect(groups.add(async () => 2)).resolves.toBe(2);
});
