import { expect, oneEvent } from '@open-wc/testing';
import { html } from 'lit';

import { drawn, find, mount } from '../../testing/mount.ts';
import './loyalty-rewards.ts';
import type { LoyaltyRewardsElement } from './rewards.ts';
import { keepTabInAddress } from './tab-in-address.ts';

const address = location.href;
let stop: (() => void) | undefined;

async function open(tab = 'redeem'): Promise<LoyaltyRewardsElement> {
  const { element } = await mount<LoyaltyRewardsElement>(
    html`<loyalty-rewards tab=${tab}></loyalty-rewards>`,
  );
  stop = keepTabInAddress(element);
  await drawn(element);
  return element;
}

async function goTo(hash: string): Promise<void> {
  const changed = oneEvent(window, 'hashchange');
  location.hash = hash;
  await changed;
}

async function goBack(): Promise<void> {
  const changed = oneEvent(window, 'hashchange');
  history.back();
  await changed;
}

const openTab = (card: LoyaltyRewardsElement) =>
  find(card, '[role=tab][aria-selected=true]').id.replace('tab-', '');

afterEach(() => {
  stop?.();
  history.replaceState(null, '', address);
});

it('C3: writes the tab into the address without a step in the history', async () => {
  history.replaceState({ of: 'a router' }, '', address);
  const card = await open();
  const steps = history.length;
  find(card, '#tab-history').click();
  await drawn(card);
  expect(location.hash).to.equal('#loyalty=history');
  find(card, '#tab-rewards').click();
  await drawn(card);
  expect(location.hash).to.equal('#loyalty=rewards');
  expect(history.length).to.equal(steps);
  expect(history.state).to.deep.equal({ of: 'a router' });
});

it('C3: opens the tab that the address names, and goes along with links and with back', async () => {
  history.replaceState(null, '', '#loyalty=rewards');
  const card = await open();
  expect(openTab(card)).to.equal('rewards');
  await goTo('#loyalty=history');
  await drawn(card);
  expect(openTab(card)).to.equal('history');
  await goBack();
  await drawn(card);
  expect(openTab(card)).to.equal('rewards');
});

it('opens the tab of the page where the address names none, or something else', async () => {
  history.replaceState(null, '', '#delivery');
  const card = await open('history');
  expect(openTab(card)).to.equal('history');
  await goTo('#other=rewards');
  await drawn(card);
  expect(openTab(card)).to.equal('history');
});

it('leaves address and card alone once it has ended', async () => {
  const card = await open();
  stop?.();
  find(card, '#tab-history').click();
  await drawn(card);
  expect(location.hash).to.equal('');
  await goTo('#loyalty=rewards');
  await drawn(card);
  expect(openTab(card)).to.equal('history');
});
