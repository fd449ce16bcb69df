import {
  validateProgram,
  type ProgramDocument,
  type ProgramDocumentInput,
} from '@spaarkit/contract';
import { demoProgram } from '@spaarkit/contract/fixtures';
import { describe, expect, test } from 'vitest';
import { comparePrograms } from './compare.ts';

function read(changes: Partial<ProgramDocumentInput> = {}): ProgramDocument {
  const result = validateProgram({ ...demoProgram, ...changes });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.document;
}

const rewards = demoProgram.rewards ?? [];

describe('comparing programmes', () => {
  test('a document does not differ from itself', () => {
    expect(comparePrograms(read(), read())).toEqual([]);
  });

  test('a value that changed is told with what it was and is', () => {
    const points = { ...demoProgram.points, pendingDays: 30 };
    expect(comparePrograms(read(), read({ points }))).toEqual([
      { pointer: '/points/pendingDays', change: 'changed', before: 14, after: 30 },
    ]);
  });

  test('a list in another order is the same list', () => {
    expect(comparePrograms(read(), read({ rewards: rewards.toReversed() }))).toEqual([]);
  });

  test('an entry that is gone is told by its id and its place in the document before', () => {
    const [gone] = rewards;
    expect(comparePrograms(read(), read({ rewards: rewards.slice(1) }))).toEqual([
      expect.objectContaining({ pointer: '/rewards/0', change: 'removed', id: gone?.id }),
    ]);
  });

  test('an entry that is new is told by its id and its place in the document after', () => {
    const [first] = rewards;
    if (!first) throw new Error('The demo programme has rewards.');
    const more = [{ ...first, id: 'new-one' }, ...rewards];
    expect(comparePrograms(read(), read({ rewards: more }))).toEqual([
      expect.objectContaining({ pointer: '/rewards/0', change: 'added', id: 'new-one' }),
    ]);
  });

  test('a change inside an entry names the entry and leads to the place after', () => {
    const [first, ...others] = rewards;
    if (!first) throw new Error('The demo programme has rewards.');
    const moved = [...others, { ...first, validDays: 7 }];
    expect(comparePrograms(read(), read({ rewards: moved }))).toEqual([
      expect.objectContaining({
        id: first.id,
        pointer: `/rewards/${others.length}/validDays`,
        change: 'changed',
        after: 7,
      }),
    ]);
  });

  test('a part that appears is new as a whole', () => {
    const { tiers, ...without } = demoProgram;
    const before = validateProgram({ ...without, rewards: [], earningRules: [] });
    const after = validateProgram({ ...without, tiers, rewards: [], earningRules: [] });
    if (!before.ok || !after.ok) throw new Error('Both are valid.');
    expect(comparePrograms(before.document, after.document)).toEqual([
      expect.objectContaining({ pointer: '/tiers', change: 'added' }),
    ]);
  });
});
