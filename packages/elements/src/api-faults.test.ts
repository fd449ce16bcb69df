// What stands between a page and the API goes wrong in every way it can: each element comes to the state
// that its specification names, the shop's own cart goes on, and the server books each redemption once.
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import {
  defineScenario,
  scenarios,
  startTestKit,
  type BrowserTestKit,
} from '@spaarkit/msw/browser';

import { takeConsoleInformation, takeConsoleProblems } from '../testing/console-guard.ts';
import { allElements } from '../testing/every-element.ts';
import { createFakeCart } from '../testing/fake-cart.ts';
import { drawn, find, nameOf, wordsOf } from '../testing/mount.ts';
import type { LoyaltyProviderElement } from './provider/provider.ts';
import './provider/on-demand.ts';

/** A whole server answers in this page: on a busy machine that takes a while. */
const patience = { timeout: 20_000 };

/** What becomes of a request. */
type Fault = (
  request: Request,
  respond: (request: Request) => Promise<Response>,
) => Promise<Response>;

const none: Fault = (request, respond) => respond(request);
let fault: Fault;
let kit: BrowserTestKit;

const faulty = defineScenario({
  ...scenarios.memberWithHistory,
  network:
    ({ respond }) =>
    (request) =>
      fault(request, respond),
});

before(async function start() {
  this.timeout(patience.timeout);
  kit = await startTestKit({ scenario: faulty });
});

beforeEach(async () => {
  fault = none;
  await kit.use(faulty);
});

after(() => kit.close());

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const lost: Fault = () => Promise.reject(new TypeError('Failed to fetch'));

/** What a server says that is in trouble, in the API's own words. */
const problem =
  (status: number, code: string, headers: Record<string, string> = {}): Fault =>
  async () =>
    Response.json(
      { type: code, title: code, status, code, instance: 'req_1', retryable: true },
      { status, headers: { 'Content-Type': 'application/problem+json', ...headers } },
    );

const answer =
  (body: string, type = 'application/json'): Fault =>
  async () =>
    new Response(body, { headers: { 'Content-Type': type } });

/** Every element in one provider, with a cart of the shop's own and a button to fill it. */
async function openPage(content: unknown = allElements) {
  const cart = createFakeCart({
    lines: [{ id: 'a', quantity: 1, grossMinor: 2995, netMinor: 2748 }],
  });
  const order = () =>
    cart.change({ lines: [{ id: 'a', quantity: 2, grossMinor: 5990, netMinor: 5496 }] });
  const provider = await fixture<LoyaltyProviderElement>(
    html`<loyalty-provider
      locale="nl"
      api-base=${kit.apiBase}
      publishable-key=${kit.publishableKey}
      .getMemberToken=${kit.getMemberToken}
      .cart=${cart.adapter}
      ><button id="more" @click=${order}>Nog een</button>${content}</loyalty-provider
    >`,
  );
  const elements = [...provider.querySelectorAll<HTMLElement>(':scope > :not(#more)')];
  return { provider, elements, cart };
}

const stateOf = (element: Element) =>
  ['loading', 'failed', 'guest', 'not-enrolled', 'ready'].find((state) =>
    element.matches(`:state(${state})`),
  );

/** The tags of those that are in another state than all should be. */
const notIn = (elements: readonly Element[], state: string) =>
  elements
    .filter((element) => stateOf(element) !== state)
    .map((element) => `${element.localName}: ${stateOf(element)}`);

async function allCome(elements: readonly Element[], state: string): Promise<void> {
  await waitUntil(
    () => notIn(elements, state).length === 0,
    `not all became ${state}`,
    patience,
  ).catch((error: Error) => {
    throw new Error(`${error.message}: ${notIn(elements, state).join(', ')}`);
  });
  for (const element of elements) await drawn(element);
}

describe('when the API fails while a page loads', () => {
  const faults: Readonly<Record<string, { readonly fault: Fault; readonly said?: RegExp }>> = {
    'it answers 500': { fault: problem(500, 'internal_error') },
    'it asks to come back in an hour': {
      fault: problem(429, 'rate_limited', { 'Retry-After': '3600' }),
    },
    'there is no connection': { fault: lost, said: /connection_failed/ },
    'an answer is cut off': {
      fault: answer('{"program": {"version": 3'),
      said: /unexpected_answer/,
    },
    'a portal answers with a page of its own': {
      fault: answer('<!doctype html><title>Log in</title>', 'text/html'),
      said: /unexpected_answer/,
    },
  };

  for (const [name, { fault: disturbed, said }] of Object.entries(faults)) {
    it(`every element fails calmly, and recovers: ${name}`, async function journey() {
      this.timeout(2 * patience.timeout);
      fault = disturbed;
      const { provider, elements, cart } = await openPage();
      await allCome(elements, 'failed');
      for (const element of elements) {
        expect(wordsOf(element), element.localName).not.to.match(/\d|undefined|null|NaN|Error/);
      }

      provider.querySelector<HTMLElement>('#more')?.click();
      await cart.adapter.applyCode('OWN-CODE');
      const { lines, codes } = await cart.adapter.read();
      expect(lines?.[0]?.quantity).to.equal(2);
      expect(codes.map(({ code }) => code)).to.deep.equal(['OWN-CODE']);

      fault = none;
      const list = elements.find(({ localName }) => localName === 'loyalty-rewards-list');
      list?.shadowRoot?.querySelector('button')?.click();
      await allCome(elements, 'ready');
      // What is wrong is told to who built the page, and never as an error.
      for (const line of takeConsoleProblems()) {
        expect(line)
          .to.match(/^console\.warn: Spaarkit, /)
          .and.match(said ?? /^$/);
      }
      takeConsoleInformation();
    });
  }

  it('no element shows a number while answers are slow, and each comes in the end', async function journey() {
    this.timeout(2 * patience.timeout);
    fault = (request, respond) => later(1500).then(() => respond(request));
    const { elements } = await openPage();
    await later(400);
    expect(notIn(elements, 'loading')).to.deep.equal([]);
    for (const element of elements) {
      expect(wordsOf(element), element.localName).not.to.match(/\d/);
    }
    await allCome(elements, 'ready');
  });

  it('a token that has expired is asked for anew, and nothing is seen of it', async function journey() {
    this.timeout(2 * patience.timeout);
    await kit.use(scenarios.tokenExpired);
    const { elements } = await openPage();
    await allCome(elements, 'ready');
  });

  it('what fails later keeps what was known', async function journey() {
    this.timeout(2 * patience.timeout);
    const { provider, elements } = await openPage();
    await allCome(elements, 'ready');
    const [badge] = elements;
    if (badge === undefined) throw new Error('There is no badge.');
    const words = wordsOf(badge);
    fault = problem(500, 'internal_error');
    await provider.refresh();
    await allCome(elements, 'ready');
    expect(wordsOf(badge)).to.equal(words);
    expect(nameOf(find(badge, '[part=badge]'))).to.match(/\. Bijgewerkt om \d\d:\d\d$/);
    takeConsoleInformation();
  });
});

describe('when the API fails in the middle of a redemption', () => {
  const isRedemption = ({ method, url }: Request) =>
    method === 'POST' && new URL(url).pathname.endsWith('/redemptions');

  /** Only for redemptions, the first so many times; with `booked` the API has done it, and says otherwise. */
  const onRedeeming =
    (disturbed: Fault, { times = 1, booked = false } = {}): Fault =>
    async (request, respond) => {
      if (!isRedemption(request) || times-- <= 0) return respond(request);
      if (booked) await respond(request.clone());
      return disturbed(request, respond);
    };

  /** How many redemptions the server has booked for the member of the scenario. */
  async function booked(): Promise<number> {
    fault = none;
    const headers = {
      Authorization: `Bearer ${await kit.getMemberToken()}`,
      'Spaarkit-Key': kit.publishableKey,
    };
    const response = await kit.fetch('/v1/me/transactions?limit=100', { headers });
    const { items } = (await response.json()) as { items: { kind: string }[] };
    return items.filter(({ kind }) => kind === 'redeem').length;
  }

  interface Case {
    readonly fault: Fault;
    /** What the row ends as. */
    readonly ends: 'ticket' | 'refused';
    readonly redemptions: number;
  }

  const cases: Readonly<Record<string, () => Case>> = {
    'it is slow': () => ({
      fault: onRedeeming((request, respond) => later(1500).then(() => respond(request))),
      ends: 'ticket',
      redemptions: 1,
    }),
    'it answers 500 and has done nothing': () => ({
      fault: onRedeeming(problem(500, 'internal_error')),
      ends: 'ticket',
      redemptions: 1,
    }),
    'it answers 500 and has done it': () => ({
      fault: onRedeeming(problem(500, 'internal_error'), { times: 3, booked: true }),
      ends: 'ticket',
      redemptions: 1,
    }),
    'its answer is lost': () => ({
      fault: onRedeeming(lost, { times: 3, booked: true }),
      ends: 'ticket',
      redemptions: 1,
    }),
    'its answer is cut off': () => ({
      fault: onRedeeming(answer('{"id": "red'), { times: 2, booked: true }),
      ends: 'ticket',
      redemptions: 1,
    }),
    'it asks for patience': () => ({
      fault: onRedeeming(problem(429, 'rate_limited', { 'Retry-After': '1' })),
      ends: 'ticket',
      redemptions: 1,
    }),
    'the token is refused once': () => ({
      fault: onRedeeming(problem(401, 'token_expired')),
      ends: 'ticket',
      redemptions: 1,
    }),
    'somebody else was faster': () => ({
      fault: onRedeeming(problem(409, 'reward_out_of_stock'), { times: 9 }),
      ends: 'refused',
      redemptions: 0,
    }),
  };

  for (const [name, make] of Object.entries(cases)) {
    it(`nothing is spent twice: ${name}`, async function journey() {
      this.timeout(3 * patience.timeout);
      const { elements } = await openPage(
        html`<loyalty-redeem-button reward-id="five-euro"></loyalty-redeem-button>
          <loyalty-points-badge></loyalty-points-badge>`,
      );
      await allCome(elements, 'ready');
      const before = await booked();
      const made = make();
      fault = made.fault;
      const [button] = elements;
      if (button === undefined) throw new Error('There is no button.');
      await confirmIn(button);
      await waitUntil(
        () =>
          button.shadowRoot?.querySelector(
            made.ends === 'ticket' ? '[part~=code]' : '[part=refusal]',
          ),
        `no ${made.ends} came`,
        patience,
      );
      expect((await booked()) - before).to.equal(made.redemptions);
      takeConsoleInformation();
    });
  }

  it('who logs in meanwhile sees nothing of it, and it is booked once', async function journey() {
    this.timeout(3 * patience.timeout);
    const { provider, elements } = await openPage();
    await allCome(elements, 'ready');
    const before = await booked();
    const [badge] = elements;
    const button = provider.querySelector('loyalty-redeem-button');
    if (badge === undefined || button === null) throw new Error('The page is not complete.');

    let arrived = () => {};
    const arrival = new Promise<void>((resolve) => (arrived = resolve));
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    fault = onRedeeming(async (request, respond) => {
      const done = await respond(request);
      arrived();
      await held;
      return done;
    });
    await confirmIn(button);
    await arrival;

    kit.logIn('somebody-else');
    await provider.memberChanged();
    await allCome(elements, 'not-enrolled');
    letGo();
    await later(300);
    for (const element of elements) await drawn(element);
    for (const element of elements) {
      expect(element.shadowRoot?.querySelector('[part~=code]'), element.localName).to.equal(null);
    }
    expect(notIn(elements, 'not-enrolled')).to.deep.equal([]);

    kit.logIn(scenarios.memberWithHistory.member);
    await provider.memberChanged();
    await allCome(elements, 'ready');
    expect((await booked()) - before).to.equal(1);
  });

  /** Opens the review of a redeem button, and confirms it. */
  async function confirmIn(button: Element): Promise<void> {
    const press = async (selector: string) => {
      const find = () => button.shadowRoot?.querySelector<HTMLElement>(selector);
      await waitUntil(find, `no ${selector} came`, patience);
      find()?.click();
    };
    await press('[part=button]');
    // A second press within 400 ms belongs to the first.
    await later(450);
    await press('[part=confirm]:not([aria-disabled])');
  }
});
