/** The same visit to every framework's example, in a real browser: what a shopper sees is one thing. */
import type { RunningServer } from '@spaarkit/server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi } from './api.ts';
import { launchBrowser, Shopper } from './shopper.ts';
import { expectWithinBars } from './visit.ts';

export interface RunningPage {
  readonly origin: string;
  stop(): Promise<unknown>;
}

export interface JourneyOptions {
  /** Builds the example as for its live site and serves it, with the API at `apiBase`. */
  readonly start: (apiBase: string) => Promise<RunningPage>;
  /** A part of the page that is in the HTML already, for those that are drawn on a server. */
  readonly drawnOnServer?: string;
  /** What the page carries beside the kit, in bytes as they are sent. */
  readonly besides: number;
  /** How many files of script it asks for, with the four of its language. */
  readonly files: number;
}

/** Defines the tests of one example. */
export function testJourney(
  name: string,
  { start, drawnOnServer, besides, files }: JourneyOptions,
): void {
  describe(name, () => {
    const asked = new Set<string>();
    let api: RunningServer;
    let running: RunningPage;
    let browser: Browser;
    let shopper: Shopper;
    let page: Page;

    beforeAll(async () => {
      api = await startApi(0);
      running = await start(api.url);
      browser = await launchBrowser();
      page = await browser.newPage({ locale: 'nl-NL' });
      shopper = new Shopper(page, 'mouse');
      page.on('request', (request) => asked.add(new URL(request.url()).origin));
      await page.goto(running.origin);
    }, 240_000);

    afterAll(async () => {
      await browser.close();
      await running.stop();
      await api.close();
    });

    test('a guest sees what there is to gain', async () => {
      await page.getByText('Spaar mee').waitFor();
      await shopper.expectSound('as a guest');
    });

    test('logs in from the element without a reload, and sees the points', async () => {
      await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
      await page.locator('loyalty-rewards').getByRole('button', { name: 'Inloggen' }).click();
      await page.getByText('Noor Nieuwkomer').waitFor();
      await balance('1.250').waitFor();
      expect(await page.locator('body[data-same-page]').count()).toBe(1);
      await shopper.expectSound('logged in');
    });

    test('redeems, and the page hears the code from the element', async () => {
      await page.getByRole('button', { name: 'Inwisselen: € 5 korting' }).click();
      // A press that comes too soon after the first is taken for a double one.
      await page.waitForTimeout(500);
      await page.getByRole('button', { name: 'Inwisselen bevestigen' }).click();
      await balance('750').waitFor();
      expect(await page.getByRole('status', { name: 'Je code' }).textContent()).toMatch(/\S{8,}/);
      await shopper.expectSound('redeemed');
    });

    test('a page that is loaded anew knows who is there', async () => {
      await page.reload();
      await balance('750').waitFor();
      await page.getByText('Noor Nieuwkomer').waitFor();
      await shopper.expectSound('loaded anew');
    });

    test('logs out, and nothing of the member is left', async () => {
      await page.getByRole('button', { name: 'Uitloggen' }).click();
      await page.getByText('Spaar mee').waitFor();
      expect(await page.getByText('750').count()).toBe(0);
      await shopper.expectSound('logged out');
    });

    test('asks only the shop and its API', () => {
      expect([...asked].filter((origin) => origin !== 'null').toSorted()).toEqual(
        [running.origin, api.url].toSorted(),
      );
    });

    test('a first visit keeps to the bars, in the light and in the dark', async () => {
      await expectWithinBars(browser, {
        url: running.origin,
        drawn: (visit) => visit.getByText('Spaar mee'),
        budget: 'named set',
        besides,
        files,
      });
    });

    test('a page as narrow as the smallest phone scrolls one way only', async () => {
      const visit = await browser.newPage({ viewport: { width: 320, height: 640 } });
      await visit.goto(running.origin);
      await visit.getByText('Spaar mee').waitFor();
      expect(await visit.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await visit.close();
    });

    if (drawnOnServer !== undefined) {
      test('the server draws the page before', async () => {
        expect(await (await fetch(running.origin)).text()).toContain(drawnOnServer);
      });
    }

    function balance(amount: string) {
      return page.locator('loyalty-points-badge').locator('[part=amount]').getByText(amount);
    }
  });
}
