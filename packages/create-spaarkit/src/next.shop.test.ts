/** `npm create spaarkit` on what `create-next-app` makes, from packages as they would be published, in a browser. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo, serve, silentLogger, type RunningServer } from '@spaarkit/server';
import { createMemoryStore } from '@spaarkit/server/memory';
import { chromiumArguments, ensureBrowser } from '@spaarkit/tools/browsers';
import { freePort } from '@spaarkit/tools/free-port';
import { serveRegistry, type LocalRegistry } from '@spaarkit/tools/local-registry';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

let scratch: string;
let registry: LocalRegistry;
let api: RunningServer;
let browser: Browser;
let environment: NodeJS.ProcessEnv;
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'create-next-'));
  const upstream = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
  registry = await serveRegistry(scratch, upstream);
  const { NODE_OPTIONS: _, VITEST: __, NODE_ENV: ___, ...mine } = process.env;
  environment = {
    ...mine,
    npm_config_registry: registry.url,
    // What npm has kept of these packages may be an older build of the same version.
    npm_config_cache: join(scratch, 'npm-cache'),
    npm_config_yes: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
  };
  const store = createMemoryStore();
  await store.migrate();
  await seedDemo(store);
  api = await serve({ store, demo: true, port: 0, logger: silentLogger });
  const found = ensureBrowser('chromium');
  if (typeof found === 'string') throw new Error(found);
  browser = await chromium.launch({ executablePath: found.path, args: [...chromiumArguments] });
});

afterAll(async () => {
  await browser.close();
  for (const stop of stops) await stop();
  await api.close();
  registry.close();
  rmSync(scratch, { recursive: true });
});

test('a Next.js project joins the programme of the API, and says nothing in the console', async () => {
  // The empty one, because the other fetches its letters from another host when it is built.
  await type(
    'npx create-next-app@16 shop --yes --empty --use-npm --skip-install --disable-git',
    '',
  );
  await type(`npm create spaarkit -- --api ${api.url} --key pk_demo --yes`, 'shop');
  await type('npm run build', 'shop');

  const page = await browser.newPage({ locale: 'en' });
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${message.text()} ${message.location().url}`);
  });
  // The empty project has no icon.
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto(await startShop());
  await page.getByRole('button', { name: 'Join' }).first().click();
  await page.locator('loyalty-points-badge').getByText('0').waitFor();
  await page.locator('loyalty-rewards').getByText('0').first().waitFor();
  expect(complaints).toEqual([]);
}, 600_000);

/** Runs a line in a folder, as a reader would. */
async function type(line: string, folder: string): Promise<void> {
  const child = spawn('sh', ['-c', line], {
    cwd: join(scratch, folder),
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  expect(code, `${line}\n${said}`).toBe(0);
}

async function startShop(): Promise<string> {
  const port = await freePort();
  const cwd = join(scratch, 'shop');
  const words = ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1', '--port'];
  const child = spawn(process.execPath, [...words, `${port}`], {
    cwd,
    env: environment,
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  stops.push(async () => {
    child.kill();
    await ended;
  });
  const origin = `http://127.0.0.1:${port}`;
  await expect
    .poll(
      () =>
        fetch(origin).then(
          ({ status }) => status,
          () => undefined,
        ),
      { timeout: 60_000 },
    )
    .toBe(200);
  return origin;
}
