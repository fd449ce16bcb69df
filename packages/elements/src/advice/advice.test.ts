import { expect, fixture, html } from '@open-wc/testing';

import { takeConsoleInformation, takeConsoleProblems } from '../../testing/console-guard.ts';
import { sessions } from '../../testing/fixtures.ts';
import { mount, wordsOf } from '../../testing/mount.ts';
import { define } from '../context/define.ts';
import '../points-badge/loyalty-points-badge.ts';
import '../redeem-button/loyalty-redeem-button.ts';
// Here at once, so that no test has to wait for it.
import { advices } from './advice.ts';

const badge = html`<loyalty-points-badge></loyalty-points-badge>`;

beforeEach(() => takeConsoleInformation());

/** All that was said, after what is still to be said; it is forgiven. */
async function said(afterMs = 200): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  return [...takeConsoleInformation(), ...takeConsoleProblems()];
}

/** Each is said once on a page, and the tests of this file share one. */
const refusals = [
  [401, 'key_invalid', 'warn', 'Copy it anew'],
  [403, 'key_not_allowed', 'warn', 'begins with pk_'],
  [403, 'origin_not_allowed', 'warn', location.origin],
  [401, 'token_expired', 'warn', 'Sign a new one'],
  [401, 'token_invalid', 'warn', 'createMemberToken'],
  [404, 'unexpected_answer', 'warn', 'without /v1'],
  [404, 'not_found', 'warn', 'leads past it'],
  [503, 'unavailable', 'info', 'does not give the session'],
] as const;

for (const [status, code, level, words] of refusals) {
  it(`says of ${code} what to do, once, and shows the shopper a calm page`, async () => {
    const { element, store } = await mount(badge, { server: { reads: { status, code } } });
    await store.refresh();
    await store.refresh();
    const [first, ...more] = await said();
    expect(first).to.match(new RegExp(`^console.${level}: Spaarkit, ${code}: `));
    expect(first).to.contain(words);
    expect(first).to.contain(`(@spaarkit/elements/MESSAGES.md#${code}`);
    expect(more).to.deep.equal([]);
    expect(wordsOf(element)).to.not.match(/error|fout|[a-z]_[a-z]/i);
  });
}

it('says that the API cannot be reached, without blaming anybody', async () => {
  const { store } = await mount(badge, { server: { reads: 'fail' } });
  await store.refresh();
  const lines = await said();
  expect(lines).to.have.length(1);
  expect(lines[0]).to.contain('console.info: Spaarkit, connection_failed: ');
  expect(lines[0]).to.contain('connect-src');
});

it('says that the API is too slow, and where to see how it fares', async () => {
  const { store } = await mount(badge, { server: { reads: 'late' } });
  await store.refresh();
  const lines = await said();
  expect(lines).to.have.length(1);
  expect(lines[0]).to.contain('console.info: Spaarkit, timed_out: ');
  expect(lines[0]).to.contain('/healthz');
});

it('says that the shop gave no token, and why, and takes nobody for a guest', async () => {
  const { element, store } = await mount(badge, { server: { givesToken: false } });
  await store.refresh();
  const lines = await said();
  expect(lines).to.have.length(1);
  expect(lines[0]).to.contain('console.warn: Spaarkit, token_unavailable: ');
  expect(lines[0]).to.contain('The shop answered 500.');
  expect(wordsOf(element)).not.to.contain('Spaar mee');
});

it('says which words an attribute takes, for each that is unknown', async () => {
  await mount(html`<loyalty-redeem-button variant="flat" scheme="dim"></loyalty-redeem-button>`);
  const lines = await said();
  const found = lines.filter((line) => line.includes('attribute_unknown')).join('\n');
  expect(found).to.contain('variant="flat" is not known. Use one of: filled, outlined.');
  expect(found).to.contain('scheme="dim" is not known. Use one of: auto, light, dark.');
});

it('says nothing of words that are known', async () => {
  await mount(
    html`<loyalty-redeem-button
      reward-id="five-euro"
      variant="outlined"
      scheme="dark"
    ></loyalty-redeem-button>`,
  );
  expect(await said()).to.deep.equal([]);
});

it('says that a button is for a reward that the programme does not have, and draws nothing', async () => {
  const { element } = await mount(
    html`<loyalty-redeem-button reward-id="six-euro"></loyalty-redeem-button>`,
  );
  expect((await said()).join()).to.contain('The programme has no reward "six-euro"');
  expect(wordsOf(element)).to.equal('');
});

it('says to guests too that a button is for no reward of the programme', async () => {
  const server = { session: sessions.guest };
  const buttonFor = (id: string) =>
    html`<loyalty-redeem-button reward-id=${id}></loyalty-redeem-button>`;
  await mount(buttonFor('five-euro'), { server });
  expect(await said()).to.deep.equal([]);
  await mount(buttonFor('seven-euro'), { server });
  expect((await said()).join()).to.contain('The programme has no reward "seven-euro"');
});

it('says that a tag was defined by another copy, which stays', async () => {
  const first = customElements.get('loyalty-points-badge');
  define('loyalty-points-badge', class extends HTMLElement {});
  define('loyalty-redeem-button', class extends HTMLElement {});
  const lines = await said();
  expect(lines).to.have.length(1);
  expect(lines[0]).to.contain('<loyalty-points-badge> is defined already');
  expect(customElements.get('loyalty-points-badge')).to.equal(first);
});

it('says that there is no provider, after waiting for one, and shows what stands inside', async () => {
  const element = await fixture(html`<loyalty-points-badge>Spaar mee</loyalty-points-badge>`);
  expect(await said(1500)).to.deep.equal([]);
  const lines = await said(1700);
  expect(lines).to.have.length(1);
  expect(lines[0]).to.contain('<loyalty-points-badge> stands in no <loyalty-provider>');
  expect(wordsOf(element)).to.equal('');
  expect(element.shadowRoot?.querySelector('slot')).to.not.equal(null);
});

it('tells of the provider that is not set up, whichever element inside it is the first to tell', async () => {
  const provider = await fixture<HTMLElement>(
    html`<loyalty-provider
      ><loyalty-points-badge>Spaar mee</loyalty-points-badge></loyalty-provider
    >`,
  );
  for (const host of [provider, ...provider.querySelectorAll('loyalty-points-badge')]) {
    const words = advices.provider_missing.words(host);
    expect(words).to.contain('<loyalty-provider> is not set up');
    expect(words).to.contain('Give it both api-base and publishable-key');
  }
});
