// The whole way of a shopper, against the real app on its memory store: what one element does, every
// other one shows, because the server booked it.
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { startTestKit, type BrowserTestKit } from '@spaarkit/msw/browser';
import { sendKeys } from '@web/test-runner-commands';

import { drawn, find, wordsOf } from '../../testing/mount.ts';
import '../all.ts';
import type { LoyaltyProviderElement } from '../provider/provider.ts';
import '../provider/on-demand.ts';

/** A whole server answers in this page: on a busy machine that takes a while. */
const patienceMs = 20_000;

let kit: BrowserTestKit;

before(async function start() {
  this.timeout(patienceMs);
  kit = await startTestKit({ scenario: 'memberWithHistory' });
});

beforeEach(async () => {
  await kit.use('memberWithHistory');
});

after(() => kit.close());

/** A page that is still, so that what is checked is not half faded in. */
async function openPage() {
  const provider = await fixture<LoyaltyProviderElement>(
    html`<loyalty-provider
      locale="nl"
      api-base=${kit.apiBase}
      publishable-key=${kit.publishableKey}
      .getMemberToken=${kit.getMemberToken}
      style="--loyalty-motion: 0"
    >
      <loyalty-points-badge></loyalty-points-badge>
      <loyalty-rewards></loyalty-rewards>
    </loyalty-provider>`,
  );
  const badge = provider.querySelector('loyalty-points-badge');
  const card = provider.querySelector('loyalty-rewards');
  if (!badge || !card) throw new Error('The page has no badge or no card.');
  await waitUntil(() => card.shadowRoot?.querySelector('[part=balance]'), 'no balance was drawn', {
    timeout: patienceMs,
  });
  await drawn(card);
  return { provider, badge, card };
}

const pointsOf = (element: Element) =>
  Number(
    wordsOf(element)
      .replace(/\.(?=\d{3})/, '')
      .match(/-?\d+/)?.[0],
  );

/** Waits for something inside the tree of shadow roots, and gives it. */
async function appears(root: Element, selector: string): Promise<HTMLElement> {
  let found: HTMLElement | undefined;
  await waitUntil(() => (found = search(root, selector)), `no ${selector} appeared`, {
    timeout: patienceMs,
  });
  if (found === undefined) throw new Error(`no ${selector} appeared`);
  return found;
}

function search(root: Element, selector: string): HTMLElement | undefined {
  const roots = [root, root.shadowRoot].filter((one) => one !== null);
  for (const one of roots) {
    const found = [...one.querySelectorAll<HTMLElement>(selector)].find((node) =>
      node.checkVisibility(),
    );
    if (found) return found;
    for (const inner of one.querySelectorAll('*')) {
      if (!inner.shadowRoot) continue;
      const deeper = search(inner, selector);
      if (deeper) return deeper;
    }
  }
  return undefined;
}

it('redeems, shows the code and one lower balance everywhere, and gives the points back', async function journey() {
  this.timeout(3 * patienceMs);
  const { badge, card } = await openPage();
  const before = pointsOf(badge);
  expect(pointsOf(find(card, '[part=balance]'))).to.equal(before);

  (await appears(card, 'button[aria-label*="5 korting"]')).click();
  const confirm = await appears(card, '[part=confirm]:not([aria-disabled])');
  // A second press within 400 ms belongs to the first.
  await new Promise((resolve) => setTimeout(resolve, 450));
  confirm.click();

  const code = await appears(card, '[part~=code]');
  expect(wordsOf(code)).to.match(/[A-Z0-9]{4,}-/);
  await waitUntil(() => pointsOf(badge) === before - 500, 'the badge kept its number', {
    timeout: patienceMs,
  });
  expect(pointsOf(find(card, '[part=balance]'))).to.equal(before - 500);

  card.tab = 'history';
  const row = await appears(find(card, '#panel-history'), '.entry[id]');
  expect(wordsOf(row)).to.contain('5 korting ingewisseld');

  card.tab = 'rewards';
  const revert = await appears(find(card, '#panel-rewards'), '[part~=revert]');
  revert.click();
  await new Promise((resolve) => setTimeout(resolve, 450));
  (await appears(find(card, '#panel-rewards'), '[part=revert-review] .outlined')).click();
  await waitUntil(() => pointsOf(badge) === before, 'the points did not come back', {
    timeout: patienceMs,
  });
  await expect(card).to.be.accessible();
});

it('G10: redeems by keyboard alone', async function journey() {
  this.timeout(3 * patienceMs);
  const { badge, card } = await openPage();
  const before = pointsOf(badge);
  const button = await appears(card, 'button[aria-label*="5 korting"]');
  button.focus();
  await sendKeys({ press: 'Enter' });
  const confirm = await appears(card, '[part=confirm]:not([aria-disabled])');
  await new Promise((resolve) => setTimeout(resolve, 450));
  for (let presses = 0; presses < 6 && !isFocused(confirm); presses++)
    await sendKeys({ press: 'Tab' });
  expect(isFocused(confirm)).to.equal(true);
  await sendKeys({ press: 'Enter' });
  await appears(card, '[part~=code]');
  await waitUntil(() => pointsOf(badge) === before - 500, 'the badge kept its number', {
    timeout: patienceMs,
  });
});

it('follows a log-out and a log-in without a reload', async function journey() {
  this.timeout(3 * patienceMs);
  const { provider, badge, card } = await openPage();
  const before = pointsOf(badge);
  kit.logIn(undefined);
  await provider.memberChanged();
  await drawn(card);
  expect(wordsOf(badge)).to.equal('Spaar mee');
  expect(wordsOf(find(card, '[part=header]'))).to.contain('Inloggen');

  await kit.use('memberWithHistory');
  await provider.memberChanged();
  await drawn(card);
  expect(pointsOf(badge)).to.equal(before);
});

function isFocused(element: HTMLElement): boolean {
  const root = element.getRootNode();
  return root instanceof ShadowRoot && root.activeElement === element;
}
