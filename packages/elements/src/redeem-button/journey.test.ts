// What can happen to a redemption, against the real app on its memory store: each of it ends where the
// shopper and the books agree.
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { startTestKit, type BrowserTestKit, type ScenarioName } from '@spaarkit/msw/browser';

import { drawn, find, wordsOf } from '../../testing/mount.ts';
import '../all.ts';
import '../provider/on-demand.ts';
import type { LoyaltyProviderElement } from '../provider/provider.ts';

/** A whole server answers in this page: on a busy machine that takes a while. */
const patienceMs = 20_000;

let kit: BrowserTestKit;

before(async function start() {
  this.timeout(patienceMs);
  kit = await startTestKit({ scenario: 'memberWithHistory' });
});

after(() => kit.close());

async function open(scenario: ScenarioName) {
  await kit.use(scenario);
  const provider = await fixture<LoyaltyProviderElement>(
    html`<loyalty-provider
      locale="nl"
      api-base=${kit.apiBase}
      publishable-key=${kit.publishableKey}
      .getMemberToken=${kit.getMemberToken}
    >
      <loyalty-rewards-list></loyalty-rewards-list>
      <loyalty-my-rewards></loyalty-my-rewards>
    </loyalty-provider>`,
  );
  const list = provider.querySelector('loyalty-rewards-list');
  const mine = provider.querySelector('loyalty-my-rewards');
  if (!list || !mine) throw new Error('The page has no list or no tickets.');
  await appears(list, '.row-title');
  return { list, mine };
}

async function appears(element: Element, selector: string): Promise<HTMLElement> {
  await waitUntil(() => element.shadowRoot?.querySelector(selector), `no ${selector} appeared`, {
    timeout: patienceMs,
  });
  await drawn(element);
  return find(element, selector);
}

/** Waits for longer than a second press is ignored. */
const wait = () => new Promise((resolve) => setTimeout(resolve, 420));

async function redeem(list: HTMLElement, rewardId: string): Promise<void> {
  (await appears(list, `#redeem-${rewardId}`)).click();
  const confirm = await appears(list, '[part=confirm]:not([aria-disabled])');
  await wait();
  confirm.click();
}

it('D3: finds out what became of a lost answer, and spends once', async function journey() {
  this.timeout(3 * patienceMs);
  const { list, mine } = await open('lostAnswer');
  await appears(mine, '.ticket');
  const before = mine.shadowRoot?.querySelectorAll('.ticket:not(.spent)').length ?? 0;
  await redeem(list, 'five-euro');
  const code = wordsOf(await appears(list, '.ticket-code'));
  await waitUntil(() => wordsOf(mine).includes(code), 'the ticket is not among the others', {
    timeout: patienceMs,
  });
  await drawn(mine);
  expect(mine.shadowRoot?.querySelectorAll('.ticket:not(.spent)').length).to.equal(before + 1);
});

it('says in words that the points are gone, and shows what can still be had', async function journey() {
  this.timeout(3 * patienceMs);
  const { list } = await open('refused');
  await redeem(list, 'five-euro');
  expect(wordsOf(await appears(list, '[part=refusal]'))).to.match(
    /^Je hebt nu [\d.]+ punten te weinig\. Je saldo is [\d.]+ punten\.$/,
  );
  await waitUntil(() => !list.shadowRoot?.querySelector('#redeem-five-euro'));
});

it('keeps what is sold out in sight, without a button', async function journey() {
  this.timeout(3 * patienceMs);
  const { list } = await open('soldOut');
  expect(wordsOf(list)).to.include('Tijdelijk op');
  expect(list.shadowRoot?.querySelector('#redeem-five-euro')).to.equal(null);
});

it('gives to the cause that was chosen, and says what was given', async function journey() {
  this.timeout(3 * patienceMs);
  const { list } = await open('choosing');
  const choose = async () => {
    (await appears(list, '#redeem-good-cause')).click();
    const choices = await appears(list, 'loyalty-reward-choices');
    return { choices, books: await appears(choices, '[value=books]') };
  };
  const { books } = await choose();
  books.click();
  await appears(list, '[part=confirm]:not([aria-disabled])');
  await wait();
  find(list, '[part=confirm]').click();
  expect(wordsOf(await appears(list, '[part=issued]'))).to.include('Je saldo is 1.000 punten');
  await wait();
  const again = await choose();
  await waitUntil(() =>
    wordsOf(again.choices).includes('Voorlezen op school Samen al € 5 gegeven'),
  );
});

it('sends the address with a gift', async function journey() {
  this.timeout(3 * patienceMs);
  const { list } = await open('choosing');
  (await appears(list, '#redeem-gift-box')).click();
  const choices = await appears(list, 'loyalty-reward-choices');
  await appears(choices, '[name=name]');
  for (const [name, words] of [
    ['name', 'Lena Voorbeeld'],
    ['street', 'Dorpsstraat 1'],
    ['city', 'Utrecht'],
  ] as const)
    find<HTMLInputElement>(choices, `[name=${name}]`).value = words;
  await appears(list, '[part=confirm]:not([aria-disabled])');
  await wait();
  find(list, '[part=confirm]').click();
  await appears(list, '[part=issued]');
});

it('says that it did not work when what asks for a cause could not be fetched', async function journey() {
  this.timeout(3 * patienceMs);
  const { list } = await open('choosing');
  (await appears(list, '#redeem-good-cause')).click();
  const choices = await appears(list, 'loyalty-reward-choices');
  (await appears(choices, '[value=books]')).click();
  // As it is before its code has come.
  Object.defineProperty(choices, 'choices', { value: undefined, configurable: true });
  await appears(list, '[part=confirm]:not([aria-disabled])');
  await wait();
  find(list, '[part=confirm]').click();
  expect(wordsOf(await appears(list, '.danger-text'))).to.include('niet gelukt');
  expect(wordsOf(find(list, '[part=confirm]'))).to.include('Opnieuw proberen');
  Reflect.deleteProperty(choices, 'choices');
  await wait();
  find(list, '[part=confirm]').click();
  expect(wordsOf(await appears(list, '[part=issued]'))).to.include('Je saldo is 1.000 punten');
});

it('spends the amount that was chosen', async function journey() {
  this.timeout(3 * patienceMs);
  const { list } = await open('memberWithHistory');
  (await appears(list, '#redeem-points-as-money')).click();
  const field = (await appears(list, '#amount')) as HTMLInputElement;
  field.value = '300';
  field.dispatchEvent(new Event('change'));
  await appears(list, '[part=confirm]:not([aria-disabled])');
  await wait();
  find(list, '[part=confirm]').click();
  (await appears(list, '.ticket [part=revert]')).click();
  expect(wordsOf(find(list, '.ticket-title'))).to.equal('Korting naar keuze · € 3');
  expect(wordsOf(await appears(list, '.revert-review'))).to.include('Je krijgt 300 punten terug');
});
