import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@spaarkit/tools/free-port';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startShop, type RunningShop } from '../server/start-shop.ts';
import { launchBrowser, Shopper } from '@spaarkit/example-kit/shopper';

let dataFolder: string;
let shop: RunningShop;
let browser: Browser;
let shopper: Shopper;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'storefront-'));
  const [port, apiPort] = [await freePort(), await freePort()];
  shop = await startShop({ port, apiPort, dataFolder, isDevelopment: false });
  browser = await launchBrowser();
  shopper = new Shopper(await browser.newPage({ locale: 'nl-NL' }), 'keyboard');
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
  await rm(dataFolder, { recursive: true });
});

const block = () => shopper.page.locator('loyalty-cart-rewards');
const total = async () => (await shopper.page.getByTestId('total').textContent())?.trim();

test('the cart says what the order earns, and leads a guest to the log-in', async () => {
  const { page } = shopper;
  await page.goto(shop.origin);
  await shopper.press(page.locator('#add-huisblend'));
  await page.getByRole('link', { name: 'Winkelwagen, 1 artikel' }).waitFor();
  await page.goto(`${shop.origin}/winkelwagen`);
  await block().getByText('Met deze bestelling sparen leden').waitFor();
  await shopper.press(block().getByRole('button', { name: 'Inloggen' }));
  await shopper.press(page.getByRole('button', { name: 'Inloggen als Vera' }));
  await block().getByText('Met deze bestelling spaar je').waitFor();
  // Where the button was that is gone now.
  await page.locator(':focus > loyalty-cart-rewards').waitFor();
  await shopper.expectSound('the cart, with what it earns');
});

test('the focus stays at the number of a product when it can go no lower', async () => {
  const { page } = shopper;
  await shopper.press(page.locator('#more-huisblend'));
  await page.locator('#less-huisblend:enabled').waitFor();
  await shopper.press(page.locator('#less-huisblend'));
  await page.locator('#less-huisblend:disabled').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('more-huisblend');
});

test('P5 what is redeemed there lowers the total, and taken off restores it', async () => {
  const { page } = shopper;
  const before = await total();
  await shopper.press(block().getByRole('button', { name: /^Andere codes en beloningen/ }));
  await shopper.press(block().getByRole('button', { name: 'Inwisselen: € 5 korting' }));
  // A press that comes too soon after the first is taken for a double one.
  await page.waitForTimeout(500);
  await shopper.press(block().getByRole('button', { name: 'Inwisselen bevestigen' }));
  await block().getByText('Toegepast: € 5 korting').waitFor();
  expect(await page.getByTestId('discount').textContent()).toContain('5,00');
  await shopper.expectSound('the cart, with a code applied');

  await shopper.press(block().getByRole('button', { name: /^Verwijderen/ }));
  await page.getByTestId('discount').waitFor({ state: 'detached' });
  expect(await total()).toBe(before);
  await shopper.press(block().getByRole('button', { name: /^Toepassen in winkelwagen/ }));
  await page.getByTestId('discount').waitFor();
});

test('P1 the order books the points that the cart promised', async () => {
  const { page } = shopper;
  await page.reload();
  const sentence = block().getByText(/^Met deze bestelling spaar je/);
  const promised = /([\d.]+)\spunten/.exec((await sentence.textContent()) ?? '')?.[1];
  await shopper.press(page.getByRole('link', { name: 'Naar afrekenen' }));
  await shopper.press(page.getByRole('button', { name: 'Bestellen en betalen' }));
  await page.getByRole('heading', { name: 'Bedankt voor je bestelling' }).waitFor();
  await page.getByText(`Punten voor deze bestelling: ${promised}. Je kunt ze gebruiken`).waitFor();
  await shopper.press(page.getByRole('link', { name: 'Naar mijn account' }));
  await shopper.turnTo(page.getByRole('tab', { name: 'Historie' }));
  const history = page.getByRole('tabpanel', { name: 'Historie' });
  await history.getByText(`+${promised}`).first().waitFor();
});
