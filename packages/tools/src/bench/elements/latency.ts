/** How long a press takes to its next picture on a phone four times as slow. */
import type { Page } from 'playwright-core';

import type { ElementsBench } from '../elements.ts';
import type { Figure } from '../figure.ts';
import { median } from '../rounds.ts';
import { providing, shopPage } from './pages.ts';

const steps = {
  review: { what: 'open the review of a reward', press: 'button[part=button]' },
  confirm: { what: 'confirm it', press: 'button.confirm' },
  tab: { what: 'turn to another tab', press: '#tab-history' },
} as const;
type Step = keyof typeof steps;

/** Measures open, confirm and tab, with 12 rewards and with 100. */
export async function measureLatency(bench: ElementsBench): Promise<Figure[]> {
  return [...(await measureWith(bench, 12, 150)), ...(await measureWith(bench, 100, 200))];
}

async function measureWith(bench: ElementsBench, count: number, bar: number): Promise<Figure[]> {
  const { browser, shop, rounds } = bench;
  const panel = `<loyalty-rewards ${providing}></loyalty-rewards>`;
  const head = `<script>${observeEvents}</script>`;
  const url = shop.page(shopPage({ scripts: ['/build/cdn/spaarkit.js'], head, above: panel }));
  const found: Record<Step, number[]> = { review: [], confirm: [], tab: [] };
  for (let round = 0; round <= rounds; round++) {
    shop.programme.showRewards(count);
    // Each round spends a reward.
    await shop.programme.adjust(500);
    await browser.withPage(shop.origin, async ({ page, devtools }) => {
      await page.goto(url);
      await page.locator('button[part=button]').first().waitFor();
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      for (const step of Object.keys(steps) as Step[]) {
        const latency = await press(page, steps[step].press);
        if (round > 0) found[step].push(latency);
      }
    });
  }
  return (Object.keys(steps) as Step[]).map((step) => ({
    id: 'G13',
    what: `${steps[step].what}, ${count} rewards, 4x CPU`,
    value: median(found[step]),
    unit: 'ms',
    bar,
    note: 'wall clock, in steps of 8 ms',
  }));
}

/** The longest event of a press, from the finger to the next picture; under 16 ms none is told. */
async function press(page: Page, selector: string): Promise<number> {
  await page.evaluate('longest = 0');
  await page.locator(selector).first().click();
  // Far longer than a press takes: the entry comes after its picture.
  await page.waitForTimeout(1200);
  return page.evaluate<number>('longest');
}

const observeEvents = `
  var longest = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.interactionId > 0) longest = Math.max(longest, entry.duration);
    }
  }).observe({ type: 'event', durationThreshold: 16 });`;
