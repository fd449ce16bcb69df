/** The page of every element, with its live demo. Those that differ most are opened on every change: site.e2e.test.ts. */
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RunningPage } from '@spaarkit/example-kit/journey';
import { launchBrowser } from '@spaarkit/example-kit/shopper';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { expectDemoWithinBars, serveSite } from './running-site.ts';

let site: RunningPage;
let browser: Browser;

beforeAll(async () => {
  site = await serveSite();
  browser = await launchBrowser();
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const source = join(import.meta.dirname, '../../packages/elements/src');
const elements = globSync('*/loyalty-*.ts', { cwd: source, exclude: ['context'] }).map((file) =>
  basename(file, '.ts'),
);

test.each(elements)('the demo of <%s> keeps to the bars', async (element) => {
  await expectDemoWithinBars(browser, `${site.origin}/elements/${element}/`);
});
