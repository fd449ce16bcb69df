import { expect, test } from 'vitest';
import { WriteGroups, type GroupPort } from './write-group.ts';

/** A port that writes down what is done to it. */
function record(overrides: Partial<GroupPort> = {}): { log: string[]; groups: WriteGroups } {
  const log: string[] = [];
  const port: GroupPort = {
    begin: async () => void log.push('begin'),
    commit: () => void log.push('commit'),
    rollBack: () => void log.push('roll back'),
    isOpen: () => true,
    writes: () => log.filter((line) => line.startsWith('wrote')).length,
    setSavepoint: () => void log.push('savepoint'),
    releaseSavepoint: () => void log.push('release'),
    rollBackToSavepoint: () => void log.push('back to savepoint'),
    ...overrides,
  };
  return { log, groups: new WriteGroups(port) };
}

const tell = (log: string[], text: string) => (): void => void log.push(text);

test('writes that come together share a commit, and are told after it', async () => {
  const { log, groups } = record();
  await Promise.all([
    groups.add(async () => void log.push('one')).then(tell(log, 'told one')),
    groups.add(async () => void log.push('two')).then(tell(log, 'told two')),
  ]);
  expect(log).toEqual([
    'begin',
    'savepoint',
    'one',
    'release',
    'savepoint',
    'two',
    'release',
    'commit',
    'told one',
    'told two',
  ]);
});

test('a refusal undoes only its own part, and is told after the commit', async () => {
  const { log, groups } = record();
  const refused = groups
    .add(async () => {
      throw new Error('no');
    })
    .catch(tell(log, 'told no'));
  await Promise.all([refused, groups.add(async () => 'yes').then(tell(log, 'told yes'))]);
  expect(log).toEqual([
    'begin',
    'savepoint',
    'back to savepoint',
    'savepoint',
    'release',
    'commit',
    'told no',
    'told yes',
  ]);
});

test('what is decided beforehand needs no savepoint, and its refusal undoes nothing', async () => {
  const { log, groups } = record();
  const refused = groups
    .addDecided(async () => {
      throw new Error('no');
    })
    .catch(tell(log, 'told no'));
  const done = groups.addDecided(async () => log.push('wrote'));
  await Promise.all([refused, done.then(tell(log, 'told yes'))]);
  expect(log).toEqual(['begin', 'wrote', 'commit', 'told no', 'told yes']);
  expect(await done).toEqual({ result: 2 });
});

test('what fails after it wrote is left out, and the others do their work again', async () => {
  const { log, groups } = record();
  const one = groups.add(async () => void log.push('wrote one')).then(tell(log, 'told one'));
  const broken = groups.addDecided(async () => {
    log.push('wrote half');
    throw new Error('the other half');
  });
  const two = groups.addDecided(async () => void log.push('wrote two'));
  await Promise.all([one, two.then(tell(log, 'told two'))]);
  expect(await broken).toBeUndefined();
  const half = ['begin', 'savepoint', 'wrote one', 'release', 'wrote half', 'roll back'];
  const again = ['begin', 'savepoint', 'wrote one', 'release', 'wrote two', 'commit'];
  expect(log).toEqual([...half, ...again, 'told one', 'told two']);
});

test('when the commit fails, everybody in it fails and nobody is told otherwise', async () => {
  const commit = (): void => {
    throw new Error('disk full');
  };
  const { log, groups } = record({ commit });
  const ended = await Promise.allSettled([groups.add(async () => 1), groups.add(async () => 2)]);
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(log.at(-1)).toBe('roll back');
});

test('an error that ends the transaction fails the whole group with that error', async () => {
  const { groups } = record({ isOpen: () => false });
  const broken = groups.add(async () => {
    throw new Error('database or disk is full');
  });
  await expect(broken).rejects.toThrow('disk is full');
});

test('a failed group does not hold up the next', async () => {
  let isBusy = true;
  const begin = async (): Promise<void> => {
    if (isBusy) throw new Error('busy');
  };
  const { groups } = record({ begin });
  await expect(groups.add(async () => 1)).rejects.toThrow('busy');
  isBusy = false;
  await expect(groups.add(async () => 2)).resolves.toBe(2);
  await groups.drain();
});
