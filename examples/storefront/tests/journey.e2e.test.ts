import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ShopState } from '../shared/state.ts';
import { freePorts, startShopProcess, type StartedShop } from './running-shop.ts';
import { launchBrowser, Shopper, type Hand } from '@spaarkit/example-kit/shopper';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

describe.each<Hand>(['mouse', 'keyboard'])('a shopper with a %s', (hand) => {
  let dataFolder: string;
  let environment: Record<string, string>;
  let shop: StartedShop;
  let shopper: Shopper;
  let isLost = false;

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'storefront-'));
    environment = { ...(await freePorts()), SHOP_DATA: dataFolder };
    shop = await startShopProcess(environment);
    shopper = new Shopper(await browser.newPage({ locale: 'nl-NL' }), hand);
    await shopper.page.goto(shop.origin);
  });

  // Who did not get through one step cannot take the next.
  beforeEach(({ skip, onTestFailed }) => {
    skip(isLost, 'an earlier step of the journey failed');
    onTestFailed(() => {
      isLost = true;
    });
  });

  afterAll(async () => {
    await shopper.page.close();
    expect(await shop.stop()).toBe('');
    await rm(dataFolder, { recursive: true });
  });

  test('logs in without a reload and joins', async () => {
    const { page } = shopper;
    await page.getByText('Spaar mee').waitFor();
    await shopper.expectSound('home, as a guest');

    await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
    await shopper.press(header('Inloggen'));
    await shopper.expectSound('the login dialog');
    await shopper.press(page.getByRole('button', { name: 'Inloggen als Noor Nieuwkomer' }));
    await header('Uitloggen').waitFor();
    expect(await page.locator('body[data-same-page]').count()).toBe(1);

    await shopper.press(page.getByRole('link', { name: 'Mijn account' }));
    await page.getByRole('heading', { name: 'Doe mee met Zilverberk Spaarclub' }).waitFor();
    await shopper.expectSound('account, before joining');
    await shopper.press(page.getByRole('button', { name: 'Meedoen' }));
    await balance('0').waitFor();
    await shopper.expectSound('account, just joined');
  });

  test('orders, and the points are on their way', async () => {
    const { page } = shopper;
    await shopper.press(page.getByRole('link', { name: 'Zilverberk', exact: true }));
    await addTwice('huisblend');
    await orderWhatIsInTheCart('€ 59,90');

    await shopper.press(page.getByRole('link', { name: 'Naar mijn account' }));
    await page.getByText('+599 punten onderweg').waitFor();
    await balance('0').waitFor();
    await shopper.expectSound('account, points on their way');
  });

  test('has them to spend once the return period is over', async () => {
    await shopper.press(shopper.page.getByRole('button', { name: '15 dagen verder' }));
    await balance('599').waitFor();
    await shopper.page.getByText('onderweg').waitFor({ state: 'detached' });
    await shopper.expectSound('account, points available');
  });

  test('redeems them, and the code lowers the total in one press', async () => {
    const { page } = shopper;
    await shopper.press(page.getByRole('link', { name: 'Zilverberk', exact: true }));
    await shopper.press(page.locator('#add-huisblend'));
    await page.getByRole('link', { name: 'Winkelwagen, 1 artikel' }).waitFor();
    await shopper.press(page.getByRole('link', { name: 'Mijn account' }));

    await shopper.press(page.getByRole('button', { name: 'Inwisselen: € 5 korting' }));
    await shopper.expectSound('the review of a redemption');
    // A press that comes too soon after the first is taken for a double one.
    await page.waitForTimeout(500);
    await shopper.press(page.getByRole('button', { name: 'Inwisselen bevestigen' }));
    await balance('99').waitFor();
    await shopper.expectSound('the ticket');

    await shopper.press(page.getByRole('button', { name: 'Toepassen in winkelwagen' }).first());
    await page.getByText('Toegepast: € 5 korting').first().waitFor();
    await shopper.expectSound('the ticket, applied');
    expect((await stateOfShop()).cart).toMatchObject({
      discountMinor: 500,
      totalMinor: 2995 - 500 + 495,
    });
  });

  test('pays less, and history explains it', async () => {
    const { page } = shopper;
    await orderWhatIsInTheCart('€ 29,90');
    await shopper.press(page.getByRole('link', { name: 'Naar mijn account' }));
    await page.getByText('+249 punten onderweg').waitFor();

    await shopper.turnTo(page.getByRole('tab', { name: 'Historie' }));
    const history = page.getByRole('tabpanel', { name: 'Historie' });
    await history.getByText('+249').waitFor();
    const [first, second] = (await stateOfShop()).orders.toReversed().map((order) => order.number);
    await expectRow(`Bestelling ${second}`, '+249');
    await expectRow('€ 5 korting ingewisseld', '−500');
    await expectRow(`Bestelling ${first}`, '+599');
    await shopper.expectSound('history');
  });

  test('gets the points of a code back with the order, and loses those of a returned one', async () => {
    const { page } = shopper;
    const [second, first] = (await stateOfShop()).orders;
    await takeBack(`${second?.number}, hele bestelling`, 'Terugbetalen');
    await balance('599').waitFor();
    await expectRow(`Retour van bestelling ${second?.number}`, '−249');

    await takeBack(`${first?.number}, hele bestelling`, 'Terugbetalen');
    await balance('0').waitFor();
    await expectRow(`Retour van bestelling ${first?.number}`, '−599');
    await shopper.expectSound('history, after the returns');
    expect(await page.locator('.orders-status--refunded').count()).toBe(2);
  });

  test('logs out and is a guest again', async () => {
    const { page } = shopper;
    await shopper.press(header('Uitloggen'));
    await page.getByText('Spaar mee').waitFor();
    await page.getByRole('button', { name: 'Meedoen' }).waitFor();
    expect(await page.getByRole('tab').count()).toBe(0);
    await shopper.expectSound('account, as a guest again');
  });

  test('goes on where they asked to take part, once logged in', async () => {
    const { page } = shopper;
    await shopper.press(page.getByRole('button', { name: 'Meedoen' }));
    await shopper.press(page.getByRole('button', { name: 'Inloggen als Noor Nieuwkomer' }));
    await balance('0').waitFor();
    await page.locator(':focus > loyalty-rewards').waitFor();
  });

  test('finds everything again after the shop was stopped and started', async () => {
    const { page } = shopper;
    await page.goto('about:blank');
    expect(await shop.stop()).toBe('');
    shop = await startShopProcess(environment);
    await page.goto(`${shop.origin}/account`);
    await shopper.press(page.getByRole('button', { name: 'Noor', exact: true }));
    await balance('0').waitFor();
    await shopper.turnTo(page.getByRole('tab', { name: 'Historie' }));
    await expectRow('€ 5 korting ingewisseld', '−500');
    expect((await stateOfShop()).orders).toHaveLength(2);
    await shopper.expectSound('account, after the restart');
  });

  function header(name: string) {
    return shopper.page.locator('.visitor').getByRole('button', { name });
  }

  /** The balance in the account and in the badge: they can never differ. */
  function balance(points: string) {
    return shopper.page
      .locator('loyalty-rewards')
      .getByText(points, { exact: true })
      .and(shopper.page.locator('.number'));
  }

  async function addTwice(productId: string): Promise<void> {
    const button = shopper.page.locator(`#add-${productId}`);
    await shopper.press(button);
    await shopper.page.getByRole('link', { name: 'Winkelwagen, 1 artikel' }).waitFor();
    await shopper.press(button);
    await shopper.page.getByRole('link', { name: 'Winkelwagen, 2 artikelen' }).waitFor();
  }

  async function orderWhatIsInTheCart(total: string): Promise<void> {
    const { page } = shopper;
    await shopper.press(page.getByRole('link', { name: /^Winkelwagen/ }));
    expect(await page.getByTestId('total').textContent()).toContain(total.replace(' ', '\u00a0'));
    await shopper.expectSound('cart');
    await shopper.press(page.getByRole('link', { name: 'Naar afrekenen' }));
    await page.getByRole('heading', { name: 'Afrekenen' }).waitFor();
    await shopper.expectSound('checkout');
    await shopper.press(page.getByRole('button', { name: 'Bestellen en betalen' }));
    await page.getByRole('heading', { name: 'Bedankt voor je bestelling' }).waitFor();
    expect(await page.getByTestId('total').textContent()).toContain(total.replace(' ', '\u00a0'));
    await shopper.expectSound('order');
  }

  async function takeBack(order: string, how: string): Promise<void> {
    await shopper.choose(shopper.page.getByLabel('Bestelling', { exact: true }), order);
    await shopper.press(shopper.page.getByRole('button', { name: how }));
  }

  async function expectRow(what: string, points: string): Promise<void> {
    const row = shopper.page
      .locator('loyalty-history')
      .getByRole('listitem')
      .filter({ hasText: what })
      .filter({ hasText: new RegExp(points.replace('+', '\\+').replace('−', '[-−]')) });
    await row.first().waitFor();
  }

  async function stateOfShop(): Promise<ShopState> {
    return shopper.page.evaluate(async () => {
      const answer = (await (await fetch('/api/state')).json()) as { state: ShopState };
      return answer.state;
    });
  }
});
