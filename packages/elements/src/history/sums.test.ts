// Against the real app on its memory store: what a member can add up on the page is what the page says.
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { startTestKit, type BrowserTestKit } from '@spaarkit/msw/browser';

import { wordsOf } from '../../testing/mount.ts';
import '../all.ts';
import type { LoyaltyProviderElement } from '../provider/provider.ts';

/** A whole server answers in this page: on a busy machine that takes a while. */
const patienceMs = 20_000;

let kit: BrowserTestKit;

before(async function start() {
  this.timeout(patienceMs);
  kit = await startTestKit({ scenario: 'memberWithHistory' });
});

after(() => kit.close());

/** "−1.250 punten" as a number. */
function numberIn(words: string): number {
  const digits = Number(words.replaceAll(/\D/g, ''));
  return /^\W*[-−]/.test(words) ? -digits : digits;
}

it('Y5: what all rows add up to is what is available and what is on the way', async function sums() {
  this.timeout(patienceMs * 2);
  const provider = await fixture<LoyaltyProviderElement>(
    html`<loyalty-provider
      locale="nl"
      api-base=${kit.apiBase}
      publishable-key=${kit.publishableKey}
      .getMemberToken=${kit.getMemberToken}
    >
      <loyalty-rewards></loyalty-rewards>
      <loyalty-history></loyalty-history>
    </loyalty-provider>`,
  );
  const history = provider.querySelector('loyalty-history')?.shadowRoot;
  const card = provider.querySelector('loyalty-rewards')?.shadowRoot;
  const rows = () => [...(history?.querySelectorAll('[part=entry]') ?? [])];
  await waitUntil(() => rows().length > 0, 'no rows were drawn', { timeout: patienceMs });
  await waitUntil(() => card?.querySelector('[part=balance]'), 'no balance', {
    timeout: patienceMs,
  });
  for (;;) {
    const more = history?.querySelector<HTMLElement>('[part=more]');
    const before = rows().length;
    if (!more) break;
    more.click();
    await waitUntil(() => rows().length > before || !history?.querySelector('[part=more]'), '', {
      timeout: patienceMs,
    });
  }
  const amounts = rows().map((row) => wordsOf(row.querySelector('[part=amount] bdi') ?? row));
  const figure = (part: string) => {
    const shown = card?.querySelector(`[part=${part}]`);
    return shown ? numberIn(/[-−+]?[\d.]+/.exec(wordsOf(shown))?.[0] ?? '0') : 0;
  };
  expect(amounts.length).to.be.greaterThan(3);
  expect(amounts.some((amount) => numberIn(amount) < 0)).to.equal(true);
  expect(amounts.map(numberIn).reduce((all, one) => all + one, 0)).to.equal(
    figure('balance') + figure('pending'),
  );
});
