/**
 * Somebody who shops in a real browser: with a mouse, with a keyboard alone, or with a screen reader,
 * which finds things by role and name and activates them without a pointer or a key.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type axeCore from 'axe-core';
import { chromiumArguments, ensureBrowser } from '@spaarkit/tools/browsers';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';

export type Hand = 'mouse' | 'keyboard' | 'reader';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Far more than any page has places to stop at. */
const mostTabs = 200;

/** Starts Chromium as it is installed on this machine. */
export async function launchBrowser(): Promise<Browser> {
  const found = ensureBrowser('chromium');
  if (typeof found === 'string') throw new Error(found);
  return chromium.launch({ executablePath: found.path, args: [...chromiumArguments] });
}

export class Shopper {
  readonly page: Page;
  readonly #hand: Hand;
  readonly #complaints: string[] = [];

  /** @param notOurs What the page logs of what it is otherwise made of. */
  constructor(page: Page, hand: Hand, notOurs?: RegExp) {
    this.page = page;
    this.#hand = hand;
    const hear = (complaint: string) => {
      if (notOurs?.test(complaint) !== true) this.#complaints.push(complaint);
    };
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') hear(message.text());
    });
    page.on('pageerror', (error) => hear(error.message));
  }

  /** Presses a button or follows a link. */
  async press(target: Locator): Promise<void> {
    if (this.#hand === 'mouse') return target.click();
    if (this.#hand === 'reader') return activate(target);
    await this.tabTo(target);
    await this.page.keyboard.press('Enter');
  }

  /** Turns to a tab: with the arrow keys, as a tab list has one stop; they follow the eye. */
  async turnTo(tab: Locator): Promise<void> {
    if (this.#hand === 'mouse') return tab.click();
    if (this.#hand === 'reader') return activate(tab);
    const list = tab.locator('xpath=..');
    await this.tabTo(list.locator('[aria-selected="true"]'));
    const isRtl = await tab.evaluate((element) => element.matches(':dir(rtl)'));
    for (let turns = 0; turns < 5 && !(await hasFocus(tab)); turns++) {
      await this.page.keyboard.press(isRtl ? 'ArrowLeft' : 'ArrowRight');
    }
    expect(await hasFocus(tab)).toBe(true);
  }

  /** Chooses from a list that opens. */
  async choose(list: Locator, label: string): Promise<void> {
    if (this.#hand !== 'keyboard') {
      await list.selectOption({ label });
      return;
    }
    await this.tabTo(list);
    await this.page.keyboard.type(label);
    expect(await list.locator('option:checked').textContent()).toBe(label);
  }

  /** Goes on with Tab until the focus is there, as somebody without a mouse does. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let presses = 0; presses < mostTabs; presses++) {
      if (await hasFocus(target)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`No number of Tab presses leads to ${target.toString()}.`);
  }

  /**
   * Nothing on the page as it is now breaks a rule of WCAG 2.2 A or AA, and nothing was logged.
   *
   * @param notOurs Rules that are broken by what a library draws, where no setting of it mends that.
   */
  async expectSound(where: string, notOurs: readonly string[] = []): Promise<void> {
    await this.expectAccessible(where, notOurs);
    expect(this.#complaints, `console: ${where}`).toEqual([]);
  }

  /** The part of {@link expectSound} that holds as well where something is wrong, of which the browser itself complains. */
  async expectAccessible(where: string, notOurs: readonly string[] = []): Promise<void> {
    await this.page.waitForFunction(hasSettled);
    await this.page.evaluate(axeSource);
    const violations = await this.page.evaluate(runAxe, notOurs);
    expect(violations, `axe: ${where}`).toEqual([]);
  }
}

/**
 * Runs in the page: what fades, or changes its colour, has no contrast to judge yet, and Next.js takes the old title
 * away some milliseconds before it has the new one (https://github.com/vercel/next.js/issues/96797).
 */
function hasSettled(): boolean {
  if (document.title === '') return false;
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    if (root.getAnimations().some(({ playState }) => playState === 'running')) return false;
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  }
  return true;
}

/** Runs in the page: it may only use what it is given. */
async function runAxe(notOurs: readonly string[]): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: typeof axeCore };
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const rules = Object.fromEntries(notOurs.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document, { runOnly: tags, rules });
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' ')}`,
  );
}

/** What a screen reader does with what it found: the default action, with no place on the screen. */
async function activate(target: Locator): Promise<void> {
  await target.waitFor();
  await target.evaluate((element) => (element as HTMLElement).click());
}

async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const root = element.getRootNode();
    return (
      (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === element
    );
  });
}
