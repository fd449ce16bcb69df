// A page as a shop has it, on the test kit: the line that begins it is that of the README of
// `@spaarkit/msw`.
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { startTestKit } from '@spaarkit/msw/browser';

import './all.ts';

/** A whole server starts and answers in this page: on a busy machine that takes a while. */
const patience = { timeout: 20_000 };

describe('a page that asks its own server who is there', function patiently() {
  this.timeout(2 * patience.timeout);

  before(() => startTestKit({ scenario: 'expiring', memberTokenUrl: '/loyalty-token' }));

  it('shows the situation', async () => {
    const provider = await fixture(html`
      <loyalty-provider
        api-base="https://loyalty.test"
        publishable-key="pk_demo"
        member-token-url="/loyalty-token"
      >
        <loyalty-points-badge></loyalty-points-badge>
      </loyalty-provider>
    `);
    const badge = provider.querySelector('loyalty-points-badge');
    await waitUntil(
      () => badge?.shadowRoot?.querySelector('[part=dot]'),
      'nothing is about to lapse',
      patience,
    );
  });
});

it('leaves no worker behind once it is closed, so that the next kit answers from the start', async () => {
  for (const scenario of ['guest', 'newMember', 'nearTier'] as const) {
    const { apiBase, publishableKey, close } = await startTestKit({ scenario });
    const answer = await fetch(`${apiBase}/v1/program?key=${publishableKey}`);
    expect(answer.status, scenario).to.equal(200);
    await close();
    expect(await navigator.serviceWorker.getRegistrations()).to.deep.equal([]);
  }
}).timeout(2 * patience.timeout);
