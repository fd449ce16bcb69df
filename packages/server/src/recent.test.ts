import { expect, test } from 'vitest';
import { Recent } from './recent.ts';

test('believes something for its time, and not a moment longer', () => {
  let now = 0;
  const recent = new Recent<string>({ trustMs: 5000, monotonicNow: () => now });
  recent.set('a', 'one');
  now = 4999;
  expect(recent.get('a')).toBe('one');
  now = 5000;
  expect(recent.get('a')).toBeUndefined();
});

test('forgets the oldest when there are too many', () => {
  const recent = new Recent<number>({ trustMs: 1000, limit: 2, monotonicNow: () => 0 });
  recent.set('a', 1);
  recent.set('b', 2);
  recent.set('a', 3);
  recent.set('c', 4);
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([3, undefined, 4]);
});

test('forgets everything at once', () => {
  const recent = new Recent<number>({ trustMs: 1000 });
  recent.set('a', 1);
  recent.clear();
  expect(recent.get('a')).toBeUndefined();
});
