// Every request of the page is seen by the test kit's worker, those for pictures, styles and scripts too.
import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { startTestKit, type BrowserTestKit } from '@spaarkit/msw/browser';

import { allElements } from '../testing/every-element.ts';
import { createFakeCart } from '../testing/fake-cart.ts';
import { wordsOf } from '../testing/mount.ts';
import type { LoyaltyProviderElement } from './provider/provider.ts';
import './provider/on-demand.ts';

/** A whole server answers in this page: on a busy machine that takes a while. */
const patience = { timeout: 20_000 };

const lines = [{ id: 'a', grossMinor: 5990, netMinor: 5495 }];

let kit: BrowserTestKit;

before(async function start() {
  this.timeout(patience.timeout);
  kit = await startTestKit({ scenario: 'memberWithHistory' });
});

after(() => kit.close());

for (const scenario of ['guest', 'notEnrolled', 'memberWithHistory'] as const) {
  it(`G20: asks nothing of any host but the API, and keeps nothing on the device: ${scenario}`, async function look() {
    this.timeout(2 * patience.timeout);
    await kit.use(scenario);
    const asked: string[] = [];
    const note = ({ request }: { request: Request }) => void asked.push(request.url);
    kit.worker.events.on('request:start', note);
    const provider = await fixture<LoyaltyProviderElement>(
      html`<loyalty-provider
        locale="nl"
        live
        api-base=${kit.apiBase}
        publishable-key=${kit.publishableKey}
        .getMemberToken=${kit.getMemberToken}
        .cart=${createFakeCart({ lines }).adapter}
        >${allElements}</loyalty-provider
      >`,
    );
    const words = () => [...provider.children].map(wordsOf).join(' ');
    await waitUntil(() => words().includes('599 punten'), 'the sum of the cart', patience);
    // Long enough for what is asked only when the rest has come.
    await aTimeout(500);
    kit.worker.events.removeListener('request:start', note);
    expect(asked.filter((url) => url.startsWith(`${kit.apiBase}/v1/`))).not.to.deep.equal([]);
    const { origin } = location;
    const elsewhere = asked.filter((url) => ![origin, kit.apiBase].includes(new URL(url).origin));
    expect(elsewhere).to.deep.equal([]);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
    expect(await indexedDB.databases()).to.deep.equal([]);
    // Its worker keeps a list of the pages it serves.
    const kept = (await caches.keys()).filter((name) => !name.startsWith('msw:'));
    expect(kept).to.deep.equal([]);
  });
}
