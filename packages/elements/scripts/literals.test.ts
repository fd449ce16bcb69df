import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import { literalsIn } from './literals.ts';

const root = join(dirname(import.meta.dirname), 'src');
const files = globSync('**/*.ts', { cwd: root }).filter(
  (file) => !/\.test\.|\.styles\.|generated|i18n|advice/.test(file),
);

test('L1: no template has words that stand in no catalogue', () => {
  expect(files.length).toBeGreaterThan(80);
  const found = files.flatMap((file) =>
    literalsIn(file, readFileSync(join(root, file), 'utf8')).map((words) => `${file}: ${words}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ['between tags', 'html`<p class="meta">Sluiten</p>`', ['Sluiten']],
  ['beside a slot', 'html`<p>${n} van de ${m}</p>`', ['van de']],
  ['in a spoken attribute', 'html`<button aria-label="Sluiten">×</button>`', ['Sluiten']],
  ['in a choice', "html`<p>${isOpen ? 'Dicht' : nothing}</p>`", ['Dicht']],
  ['in a spoken attribute’s choice', "html`<i title=${a ?? 'Meer'}></i>`", ['Meer']],
  ['in a template within', 'html`<ul>${all.map(() => html`<li>Rij</li>`)}</ul>`', ['Rij']],
  ['handed to what draws it', "heading(2, 'Historie', {})", ['Historie']],
  ['announced', 'announce(this, `Nog ${n} punten`)', ['Nog ', ' punten']],
  [
    'not: names of classes and parts',
    "html`<p class=${a ? 'wide' : 'small'} part=\"row\"></p>`",
    [],
  ],
  ['not: signs', 'html`<p>${a} · ${b}</p>`', []],
])('finds words %s', (_, source, words) => {
  expect(literalsIn('sample.ts', source)).toEqual(words);
});
