import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAndServe } from '@spaarkit/example-kit/build-and-serve';
import { testJourney } from '@spaarkit/example-kit/journey';
import { expect, test } from 'vitest';
import { compile } from './angular.ts';

testJourney('Angular', {
  start: (apiBase) =>
    buildAndServe({
      root: import.meta.dirname,
      build: ['node', 'build.ts'],
      serve: (port) => ['vite', 'preview', '--host', '127.0.0.1', '--port', `${port}`],
      environment: { LOYALTY_API: apiBase },
    }),
  besides: 46_100,
  files: 33,
});

test('the compiler refuses each mistake in a template, and nothing else', async () => {
  const mistakes = await readFile(join(import.meta.dirname, 'app/src/mistakes.ts'), 'utf8');
  // Each is told of on the line below it.
  const marked = mistakes.split('\n').flatMap((line, index) => {
    const code = /<!-- refused: (\S+) -->/.exec(line)?.[1];
    return code === undefined ? [] : [`src/mistakes.ts:${index} ${code}`];
  });
  const refused = (await compile('tsconfig.mistakes.json')).map((line) =>
    line.replace(/^([^:]+:\d+):\d+ - error (\w+):.*$/, '$1 $2'),
  );
  expect(marked.length).toBeGreaterThan(5);
  expect(refused.toSorted()).toEqual(marked.toSorted());
});
