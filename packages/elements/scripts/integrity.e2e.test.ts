import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromiumArguments, ensureBrowser } from '@spaarkit/tools/browsers';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { integrityOf } from './integrity.ts';

const folder = mkdtempSync(join(tmpdir(), 'integrity-'));
let hashes: Readonly<Record<string, string>>;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  const configFile = join(import.meta.dirname, '../vite.cdn.config.ts');
  await build({ configFile, mode: 'split', logLevel: 'error', build: { outDir: folder } });
  hashes = integrityOf(folder);
  server = createServer(({ url = '/' }, response) => {
    const isPage = url === '/';
    response.setHeader('Content-Type', isPage ? 'text/html' : 'text/javascript');
    response.end(isPage ? page() : readFileSync(join(folder, url)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const found = ensureBrowser('chromium');
  if (typeof found === 'string') throw new Error(found);
  browser = await chromium.launch({ executablePath: found.path, args: [...chromiumArguments] });
}, 60_000);

afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
});

test('a browser runs the loader and its chunks by their hashes', async () => {
  expect(await isBadgeDefined()).toBe(true);
});

test('a browser refuses a chunk that is another than was built', async () => {
  const badge = Object.keys(hashes).find((file) => file.startsWith('chunks/badge-'));
  appendFileSync(join(folder, badge ?? ''), '\nglobalThis.isForeign = true;\n');
  expect(await isBadgeDefined()).toBe(false);
});

/** As a page names them: the loader by its tag, the rest by an import map. */
function page(): string {
  const integrity = Object.fromEntries(
    Object.entries(hashes).map(([file, hash]) => [`/${file}`, hash]),
  );
  return `<!doctype html><link rel="icon" href="data:," />
    <script type="importmap">${JSON.stringify({ integrity })}</script>
    <script type="module" src="/autoload.js" integrity="${hashes['autoload.js']}"></script>
    <loyalty-points-badge></loyalty-points-badge>`;
}

async function isBadgeDefined(): Promise<boolean> {
  const opened = await browser.newPage();
  await opened.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
    waitUntil: 'networkidle',
  });
  return opened.evaluate(() => customElements.get('loyalty-points-badge') !== undefined);
}
