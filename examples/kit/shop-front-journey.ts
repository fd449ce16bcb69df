/** A shopper in a real browser, on the pages of a shop: the same visit, whatever software the shop is. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningPage } from './journey.ts';
import { launchBrowser, Shopper } from './shopper.ts';
import { expectWithinBars, type Visit } from './visit.ts';

export interface RunningShopFront extends RunningPage {
  /** The money of the order is there, where that is later than the order. */
  takeMoney?(): Promise<void>;
}

/** A page on which somebody may see the shop first. */
export interface Entrance extends Pick<Visit, 'drawn' | 'budget' | 'besides' | 'files'> {
  readonly path: string;
  /** What a guest does on the first page before, such as putting something in the cart. */
  readonly before?: (page: Page) => Promise<void>;
  /** What a guest reads there without JavaScript, where a server draws the page. */
  readonly drawnOnServer?: readonly string[];
}

export interface ShopFrontOptions {
  /** Starts a shop whose customer, Noor, has 1250 points, and its pages. */
  readonly start: () => Promise<RunningShopFront>;
  /** What comes after "Log in" was pressed, where Noor has to say who she is. */
  readonly identify?: (page: Page) => Promise<void>;
  /** What comes before "Order" is pressed, where the shop asks where to send it. */
  readonly sayWhere?: (page: Page) => Promise<void>;
  readonly entrances: readonly Entrance[];
}

/** Defines the tests of one shop's pages. Its cart and its account are where its navigation leads. */
export function testShopFront(
  name: string,
  { start, identify, sayWhere, entrances }: ShopFrontOptions,
): void {
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

    const goTo = (place: 'Products' | 'Cart' | 'Account') =>
      page.getByRole('navigation').getByRole('link', { name: place }).click();
    const total = () => page.locator('#total');
    const block = () => page.locator('loyalty-cart-rewards');
    const card = () => page.locator('loyalty-rewards');
    const badge = () => page.locator('loyalty-points-badge');

    test('logs in, and a cart is begun', async () => {
      await shopper.expectSound('as a guest');
      await page.getByRole('banner').getByText('Log in', { exact: true }).click();
      await identify?.(page);
      await badge().getByText('1,250').waitFor();
      await shopper.expectSound('logged in');
    });

    test('redeems in the element, and the cart block puts the code on the shop’s own cart', async () => {
      await goTo('Products');
      await page.getByRole('button', { name: 'Add Teapot' }).click();
      await goTo('Cart');
      await total().getByText('€48.40').waitFor();
      await shopper.expectSound('with something in the cart');

      await goTo('Account');
      await card().getByRole('button', { name: 'Redeem: € 5 off' }).click();
      // A press that comes too soon after the first is taken for a double one.
      await page.waitForTimeout(500);
      await card().getByRole('button', { name: 'Confirm' }).click();
      await badge().getByText('750').waitFor();
      await shopper.expectSound('redeemed');

      await goTo('Cart');
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

      await sayWhere?.(page);
      await page.getByRole('button', { name: 'Order', exact: true }).click();
      // With € 5.00 for the parcel.
      await page.getByRole('status').filter({ hasText: 'Thank you' }).getByText('€48.40').waitFor();
      await page.getByRole('navigation').getByRole('link', { name: 'Cart', exact: true }).waitFor();
      await shopper.expectSound('ordered');
    });

    test('sees the points of the order come, on the page as it is', async () => {
      await running.takeMoney?.();
      await goTo('Account');
      await card().getByText('434').first().waitFor({ timeout: 30_000 });
      await shopper.expectSound('paid');
    });

    for (const { path, before, drawnOnServer, ...entrance } of entrances) {
      /** A guest who is about to come there. */
      const visitor = async (options: BrowserContextOptions = {}) => {
        const visit = await browser.newPage({ locale: 'en', ...options });
        await visit.goto(running.origin);
        await before?.(visit);
        return visit;
      };

      test(`a first visit to ${path} keeps to the bars, in the light and in the dark`, async () => {
        const visit = await visitor();
        await expectWithinBars(browser, {
          url: running.origin + path,
          options: { locale: 'en', storageState: await visit.context().storageState() },
          ...entrance,
        });
        await visit.close();
      });

      test(`${path} on the smallest phone scrolls one way only`, async () => {
        const visit = await visitor({ viewport: { width: 320, height: 640 } });
        await visit.goto(running.origin + path);
        await entrance.drawn(visit).waitFor();
        expect(await visit.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        await visit.close();
      });

      if (drawnOnServer !== undefined) {
        test(`${path} is drawn without JavaScript, with the room of what needs it`, async () => {
          const visit = await visitor({ javaScriptEnabled: false });
          await visit.goto(running.origin + path);
          for (const text of drawnOnServer) await visit.getByText(text).first().waitFor();
          for (const element of await visit.locator(drawing).all())
            expect((await element.boundingBox())?.height).toBeGreaterThan(40);
          await visit.close();
        });
      }
    }
  });
}

/** The elements that take room. */
const drawing = 'loyalty-points-badge, loyalty-cart-rewards, loyalty-rewards';
