/**
 * The whole way of a member through the shop, for who has no pointer and for who has no screen: by
 * keyboard alone, and by the accessibility tree alone. Everything is found by role and name, and what
 * is read comes from the tree. The shop speaks Dutch and English; in Arabic its page runs from right
 * to left around elements that speak Arabic.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@spaarkit/tools/free-port';
import { launchBrowser, Shopper, type Hand } from '@spaarkit/example-kit/shopper';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startShop, type RunningShop } from '../server/start-shop.ts';

/** What the elements say, as a shopper hears it. */
interface Words {
  readonly guest: string;
  readonly logIn: string;
  readonly tabs: Readonly<Record<'redeem' | 'rewards' | 'history', RegExp>>;
  readonly redeem: string;
  readonly review: RegExp;
  readonly confirm: string;
  readonly redeemed: RegExp;
  readonly code: RegExp;
  readonly apply: string;
  readonly applied: RegExp;
  readonly remove: string;
  readonly removed: string;
  readonly revert: string;
  readonly reverted: RegExp;
  readonly history: readonly RegExp[];
}

const nl: Words = {
  guest: 'Spaar mee',
  logIn: 'Inloggen',
  tabs: { redeem: /^Inwisselen/, rewards: /^Mijn beloningen/, history: /^Historie/ },
  redeem: 'Inwisselen: € 5 korting',
  review: /^500 punten inwisselen voor € 5 korting\?/,
  confirm: 'Inwisselen bevestigen',
  redeemed: /^€ 5 korting ingewisseld\. Je saldo is [\d.]+ punten\.$/,
  code: /^Kortingscode [A-Z0-9] /,
  apply: 'Toepassen in winkelwagen € 5 korting',
  applied: /^Toegepast: € 5 korting$/,
  remove: 'Verwijderen € 5 korting',
  removed: 'Uit je winkelwagen gehaald.',
  revert: 'Terugdraaien: € 5 korting',
  reverted: /^€ 5 korting teruggedraaid\. 500 punten terug in je saldo\.$/,
  history: [/€ 5 korting teruggedraaid/, /€ 5 korting ingewisseld/],
};

const ar: Words = {
  guest: 'انضمّ إلينا',
  logIn: 'تسجيل الدخول',
  tabs: { redeem: /^الاستبدال/, rewards: /^مكافآتي/, history: /^السجل/ },
  redeem: 'استبدال: \u2068€ 5 off\u2069',
  review: /^استبدال 500 points مقابل \u2068€ 5 off\u2069؟/,
  confirm: 'تأكيد الاستبدال',
  redeemed: /^\u2068€ 5 off\u2069: تم الاستبدال\. رصيدك [\d,]+ points\.$/,
  code: /^رمز الخصم [A-Z0-9] /,
  apply: 'تطبيق في السلة \u2068€ 5 off\u2069',
  applied: /^مطبّق: خصم \u200f?5 €$/,
  remove: 'إزالة \u2068€ 5 off\u2069',
  removed: 'أُزيل من سلتك.',
  revert: 'تراجع: \u2068€ 5 off\u2069',
  reverted: /^\u2068€ 5 off\u2069: تم التراجع\. عاد إلى رصيدك 500 points\.$/,
  history: [/\u2068€ 5 off\u2069: تراجع/, /\u2068€ 5 off\u2069: استبدال/],
};

/** A page that loads anew on a busy machine takes longer than Vitest waits. */
const patience = { timeout: 10_000 };

let dataFolder: string;
let shop: RunningShop;
let browser: Browser;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'storefront-'));
  const [port, apiPort] = [await freePort(), await freePort()];
  shop = await startShop({ port, apiPort, dataFolder, isDevelopment: false });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
  await rm(dataFolder, { recursive: true });
});

describe.each<{ language: string; words: Words; hand: Hand }>([
  { language: 'nl', words: nl, hand: 'keyboard' },
  { language: 'nl', words: nl, hand: 'reader' },
  { language: 'ar', words: ar, hand: 'keyboard' },
  { language: 'ar', words: ar, hand: 'reader' },
])('in $language, by $hand alone', ({ language, words, hand }) => {
  let context: BrowserContext;
  let page: Page;
  let shopper: Shopper;
  let isLost = false;
  let points = 0;
  let total = '';

  beforeAll(async () => {
    context = await browser.newContext({ locale: 'nl-NL' });
    page = await context.newPage();
    await page.addInitScript(listen);
    if (language === 'ar') await page.addInitScript(speakArabic);
    shopper = new Shopper(page, hand);
    await page.goto(shop.origin);
  });

  beforeEach(({ skip, onTestFailed }) => {
    skip(isLost, 'an earlier step of the journey failed');
    onTestFailed(() => {
      isLost = true;
    });
  });

  afterAll(() => context.close());

  test('a guest hears what there is, and logs in from the card', async () => {
    await shopper.press(page.getByRole('button', { name: 'Huisblend in winkelwagen' }));
    await page.getByRole('link', { name: /^Winkelwagen, 1/ }).waitFor();
    await shopper.press(page.getByRole('link', { name: words.guest }));
    await card().getByRole('button', { name: words.logIn }).waitFor();
    await shopper.expectSound('the account, as a guest');

    await shopper.press(card().getByRole('button', { name: words.logIn }));
    await shopper.press(
      page.getByRole('dialog').getByRole('button', { name: /^Inloggen als Vera/ }),
    );
    await card().getByRole('tab', { name: words.tabs.redeem }).waitFor();
    points = await pointsOfBadge();
    expect(points).toBeGreaterThan(1000);
    await shopper.expectSound('the account, with points');
  });

  test('G10: redeems after a review, and hears the code', async () => {
    await shopper.press(card().getByRole('button', { name: words.redeem, exact: true }));
    await expectFocus(card().getByRole('group', { name: words.review }));
    await shopper.expectSound('the review');
    // A press that comes too soon after the first is taken for a double one.
    await page.waitForTimeout(500);
    await shopper.press(card().getByRole('button', { name: words.confirm }));
    await card().getByRole('group', { name: words.code }).first().waitFor();
    await expectFocus(card().getByRole('heading', { name: '€ 5' }));
    await expect.poll(pointsOfBadge, patience).toBe(points - 500);
    await expectHeard(words.redeemed);
    await shopper.expectSound('the ticket');
  });

  test('applies the code, and the shop asks less', async () => {
    const cart = page.getByRole('link', { name: /^Winkelwagen, / });
    await shopper.press(cart);
    total = await totalOfCart();
    await shopper.press(page.getByRole('link', { name: 'Mijn account' }));

    await shopper.turnTo(card().getByRole('tab', { name: words.tabs.rewards }));
    await shopper.press(card().getByRole('button', { name: words.apply }).first());
    await expectFocus(card().getByRole('button', { name: words.remove }));
    await expectHeard(words.applied);
    await shopper.expectSound('the ticket, applied');

    await shopper.press(cart);
    expect(cents(await totalOfCart())).toBe(cents(total) - 500);
    await shopper.expectSound('the cart, with the code');
  });

  test('takes the code off again, and the shop asks what it asked', async () => {
    await shopper.press(page.getByRole('button', { name: words.remove }));
    await expect.poll(totalOfCart, patience).toBe(total);
    await expectHeard(words.removed);
    await shopper.expectSound('the cart, without the code');
  });

  test('C1: undoes the redemption, and history explains it', async () => {
    await shopper.press(page.getByRole('link', { name: 'Mijn account' }));
    await shopper.turnTo(card().getByRole('tab', { name: words.tabs.rewards }));
    const revert = card().getByRole('button', { name: words.revert });
    await shopper.press(revert.first());
    await shopper.expectSound('the review of undoing it');
    await page.waitForTimeout(500);
    await shopper.press(revert.first());
    await expect.poll(pointsOfBadge, patience).toBe(points);
    await expectHeard(words.reverted);

    await shopper.turnTo(card().getByRole('tab', { name: words.tabs.history }));
    const rows = card().getByRole('tabpanel', { name: words.tabs.history }).getByRole('listitem');
    for (const [index, what] of words.history.entries()) {
      await expect.poll(() => rows.nth(index).ariaSnapshot(), patience).toMatch(what);
    }
    await shopper.expectSound('history');
  });

  test('logs out, and nothing of the member is left in the tree', async () => {
    await shopper.press(page.getByRole('button', { name: 'Uitloggen' }));
    await page.getByRole('link', { name: words.guest }).waitFor();
    expect(await card().getByRole('tab').count()).toBe(0);
    await shopper.expectSound('the account, as a guest again');
  });

  const card = () => page.getByRole('region', { name: 'Zilverberk Spaarclub' });

  /** The number in the badge's name; it comes first in every language. */
  async function pointsOfBadge(): Promise<number> {
    const badge = page.getByRole('banner').getByRole('link', { name: /\d.*(?:punten|points)/ });
    return cents(/[\d.,]+/.exec(await badge.ariaSnapshot())?.[0] ?? '');
  }

  /** What the shop's own sums end in, once the page is there. */
  async function totalOfCart(): Promise<string> {
    const summary = page.getByRole('complementary', { name: 'Overzicht' });
    let found = '';
    const read = async () => {
      found = /term: Totaal\n\s*- definition: (.*)/.exec(await summary.ariaSnapshot())?.[1] ?? '';
      return found;
    };
    await expect.poll(read, patience).not.toBe('');
    return found;
  }

  /** Told once; it may come after what is seen, as what the shop asks does before the element has its answer. */
  async function expectHeard(what: string | RegExp): Promise<void> {
    const times = async () => {
      const said = await page.evaluate(() => (globalThis as unknown as Listening).heard);
      return said.filter((one) => (typeof what === 'string' ? one === what : what.test(one)))
        .length;
    };
    await expect.poll(times, patience).toBe(1);
  }

  async function expectFocus(target: ReturnType<Page['getByRole']>): Promise<void> {
    await expect.poll(() => target.and(page.locator(':focus')).count(), patience).toBe(1);
  }
});

interface Listening {
  heard: string[];
}

/** Runs in the page: keeps what a screen reader is told there, with plain spaces. */
function listen(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heard });
  Object.defineProperty(HTMLElement.prototype, 'ariaNotify', {
    value: (message: string) => heard.push(message.replaceAll(/\s+/g, ' ')),
  });
}

/** Runs in the page: turns it round, and lets the elements speak Arabic as soon as they stand. */
function speakArabic(): void {
  new MutationObserver((_, observer) => {
    const provider = document.querySelector('loyalty-provider');
    if (provider === null) return;
    observer.disconnect();
    document.documentElement.dir = 'rtl';
    provider.setAttribute('locale', 'ar');
  }).observe(document, { childList: true, subtree: true });
}

const cents = (amount: string) => Number(amount.replaceAll(/\D/g, ''));
