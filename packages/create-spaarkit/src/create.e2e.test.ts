/** Projects that the command was run on, in a browser. `pnpm check:packages` has the compiler look at them. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { createMemberToken } from '@spaarkit/sdk/server';
import { seedDemo, serve, silentLogger } from '@spaarkit/server';
import { createMemoryStore } from '@spaarkit/server/memory';
import { chromiumArguments, ensureBrowser } from '@spaarkit/tools/browsers';
import { freePort } from '@spaarkit/tools/free-port';
import react from '@vitejs/plugin-react';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, preview, type InlineConfig, type PluginOption } from 'vite';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { main } from './main.ts';
import { makeProject, pageFiles, reactFiles, type Files } from './testing/projects.ts';

const here = join(import.meta.dirname, '..');
const elements = join(here, 'node_modules/@spaarkit/elements');
const programs = [join(here, 'node_modules/.bin'), join(here, '../../node_modules/.bin')];

let browser: Browser;
const stops: (() => Promise<void> | void)[] = [];

beforeAll(async () => {
  const found = ensureBrowser('chromium');
  if (typeof found === 'string') throw new Error(found);
  browser = await chromium.launch({ executablePath: found.path, args: [...chromiumArguments] });
});

afterAll(() => browser.close());

afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});

test('a React project shows mock data', async () => {
  const folder = await create(reactFiles, ['--mock']);
  expect(existsSync(join(folder, 'public/mockServiceWorker.js'))).toBe(true);
  expect(await lookAt(await buildAndServe(folder, [react()]), history)).toEqual([]);
});

test('so does a page with Vite', async () => {
  const manifest = JSON.stringify({ type: 'module', devDependencies: { vite: '^8.0.0' } });
  const folder = await create({ ...pageFiles, 'package.json': manifest }, ['--mock']);
  expect(await lookAt(await buildAndServe(folder), history)).toEqual([]);
});

test('on a page without a bundler everybody is a guest before the shop says who is logged in', async () => {
  const folder = await create(pageFiles, ['--api', await startApi(), '--key', 'pk_demo']);
  const address = await show({ root: folder, build: { outDir: '.' } });
  const invited = (page: Page) => page.getByText('Earn with us').first().waitFor();
  expect(await lookAt(address, invited)).toEqual([]);
});

test('who is logged in there joins the programme of the API', async () => {
  const words = ['--api', await startApi(), '--key', 'pk_demo', '--token-url', '/loyalty-token'];
  const folder = await create(pageFiles, words);
  const token = await createMemberToken({
    programId: 'demo',
    memberId: 'customer-1',
    keyId: 'demo.signing',
    signingKey: 'demo-member-token-signing-key-not-secret',
  });
  const address = await show({
    root: folder,
    build: { outDir: '.' },
    plugins: [answerToken('/loyalty-token', token)],
  });
  const joined = async (page: Page) => {
    await page.getByRole('button', { name: 'Join' }).first().click();
    await showsPoints(page, '0');
  };
  expect(await lookAt(address, joined)).toEqual([]);
});

/** An API in demo mode, for one test. */
async function startApi(): Promise<string> {
  const store = createMemoryStore();
  await store.migrate();
  await seedDemo(store);
  const api = await serve({ store, demo: true, port: 0, logger: silentLogger });
  stops.push(() => api.close());
  return api.url;
}

/** Makes the project and runs the command on it. */
async function create(files: Files, words: readonly string[]): Promise<string> {
  const folder = makeProject(files, join(here, '.spaarkit'));
  stops.push(() => rmSync(folder, { recursive: true }));
  const said: string[] = [];
  const code = await main([...words, '--yes'], {
    folder,
    userAgent: undefined,
    terminal: { print: (line) => said.push(line), tell: (line) => said.push(line) },
    run: (command, where) => Promise.resolve(run(command, where)),
  });
  expect(code, said.join('\n')).toBe(0);
  return folder;
}

/** The packages are those of the workspace; other programs do run. */
function run(command: readonly string[], cwd: string): boolean {
  const [program = '', ...words] = command[0] === 'npx' ? command.slice(1) : command;
  const path = [...programs, process.env['PATH']].join(delimiter);
  if (program !== 'npm')
    execFileSync(program, words, { cwd, env: { ...process.env, PATH: path }, stdio: 'pipe' });
  else if (!cwd.startsWith(here)) install(cwd);
  return true;
}

/** A folder that does not stand in the workspace. */
function install(folder: string): void {
  const place = join(folder, 'node_modules/@spaarkit/elements');
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(elements, place);
}

async function buildAndServe(root: string, plugins: PluginOption[] = []): Promise<string> {
  const shop = {
    root,
    plugins,
    resolve: { conditions: ['spaarkit-source', 'browser', 'module', 'import', 'default'] },
    build: { target: 'es2022' },
  } satisfies InlineConfig;
  await build({ ...shop, configFile: false, logLevel: 'error' });
  return show(shop);
}

async function show(config: InlineConfig): Promise<string> {
  const port = await freePort();
  const server = await preview({
    ...config,
    configFile: false,
    logLevel: 'error',
    preview: { port, host: '127.0.0.1', strictPort: true },
  });
  stops.push(() => server.close());
  return `http://127.0.0.1:${port}`;
}

/** The route that the command says is left to be written. */
function answerToken(path: string, token: string): PluginOption {
  return {
    name: 'answer-token',
    configurePreviewServer({ middlewares }) {
      middlewares.use(path, (_, response) => response.end(JSON.stringify({ token })));
    },
  };
}

/** The member of the mock data. */
const history = (page: Page) => showsPoints(page, '1,250');

async function showsPoints(page: Page, points: string): Promise<void> {
  await page.locator('loyalty-points-badge').getByText(points).waitFor();
  await page.locator('loyalty-rewards').getByText(points).first().waitFor();
}

/** Gives what the console complained of until the page showed what it should. */
async function lookAt(address: string, shown: (page: Page) => Promise<void>): Promise<string[]> {
  const page = await browser.newPage({ locale: 'en' });
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(address);
  await shown(page);
  await page.close();
  return complaints;
}
