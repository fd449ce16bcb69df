import { expect, it } from 'vitest';

import { compareSizes, describeSize } from './sizes.ts';

it('names what grew before what shrank, and a chunk by its name without the hash', () => {
  const before = [
    { name: 'badge', gzip: 16_000 },
    { name: 'split: chunks/base-D94pQ2Xq.js', gzip: 9_300 },
    { name: 'SDK', gzip: 2_800 },
    { name: 'split: chunks/old-aaaaaaaa.js', gzip: 500 },
  ];
  const after = [
    { name: 'badge', gzip: 15_900 },
    { name: 'split: chunks/base-Zz_-4Xqa.js', gzip: 9_300 },
    { name: 'SDK', gzip: 2_870 },
    { name: 'split: chunks/new-bbbbbbbb.js', gzip: 1_200 },
  ];
  expect(compareSizes(before, after).map(describeSize)).toEqual([
    'split: chunks/new.js: new, 1,200 B',
    'SDK: 2,800 → 2,870 B (+70, +2.5 %)',
    'badge: 16,000 → 15,900 B (-100, -0.6 %)',
    'split: chunks/old.js: gone, was 500 B',
  ]);
  expect(compareSizes(before, before)).toEqual([]);
});
