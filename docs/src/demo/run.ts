import { createTestKit, type TestKit } from '@spaarkit/msw';
import { createClient } from '@spaarkit/sdk/fetch';

import { createCart } from './cart.ts';
import { situation, situations } from './situations.ts';

type Provider = HTMLElementTagNameMap['loyalty-provider'];

/** Brings all demos of the page to life, each with a shop, a member and a cart of its own. */
export async function run(demos: readonly HTMLElement[]): Promise<void> {
  for (const demo of demos) prepare(demo);
  // Last, so that each element finds its provider furnished.
  await import('@spaarkit/elements/all');
}

function prepare(demo: HTMLElement): void {
  const provider = demo.querySelector<Provider>('loyalty-provider');
  if (!provider) return;
  const kit = createTestKit({ scenario: situation(demo.dataset['scenario']) });
  provider.client = clientOf(kit);
  provider.cart = createCart();
  // A demo is no shop: there is nowhere to log in.
  provider.addEventListener('loyalty-login', (event) => event.preventDefault());
  demo.append(choice(demo, kit, provider));
}

/** A client whose requests the kit answers: nothing leaves the page. */
function clientOf(kit: TestKit) {
  return createClient({
    apiBase: kit.apiBase,
    publishableKey: kit.publishableKey,
    getMemberToken: kit.getMemberToken,
    transport: async ({ method, url, headers, body }) => {
      const answer = await kit.fetch(url, { method, headers, body: body ?? null });
      return { status: answer.status, headers: answer.headers, body: await answer.text() };
    },
  });
}

function choice(demo: HTMLElement, kit: TestKit, provider: Provider): HTMLElement {
  const label = document.createElement('label');
  const list = document.createElement('select');
  for (const name of situations) list.add(new Option(situation(name).title, name));
  list.value = demo.dataset['scenario'] ?? '';
  list.addEventListener('change', () => {
    void kit.use(situation(list.value)).then(() => provider.memberChanged());
  });
  label.append('Situation ', list);
  label.className = 'demo-note';
  return label;
}
