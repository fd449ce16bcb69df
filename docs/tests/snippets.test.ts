/** What the pages show as code: TypeScript compiles, JSON parses, HTML uses only what elements take, and commands are there. */
import { execFile } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

import { elements } from '../scripts/manifest.ts';

const docs = join(import.meta.dirname, '..');
const root = join(docs, '..');
/** Inside the workspace, so that packages are found from there. */
const place = join(docs, '.snippets');

interface Snippet {
  /** The page and the line of its first line of code. */
  readonly where: string;
  readonly language: string;
  readonly code: string;
}

const snippets = globSync(
  ['*.md', 'docs/*.md', 'docs/src/content/docs/**/*.mdx', '{packages,examples}/*/README.md'],
  // What is written from the manifest shows only what is in it.
  { cwd: root, exclude: ['docs/src/content/docs/elements'] },
)
  .toSorted()
  .flatMap(read);

function read(page: string): Snippet[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/^```(\w+)[^\n]*\n([\s\S]*?)^```$/gm)].map(
    ({ 1: language = '', 2: code = '', index }) => ({
      where: `${page}:${text.slice(0, index).split('\n').length + 1}`,
      language,
      code,
    }),
  );
}

const of = (...languages: readonly string[]) =>
  snippets.filter(({ language }) => languages.includes(language));

test('there is code on the pages, or these tests look past it', () => {
  expect(of('ts', 'tsx').length).toBeGreaterThan(20);
  expect(of('html').length).toBeGreaterThan(5);
});

test('no code is in a language that nobody looks at', () => {
  const looked = ['ts', 'tsx', 'json', 'html', 'css', 'sh'];
  // Lines of a test, which another test compares with it.
  const compared = ['typescript'];
  // What is drawn or said.
  const words = ['mermaid', 'txt'];
  const known = [...looked, ...compared, ...words];
  expect(snippets.filter(({ language }) => !known.includes(language))).toEqual([]);
});

test('TypeScript compiles', { timeout: 480_000 }, async () => {
  const blocks = of('ts', 'tsx');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place);
  blocks.forEach(({ where, language, code }, index) => {
    // What stands beside the page is asked for by its address from there.
    const beside = relative(place, join(root, dirname(where)));
    const here = code.replaceAll(" from './", ` from '${beside}/`);
    // Each is a module of its own, whether it imports or not.
    writeFileSync(join(place, `${index}.${language}`), `${here}export {};\n`);
  });
  writeFileSync(
    join(place, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../tsconfig.base.json',
      include: ['*', '../snippets.d.ts'],
      compilerOptions: {
        jsx: 'react-jsx',
        types: ['node', 'vite/client', 'vitest/globals'],
        noUnusedLocals: false,
        noUnusedParameters: false,
      },
    }),
  );
  const compile = promisify(execFile)('tsc', ['-p', place, '--pretty', 'false'], { cwd: place });
  const said = await compile.then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  );
  const named = said.replaceAll(/^(\d+)\.tsx?\((\d+),\d+\)/gm, (_, index: string, line: string) => {
    const [page, first] = (blocks[Number(index)]?.where ?? '').split(':');
    return `${page}:${Number(first) + Number(line) - 1}`;
  });
  expect(named).toBe('');
});

test('JSON parses', () => {
  const wrong = of('json').filter(({ code }) => {
    try {
      JSON.parse(code);
      return false;
    } catch {
      return true;
    }
  });
  expect(wrong.map(({ where }) => where)).toEqual([]);
});

test('HTML names elements, attributes and slots that there are', () => {
  const wrong = of('html').flatMap(({ where, code }) =>
    [...code.matchAll(/<(loyalty-[\w-]+)([^>]*)>/g)].flatMap(({ 1: tag = '', 2: rest = '' }) =>
      mistakesIn(tag, rest).map((mistake) => `${where}: ${mistake}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test('CSS is rules, for tags that there are, and sets only what elements read', () => {
  const rules = /^(?:\s*[^{};]+\{(?:\s*[\w-]+:[^{};]+;)*\s*\})+\s*$/;
  const tags = new Set(elements.map(({ tagName }) => tagName));
  const settings = new Set(
    elements.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name)),
  );
  const wrong = of('css').flatMap(({ where, code }) => [
    ...(rules.test(code) ? [] : [`${where}: no rules`]),
    ...[...code.matchAll(/(?<!-)\bloyalty-[\w-]+|--loyalty-[\w-]+/g)]
      .map(([name]) => name)
      .filter((name) => !tags.has(name) && !settings.has(name))
      .map((name) => `${where}: there is no ${name}`),
  ]);
  expect(of('css')).not.toEqual([]);
  expect(wrong).toEqual([]);
});

test('commands are ones that there are, with options that they take', () => {
  const lines = of('sh').flatMap(({ where, code }) =>
    code.split('\n').map((line) => ({ where, line: line.replace(/\s#.*/, '') })),
  );
  const calls = lines.flatMap(({ where, line }) => {
    const [, words] = / ?\bspaarkit ([a-z].*)/.exec(line) ?? [];
    return words === undefined ? [] : [{ where, words }];
  });
  const scripts = lines.flatMap(({ where, line }) => {
    const [, name = '', script = ''] = /--filter (\S+) (?:run )?([\w:]+)/.exec(line) ?? [];
    return name === '' || script === 'exec' ? [] : [{ where, name, script }];
  });
  expect(calls.length).toBeGreaterThan(20);
  expect(scripts.length).toBeGreaterThan(10);
  expect([
    ...calls.flatMap(({ where, words }) => wrongCall(words).map((wrong) => `${where}: ${wrong}`)),
    ...scripts
      .filter(({ name, script }) => scriptsOf.get(name)?.[script] === undefined)
      .map(({ where, name, script }) => `${where}: ${name} has no script ${script}`),
  ]).toEqual([]);
});

/** What each command of `spaarkit` says with `--help`, by its name; docs/COMMANDS.md is made of that. */
const helps = new Map(
  readFileSync(join(docs, 'COMMANDS.md'), 'utf8')
    .split(/^## /m)
    .map((part) => [part.slice(0, part.indexOf('\n')), part] as const),
);

/** What is wrong with what follows `spaarkit`. */
function wrongCall(words: string): string[] {
  const name = [...helps.keys()].find((each) => `${words} `.startsWith(`${each} `));
  if (name === undefined) return [`there is no spaarkit ${words}`];
  return [...words.matchAll(/ (--[\w-]+)/g)]
    .map(([, option = '']) => option)
    .filter((option) => helps.get(name)?.includes(`\n  ${option} `) !== true)
    .map((option) => `spaarkit ${name} takes no ${option}`);
}

/** The scripts of each package of the workspace, by its name. */
const scriptsOf = new Map(
  globSync('{packages,examples}/*/package.json', { cwd: root }).map((file) => {
    const { name, scripts } = JSON.parse(readFileSync(join(root, file), 'utf8')) as Manifest;
    return [name, scripts ?? {}] as const;
  }),
);

interface Manifest {
  readonly name: string;
  readonly scripts?: Readonly<Record<string, string>>;
}

/** What any element may have. */
const global = new Set(['id', 'class', 'style', 'lang', 'dir', 'hidden', 'slot', 'href']);

function mistakesIn(tag: string, rest: string): string[] {
  const element = elements.find(({ tagName }) => tagName === tag);
  if (!element) return [`there is no <${tag}>`];
  const known = new Set(element.attributes?.map(({ name }) => name));
  return [...rest.matchAll(/([\w-]+)(?:="[^"]*"|='[^']*')?/g)]
    .map(({ 1: name = '' }) => name)
    .filter((name) => !known.has(name) && !global.has(name))
    .map((name) => `<${tag}> takes no ${name}`);
}
