/** Two versions of the kit on one page, as a theme has one and an app of the shop brings another. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi } from '@spaarkit/example-kit/api';
import { welcome } from '@spaarkit/example-kit/loyalty-api';
import { launchBrowser } from '@spaarkit/example-kit/shopper';
import type { RunningServer } from '@spaarkit/server';
import type { Browser, Page } from 'playwright-core';
import type { Plugin } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildBoth } from './built-kit.ts';
import { createPageServer, customerId, scriptFiles } from './server.ts';

let folder: string;
let api: RunningServer;
let server: Server;
let browser: Browser;
let files: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'two-versions-'));
  files = {
    ...(await buildVersion('0.1.0', withoutBadge)),
    ...(await buildVersion('0.2.0')),
  };
  api = await startApi(0);
  await welcome(api.url, customerId, 2500);
  server = createPageServer(files).listen(0, '127.0.0.1');
  await once(server, 'listening');
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  server.close();
  await api.close();
  await rm(folder, { recursive: true });
});

const older = '/0.1.0/spaarkit.js';
const newer = '/0.2.0/autoload.js';

test('a tag that only the newer one has works inside what the older one defined', async () => {
  const { page, complaints } = await open([older, newer]);
  await badge(page).getByText('2.500').waitFor();
  expect(await versions(page)).toEqual({
    'loyalty-provider': '0.1.0',
    'loyalty-rewards': '0.1.0',
    'loyalty-points-badge': '0.2.0',
  });

  await redeem(page);
  await badge(page).getByText('2.000').waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test('whichever comes first, each tag has one owner and the page works', async () => {
  const { page, complaints } = await open([newer, older]);
  await badge(page).getByText('2.000').waitFor();
  expect((await versions(page))['loyalty-points-badge']).toBe('0.2.0');
  await redeem(page);
  await badge(page).getByText('1.500').waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

/** An earlier edition of the catalogue: it has no badge yet. */
const withoutBadge: Plugin = {
  name: 'without-badge',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/src/all.ts') ? replaced(code, /^import .*loyalty-points-badge.*$/m, '') : null,
};

/** As it would be published under that number; each class says of which version it is. */
async function buildVersion(version: string, ...plugins: Plugin[]) {
  const outDir = join(folder, version);
  const stamp: Plugin = {
    name: 'stamp',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('/context/define.ts')
        ? replaced(
            code,
            'registry?.define(tag, element)',
            `registry?.define(tag, Object.assign(element, { version: '${version}' }))`,
          )
        : null,
  };
  await buildBoth(outDir, stamp, ...plugins);
  return scriptFiles(`/${version}/`, outDir);
}

/** A replacement that finds nothing would leave two builds of the same. */
function replaced(code: string, what: string | RegExp, by: string): string {
  const changed = code.replace(what, by);
  if (changed === code) throw new Error(`There is no ${String(what)}.`);
  return changed;
}

/** A page with these scripts, in this order, and what it says on the console. */
async function open(scripts: readonly string[]) {
  const path = `/${scripts.map((script) => script.slice(1, 6)).join('-then-')}`;
  const file = join(folder, `${path.slice(1)}.html`);
  const tags = scripts.map((src) => `<script type="module" src="${src}"></script>`).join('');
  await writeFile(
    file,
    `<!doctype html><html lang="nl"><title>Theehuis De Lindeboom</title><link rel="icon" href="data:,">${tags}
    <loyalty-provider api-base="${api.url}" publishable-key="pk_demo" member-token-url="/member-token">
      <loyalty-points-badge></loyalty-points-badge><loyalty-rewards></loyalty-rewards>
    </loyalty-provider></html>`,
  );
  files[path] = file;
  const page = await browser.newPage({ locale: 'nl-NL' });
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  return { page, complaints };
}

async function versions(page: Page): Promise<Record<string, string | undefined>> {
  return page.evaluate(() => {
    const tags = ['loyalty-provider', 'loyalty-rewards', 'loyalty-points-badge'];
    return Object.fromEntries(
      tags.map((tag) => {
        const owner = customElements.get(tag) as { readonly version?: string } | undefined;
        return [tag, owner?.version];
      }),
    );
  });
}

const badge = (page: Page) => page.locator('loyalty-points-badge').locator('[part=amount]');

async function redeem(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Inwisselen: € 5 korting' }).click();
  // A press that comes too soon after the first is taken for a double one.
  await page.waitForTimeout(500);
  await page.getByRole('button', { name: 'Inwisselen bevestigen' }).click();
}
