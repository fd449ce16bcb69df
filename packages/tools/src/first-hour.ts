/**
 * The first pages of the site, followed to the letter by the clock: on an empty npm cache, with the packages as they
 * would be published. The builds have to be there already: `pnpm build`, then `pnpm first-hour`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { chromium, type Page } from 'playwright-core';

import { chromiumArguments, ensureBrowser } from './browsers.ts';
import { serveRegistry } from './local-registry.ts';
import { exitOnSignals, root } from './run.ts';

/** What a reader may take at most, in minutes. The machine takes its part, reading and typing the rest. */
const bars = { index: 5, server: 10, react: 10 };

exitOnSignals();
const scratch = mkdtempSync(join(tmpdir(), 'spaarkit-first-hour-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

const found = ensureBrowser('chromium');
if (typeof found === 'string') throw new Error(found);
const upstream = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
const registry = await serveRegistry(scratch, upstream);
const browser = await chromium.launch({
  executablePath: found.path,
  args: [...chromiumArguments],
});

const env: NodeJS.ProcessEnv = {
  ...process.env,
  HOME: scratch,
  npm_config_cache: join(scratch, 'npm-cache'),
  npm_config_registry: registry.url,
  npm_config_yes: 'true',
  npm_config_update_notifier: 'false',
  npm_config_fund: 'false',
};

type PageName = keyof typeof bars;

/** The code blocks of a page of the site, in their order. */
function blocksOf(page: PageName): (at: number) => string {
  const text = readFileSync(join(root, `docs/src/content/docs/start/${page}.mdx`), 'utf8');
  const blocks = [...text.matchAll(/^```\w+\n(.*?)^```$/gms)].map(([, code = '']) => code);
  return (at) => {
    const block = blocks[at];
    if (block === undefined) throw new Error(`${page}.mdx has no block ${at + 1}.`);
    return block;
  };
}

/** Runs the lines of a block in one shell, as a reader would. */
async function type(lines: string, cwd: string): Promise<void> {
  const child = spawn('sh', ['-ec', lines], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`This failed:\n${lines}\n${said}`);
}

/** Runs what stays, in a terminal of its own; resolves when it says so. It ends with this process at the latest. */
async function leaveRunning(
  line: string,
  cwd: string,
  isUp: RegExp = /^/,
): Promise<{ address: string; stop(): Promise<void> }> {
  const child = spawn('sh', ['-c', line], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const end = () => {
    const runs = child.exitCode === null && child.signalCode === null;
    if (child.pid !== undefined && runs) process.kill(-child.pid, 'SIGTERM');
  };
  process.once('exit', end);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const deadline = Date.now() + 60_000;
  while (!isUp.test(said)) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`${line} did not start:\n${said}`);
    await delay(100);
  }
  return {
    address: /http:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(said)?.[0] ?? '',
    async stop() {
      const ended = once(child, 'exit');
      end();
      await ended;
    },
  };
}

/** Opens the shop, and looks until it says what the page of the site says. */
async function see(folder: string, look: (page: Page) => Promise<void>): Promise<void> {
  const shop = await leaveRunning('npm run dev', folder, /http:\/\/localhost:\d+/);
  const page = await browser.newPage({ locale: 'en' });
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().startsWith('Spaarkit')) {
      wrong.push(`${message.text()} ${message.location().url}`);
    }
  });
  await page.goto(shop.address);
  await look(page);
  await page.close();
  await shop.stop();
  if (wrong.length > 0) throw new Error(`The console says:\n${wrong.join('\n')}`);
}

/** Waits for words, whatever the element that says them. */
const says = (page: Page, words: string | RegExp) =>
  page.getByText(words).first().waitFor({ timeout: 60_000 });

const shop = join(scratch, 'my-shop');
const save = (folder: string, file: string, code: string) =>
  writeFileSync(join(folder, file), code);

async function walk(page: PageName, steps: () => Promise<void>): Promise<void> {
  const started = Date.now();
  await steps();
  const seconds = (Date.now() - started) / 1000;
  const isInTime = seconds < bars[page] * 60;
  console.log(
    `${isInTime ? '✓' : '✗'} start/${page}: ${seconds.toFixed(0)} s of ${bars[page]} min`,
  );
  if (!isInTime) process.exitCode = 1;
}

await walk('index', async () => {
  const block = blocksOf('index');
  await type(block(0), scratch);
  save(shop, 'index.html', block(1));
  save(shop, 'src/main.ts', block(2));
  await see(shop, (page) => says(page, '1,250 points'));
});

await walk('server', async () => {
  const block = blocksOf('server');
  const [install = '', start = ''] = block(0).trim().split('\n');
  await type(install, shop);
  await leaveRunning(start, shop, /http:\/\/127\.0\.0\.1:4301/);
  save(shop, 'server.ts', block(1));
  await leaveRunning('node server.ts', shop);
  save(shop, 'vite.config.ts', block(2));
  save(shop, 'src/main.ts', block(3));
  const html = readFileSync(join(shop, 'index.html'), 'utf8');
  const tags = /<loyalty-provider>.*<\/loyalty-provider>/s;
  save(
    shop,
    'index.html',
    html.replace(tags, () => block(4)),
  );
  await type('npm uninstall @spaarkit/msw msw && rm public/mockServiceWorker.js', shop);
  await see(shop, async (page) => {
    await page.getByRole('button', { name: 'Join' }).first().click({ timeout: 60_000 });
    await says(page, '0 points');
    save(shop, 'order.ts', block(5));
    await type('node order.ts', shop);
    await page.reload();
    await says(page, /495/);
  });
});

await walk('react', async () => {
  const block = blocksOf('react');
  // In a folder beside the other one: its terminals still run.
  const beside = mkdtempSync(join(scratch, 'react-'));
  await type(block(0), beside);
  const folder = join(beside, 'my-shop');
  save(folder, 'vite.config.ts', block(1));
  save(folder, 'src/App.tsx', block(2));
  await type('npm run build', folder);
  await see(folder, (page) => says(page, /495/));
});

await browser.close();
registry.close();
process.exit();
