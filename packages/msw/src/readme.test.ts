/** The README shows for each runner the very line that a test of this repository runs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..');
const readme = readFileSync(join(folder, 'README.md'), 'utf8');

/** A paragraph that names the runner and links the file, and the lines below it. */
const shown = readme.matchAll(
  /\*\*(?<runner>[^*]+)\*\*[^`]*(?:`[^`\n]*`[^`]*?)*?\((?<file>\.\.\/[^)]+\.ts)\)[^#]*?```typescript\n(?<lines>[^`]+)```/g,
);

const snippets = [...shown].map(({ groups = {} }) => groups);

test('every runner has its line', () => {
  expect(snippets.map(({ runner }) => runner)).toEqual([
    'Vitest, in Node',
    'Vitest, in its browser mode',
    'web-test-runner',
    'Playwright',
    'Storybook',
  ]);
});

test.each(snippets)('$runner: the line is that of its test', ({ file = '', lines = '' }) => {
  expect(flat(readFileSync(join(folder, file), 'utf8'))).toContain(flat(lines));
});

function flat(code: string): string {
  return code.replaceAll(/\s+/g, ' ').trim();
}
