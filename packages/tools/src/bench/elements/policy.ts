/** The kit on a page with a strict content security policy and trusted types. */
import type { Page } from 'playwright-core';

import type { ElementsBench } from '../elements.ts';
import type { Figure } from '../figure.ts';
import { provided, shopPage } from './pages.ts';

const nonce = 'bench';
const policy = [
  "default-src 'none'",
  `script-src 'nonce-${nonce}' 'strict-dynamic'`,
  `style-src 'nonce-${nonce}'`,
  "connect-src 'self'",
  'img-src data:',
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
  "base-uri 'none'",
].join('; ');

/** Counts reports while every element is drawn and used. */
export async function measurePolicy(bench: ElementsBench): Promise<Figure[]> {
  bench.shop.programme.showRewards(12);
  const cases = { 'one file': '/build/cdn/spaarkit.js', autoloader: '/build/cdn/autoload.js' };
  const figures: Figure[] = [];
  for (const [name, script] of Object.entries(cases)) {
    await bench.shop.programme.adjust(500);
    const reports = await countReports(bench, script);
    figures.push({
      id: 'G16',
      what: `violations under a strict policy, ${name}`,
      value: reports.length,
      unit: 'count',
      bar: 0,
      ...(reports.length > 0 && { note: [...new Set(reports)].join(', ') }),
    });
  }
  return figures;
}

async function countReports({ browser, shop }: ElementsBench, script: string): Promise<string[]> {
  const html = shopPage({
    scripts: [script],
    head: `<script nonce="${nonce}">${collectReports}</script>`,
    above: provided(everything),
    nonce,
  });
  const url = shop.page(html, { 'Content-Security-Policy': policy });
  return browser.withPage(shop.origin, async ({ page }) => {
    await page.goto(url);
    await useEverything(page);
    return page.evaluate<string[]>('reports');
  });
}

const everything = `
  <loyalty-points-badge></loyalty-points-badge>
  <loyalty-tier-progress with-benefits></loyalty-tier-progress>
  <loyalty-redeem-button reward-id="reward-0"></loyalty-redeem-button>
  <loyalty-my-rewards></loyalty-my-rewards>
  <loyalty-history></loyalty-history>
  <loyalty-rewards></loyalty-rewards>`;

/** Redeems, looks at the ticket and turns to each tab: what is drawn later can break a rule too. */
async function useEverything(page: Page): Promise<void> {
  const panel = page.locator('loyalty-rewards');
  await panel.locator('button[part=button]').first().click();
  // A press that comes at once is taken for the second half of a double click.
  await page.waitForTimeout(1000);
  await panel.locator('button.confirm').first().click();
  await panel.locator('loyalty-rewards-list [part~=ticket]').first().waitFor();
  for (const tab of ['rewards', 'history']) {
    await panel.locator(`#tab-${tab}`).click();
    await page.waitForTimeout(500);
  }
}

const collectReports = `
  var reports = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    const place = event.sourceFile ? ' at ' + event.sourceFile.split('/').pop() + ':' + event.columnNumber : '';
    reports.push(event.effectiveDirective + ' ' + event.blockedURI + place);
  });`;
