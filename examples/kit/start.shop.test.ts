/**
 * Every example that its README starts by one command, started by just that. Here and not beside each, because they
 * share ports, and folders with the builds that other tests make meanwhile: of this kind one file runs at a time.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi } from './api.ts';
import { launchBrowser } from './shopper.ts';
import { answersAt, startShopProcess, withTools } from './shop-software.ts';
import { eventually } from './wait.ts';

/** Shop software is installed and built by the command, where no test did that before. */
const mostMs = 900_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const invited = 'Spaar mee';

test.each([
  { name: 'angular', drawn: invited },
  { name: 'astro', drawn: invited },
  { name: 'next', drawn: invited },
  { name: 'react', drawn: invited },
  { name: 'sveltekit', drawn: invited },
  { name: 'vue', drawn: invited },
  { name: 'vendure', drawn: 'Earn with us' },
  { name: 'evershop', drawn: '€ 5 off' },
  { name: 'medusa', drawn: '€ 5 off' },
])(
  '$name starts by the command of its README, and its elements draw what the API says',
  ({ name, drawn }) => expectStarts(name, drawn),
  mostMs,
);

test(
  'plain-html too, beside the API that its README starts first',
  async () => {
    const api = await startApi(4301);
    await expectStarts('plain-html', invited);
    await api.close();
  },
  mostMs,
);

async function expectStarts(name: string, drawn: string): Promise<void> {
  const cwd = join(import.meta.dirname, '..', name);
  const read = (file: string) => readFileSync(join(cwd, file), 'utf8');
  const example = JSON.parse(read('package.json')) as { readonly name: string };
  expect(read('README.md')).toContain(`npx pnpm@12 --filter ${example.name} start`);
  // What Vitest says of itself is not the reader's; of `pnpm start` this is the part that is ours.
  const { NODE_ENV: _, DEV: __, ...env } = withTools(cwd);
  const running = await startShopProcess({
    name,
    words: ['--run', 'start'],
    cwd,
    env: { ...env, NO_COLOR: '1' },
    isUp: (said) => answersAt(pageOf(said)),
    mostMs,
  });
  // A window of its own: that of Vite would load itself anew with the next that is served at its port.
  const page = await browser.newPage({ locale: 'nl-NL' });
  try {
    await page.goto(pageOf(running.said()), { timeout: 60_000 });
    const elements = page.locator('loyalty-points-badge, loyalty-rewards');
    await elements.getByText(drawn).first().waitFor({ timeout: 60_000 });
  } finally {
    await page.close();
    await running.stop();
  }
  for (const [address] of running.said().matchAll(addresses))
    await eventually(() => isServed(address)).toBe(false);
}

const addresses = /http:\/\/[\w.]+:\d+/g;

async function isServed(address: string): Promise<boolean> {
  return fetch(address).then(
    () => true,
    () => false,
  );
}

/** The address that a command prints for its page, and not for an API. */
function pageOf(said: string): string {
  return /^(?!.*\bAPI\b).*(http:\/\/\S+)/m.exec(said)?.[1] ?? '';
}
