/** SvelteKit has nothing to say of the configuration, and what is wrong in a template of Svelte does not compile. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const here = import.meta.dirname;
const file = 'mistakes/mistakes.svelte';

test('SvelteKit has nothing to say of the configuration, as it would at each start', async () => {
  const said = await promisify(execFile)(tool('svelte-kit'), ['sync'], { cwd: here });
  expect(said).toEqual({ stdout: '', stderr: '' });
});

test(
  'the compiler refuses each mistake in a template, and nothing else',
  { timeout: 300_000 },
  async () => {
    // Each is told of on the line below its mark.
    const lines = (await readFile(join(here, file), 'utf8')).split('\n');
    const marked = lines.flatMap((line, index) =>
      line.includes('<!-- refused:') ? [`${file}:${index + 2}`] : [],
    );
    const refused = [...(await check()).matchAll(/ ERROR "([^"]+)" (\d+):/g)].map(
      ([, where, line]) => `${where}:${line}`,
    );
    expect(marked.length).toBeGreaterThan(4);
    expect(refused).toEqual(marked);
  },
);

/** What the compiler of templates prints; it fails, as there are mistakes. */
async function check(): Promise<string> {
  const words = ['--tsconfig', 'tsconfig.mistakes.json', '--output', 'machine'];
  return promisify(execFile)(tool('svelte-check'), words, { cwd: here }).then(
    ({ stdout }) => stdout,
    ({ stdout }: { readonly stdout: string }) => stdout,
  );
}

function tool(name: string): string {
  return join(here, 'node_modules/.bin', name);
}
