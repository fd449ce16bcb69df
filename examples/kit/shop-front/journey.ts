/** A shopper in a real browser, on a plain page over a shop's own API: the same visit, whatever software the shop is. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningPage } from '../journey.ts';
import { launchBrowser, Shopper } from '../shopper.ts';
import { expectWithinBars } from '../visit.ts';

export interface RunningShopFront extends RunningPage {
  /** The money of the order is there, where that is later than the order. */
  takeMoney?(): Promise<void>;
}

export interface ShopFrontOptions {
  /** Starts a shop whose customer, Noor, has 1250 points, and its page. */
  readonly start: () => Promise<RunningShopFront>;
  /** What the page carries beside the kit, in bytes as they are sent. */
  readonly besides: number;
}

/** Defines the tests of one shop's page. */
export function testShopFront(name: string, { start, besides }: ShopFrontOptions): void {
  describe(name, () => {
    let running: RunningShopFront;
    let browser: Browser;
    let page: Page;
    let shopper: Shopper;

    beforeAll(async () => {
      running = await start();
      browser = await launchBrowser();
      page = await browser.newPage({ locale: 'en' });
      shopper = new Shopper(page, 'mouse');
      page.setDefaultTimeout(20_000);
      await page.goto(running.origin);
    }, 900_000);

    afterAll(async () => {
      await browser.close();
      await running.stop();
    });

    const total = () => page.locator('#total');
    const block = () => page.locator('loyalty-cart-rewards');

    test('redeems in the element, and the cart block puts the code on the shop’s own cart', async () => {
      await page.getByRole('button', { name: 'Log in', exact: true }).first().click();
      await page.locator('loyalty-points-badge').getByText('1,250').waitFor();
      await page.getByRole('button', { name: 'Add Teapot' }).click();
      await total().getByText('€48.40').waitFor();

      const card = page.locator('loyalty-rewards');
      await card.getByRole('button', { name: 'Redeem: € 5 off' }).click();
      // A press that comes too soon after the first is taken for a double one.
      await page.waitForTimeout(500);
      await card.getByRole('button', { name: 'Confirm' }).click();
      await page.locator('loyalty-points-badge').getByText('750').waitFor();

      await block()
        .getByRole('button', { name: /^Apply/ })
        .click();
      await total().getByText('€43.40').waitFor();
      await block().locator('[part=applied]').waitFor();
      await shopper.expectSound('with the code on the cart');
    });

    test('takes the code off again, and on, and pays less', async () => {
      await block().locator('[part=applied]').getByRole('button').click();
      await total().getByText('€48.40').waitFor();
      await block()
        .getByRole('button', { name: /^Apply/ })
        .click();
      await total().getByText('€43.40').waitFor();

      await page.getByRole('button', { name: 'Order', exact: true }).click();
      // With € 5.00 for the parcel.
      await page.getByRole('status').filter({ hasText: 'Thank you' }).getByText('€48.40').waitFor();
      await running.takeMoney?.();
      await expect
        .poll(
          async () => {
            await page.reload();
            await page.waitForLoadState('networkidle');
            return page.locator('loyalty-rewards').getByText('434').count();
          },
          { timeout: 30_000 },
        )
        .toBeGreaterThan(0);
      await shopper.expectSound('paid');
    });

    test('a first visit keeps to the bars, in the light and in the dark', async () => {
      await expectWithinBars(browser, {
        url: running.origin,
        drawn: (visit) => visit.locator('loyalty-rewards').getByText('€ 5 off').first(),
        budget: 'named set',
        besides,
        files: 3,
        options: { locale: 'en' },
      });
    });
  });
}
