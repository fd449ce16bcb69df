/** A React project that the command was run on, in a browser. `pnpm check:packages` has the compiler look at one. */
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromiumArguments, ensureBrowser } from '@spaarkit/tools/browsers';
import { freePort } from '@spaarkit/tools/free-port';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright-core';
import { build, preview, type InlineConfig } from 'vite';
import { expect, test } from 'vitest';

import { main } from './main.ts';
import { makeProject, reactFiles } from './testing/projects.ts';

const here = join(import.meta.dirname, '..');
const programs = [join(here, 'node_modules/.bin'), join(here, '../../node_modules/.bin')];

/** The packages are those of the workspace, which the project stands in; other programs do run. */
function run(command: readonly string[], cwd: string): boolean {
  const [program = '', ...words] = command[0] === 'npx' ? command.slice(1) : command;
  if (program === 'npm') return true;
  const path = [...programs, process.env['PATH']].join(delimiter);
  execFileSync(program, words, { cwd, env: { ...process.env, PATH: path }, stdio: 'pipe' });
  return true;
}

test('a React project shows mock data', async () => {
  const folder = makeProject(reactFiles, join(here, '.spaarkit'));
  try {
    const said: string[] = [];
    const code = await main(['--mock', '--yes'], {
      folder,
      userAgent: undefined,
      terminal: { print: (line) => said.push(line), tell: (line) => said.push(line) },
      run: (command, where) => Promise.resolve(run(command, where)),
    });
    expect(code, said.join('\n')).toBe(0);
    expect(existsSync(join(folder, 'public/mockServiceWorker.js'))).toBe(true);

    const shop = {
      root: folder,
      configFile: false,
      logLevel: 'error',
      plugins: [react()],
      resolve: { conditions: ['spaarkit-source', 'browser', 'module', 'import', 'default'] },
      build: { target: 'es2022' },
    } satisfies InlineConfig;
    await build(shop);
    const port = await freePort();
    const server = await preview({
      ...shop,
      preview: { port, host: '127.0.0.1', strictPort: true },
    });
    try {
      expect(await lookAt(`http://127.0.0.1:${port}`)).toEqual([]);
    } finally {
      await server.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

async function lookAt(address: string): Promise<string[]> {
  const found = ensureBrowser('chromium');
  if (typeof found === 'string') throw new Error(found);
  const browser = await chromium.launch({
    executablePath: found.path,
    args: [...chromiumArguments],
  });
  try {
    const page = await browser.newPage({ locale: 'en' });
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(address);
    await page.getByRole('heading', { name: 'My shop' }).waitFor();
    await page.locator('loyalty-points-badge').getByText('1,250').waitFor();
    await page.locator('loyalty-rewards').getByText('1,250').first().waitFor();
    return complaints;
  } finally {
    await browser.close();
  }
}
