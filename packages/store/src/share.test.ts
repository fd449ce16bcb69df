import { expect, test, vi } from 'vitest';

import { share } from './share.ts';

test('what says the same keeps its identity', () => {
  const before = { list: [{ id: 'a' }, { id: 'b' }], name: { nl: 'Naam' } };
  expect(share(before, structuredClone(before))).toBe(before);
});

test('what differs is new, and what stands beside it is not', () => {
  const before = { list: [{ id: 'a' }, { id: 'b' }], name: { nl: 'Naam' } };
  const after = { list: [{ id: 'a' }, { id: 'c' }], name: { nl: 'Naam' } };
  const shared = share(before, after);
  expect(shared).toEqual(after);
  expect(shared.list[0]).toBe(before.list[0]);
  expect(shared.name).toBe(before.name);
});

test('what nobody may write to is taken as it is', () => {
  const before = { list: [{ id: 'a' }], name: { nl: 'Naam' } };
  const after = { list: [{ id: 'b' }], name: Object.freeze({ nl: 'Naam' }) };
  expect(share(before, Object.freeze(after))).toEqual({
    list: [{ id: 'b' }],
    name: { nl: 'Naam' },
  });
  expect(share(before, Object.freeze(structuredClone(before)))).toBe(before);
});

test('what is the same already is not looked through', () => {
  const looked = vi.fn<() => string>(() => 'a');
  const same = Object.defineProperty({}, 'id', { get: looked, enumerable: true });
  expect(share(same, same)).toBe(same);
  expect(looked).not.toHaveBeenCalled();
});

test.each([
  ['longer', [1, 2], [1, 2, 3]],
  ['shorter', [1, 2, 3], [1, 2]],
  ['without a key', { a: 1, b: 2 }, { a: 1 }],
  ['with a key more', { a: 1 }, { a: 1, b: 2 }],
  ['with another key', { a: 1 }, { b: 1 }],
  ['a list after an object', { 0: 'a' }, ['a']],
  ['nothing after something', { a: 1 }, null],
])('is what came last: %s', (_, before, after) => {
  const kept = structuredClone(before);
  expect(share<unknown>(before, after)).toEqual(after);
  expect(before).toEqual(kept);
});
