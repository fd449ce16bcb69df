import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { advices } from './advice.ts';

test('every message has its part in the documents, and every part its message', () => {
  const document = readFileSync(join(import.meta.dirname, '../../MESSAGES.md'), 'utf8');
  const parts = [...document.matchAll(/^### (\w+)$/gm)].map(([, code]) => code);
  expect(new Set(parts)).toEqual(new Set(Object.keys(advices)));
});
