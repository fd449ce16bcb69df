import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const words = ['points', 'pointsPer', 'rewards', 'name', 'id'];

test.each([
  ['point', 'points'],
  ['rewrads', 'rewards'],
  ['nmae', 'name'],
  ['Name', 'name'],
])('what was meant by %s is %s', (written, meant) => {
  expect(nearest(written, words)).toBe(meant);
});

test('a word that is right, or far from all, or too short to say, has none', () => {
  for (const word of ['points', 'loyalty', 'if']) expect(nearest(word, words)).toBeUndefined();
});
