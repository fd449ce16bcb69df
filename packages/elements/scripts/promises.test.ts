import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Package } from 'custom-elements-manifest/schema';
import { expect, test } from 'vitest';

import { elementsOf } from './manifest.ts';

/** What holds of the source as it is written, whatever runs. */
const root = join(dirname(import.meta.dirname), 'src');
const sources = globSync('**/*.ts', { cwd: root })
  .filter((file) => !/\.test\.|generated|i18n/.test(file))
  .map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);

const { modules } = JSON.parse(
  readFileSync(join(root, 'generated/custom-elements.json'), 'utf8'),
) as Package;
const elements = elementsOf(modules);

const filesWith = (pattern: RegExp) =>
  sources.filter(([, text]) => pattern.test(text)).map(([file]) => file);

test('G13: no element has its semantics from ElementInternals', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(filesWith(/internals\w*\??\.(role|aria\w+)/i)).toEqual([]);
});

test('G19: no words are only in a title attribute, or in a picture', () => {
  const titled = sources.flatMap(
    ([, text]) => text.match(/<a\b[^<]*\btitle=[^<]*?>|<\w+[^<>]*\btitle=/g) ?? [],
  );
  expect(titled.filter((tag) => !tag.includes('aria-label='))).toEqual([]);
  expect(filesWith(/<text[\s>]/)).toEqual([]);
});

test('T4: no sheet speaks of the page', () => {
  const reserve = ['reserve.css', readFileSync(join(root, 'reserve.css'), 'utf8')] as const;
  const sheets = [...sources.filter(([, text]) => /\bcss`/.test(text)), reserve];
  expect(sheets.length).toBeGreaterThan(10);
  expect(sheets.filter(([, text]) => /^\s*(:root|html|body)\b[^\n]*\{/m.test(text))).toEqual([]);
});

test('Z1: nothing counts down', () => {
  expect(filesWith(/setInterval|role="timer"|countdown/i)).toEqual([]);
  const tags = elements.map(({ tagName }) => tagName);
  expect(tags.filter((tag) => /count|clock|timer/.test(tag ?? ''))).toEqual([]);
});

test('F1: nobody’s e-mail address is asked for', () => {
  expect(filesWith(/type="email"|autocomplete="email"/)).toEqual([]);
});

test('T8: every part that is drawn is in the manifest', () => {
  const named = new Set(elements.flatMap(({ cssParts = [] }) => cssParts.map(({ name }) => name)));
  const drawn = sources.flatMap(([, text]) =>
    [...text.matchAll(/\spart="([a-z -]+)"|\bpart: '([a-z -]+)'/g)].flatMap(
      ([, inMarkup = '', asOption = inMarkup]) => asOption.split(' '),
    ),
  );
  expect(drawn.length).toBeGreaterThan(20);
  expect([...new Set(drawn)].filter((part) => !named.has(part))).toEqual([]);
});
