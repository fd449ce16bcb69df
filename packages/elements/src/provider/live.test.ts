import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Session } from '@spaarkit/sdk';

import { balance, sessions } from '../../testing/fixtures.ts';
import { wordsOf } from '../../testing/mount.ts';
import '../i18n/dutch.ts';
import '../points-badge/loyalty-points-badge.ts';
import './loyalty-provider.ts';
import type { LoyaltyProviderElement } from './provider.ts';

/** A stream that the page holds open. */
interface Held {
  readonly known: string | null;
  readonly signal: AbortSignal;
  tell(revision: string): void;
}

const originalFetch = globalThis.fetch;
let held: Held[] = [];
let current: Session = sessions.member;

/** Answers as the API does, over the browser's own streams. */
async function respond(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  if (!request.url.endsWith('/v1/me/stream')) return Response.json(current);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(new TextEncoder().encode(text));
      request.signal.addEventListener('abort', () => controller.error(request.signal.reason));
      write('retry: 3000\n\n');
      held.push({
        known: request.headers.get('last-event-id'),
        signal: request.signal,
        tell: (id) => write(`event: changed\nid: ${id}\ndata: {"revision":"${id}"}\n\n`),
      });
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

async function open(live: boolean) {
  const provider = await fixture<LoyaltyProviderElement>(
    html`<loyalty-provider
      ?live=${live}
      locale="nl"
      api-base="/loyalty"
      publishable-key="pk_test"
      .getMemberToken=${() => 'token'}
      ><loyalty-points-badge></loyalty-points-badge
    ></loyalty-provider>`,
  );
  const badge = provider.querySelector('loyalty-points-badge');
  if (!badge) throw new Error('There is no badge.');
  await waitUntil(() => wordsOf(badge) === '1.250 punten');
  return { provider, badge };
}

beforeEach(() => {
  held = [];
  current = { ...sessions.member, revision: '1' };
  globalThis.fetch = respond;
});

afterEach(() => {
  globalThis.fetch = originalFetch;
});

it('shows what happens elsewhere as soon as the server tells', async () => {
  const { badge } = await open(true);
  await waitUntil(() => held.length === 1);
  expect(held[0]?.known).to.equal('1');
  current = { ...current, revision: '2', balance: { ...balance, available: 1300 } };
  held[0]?.tell('2');
  await waitUntil(() => wordsOf(badge) === '1.300 punten', undefined, { timeout: 4000 });
});

it('listens no more once it is off or away, and again when it is back', async () => {
  const { provider } = await open(true);
  await waitUntil(() => held.length === 1);
  provider.live = false;
  await waitUntil(() => held[0]?.signal.aborted === true);
  provider.live = true;
  await waitUntil(() => held.length === 2);
  provider.remove();
  await waitUntil(() => held[1]?.signal.aborted === true);
});

it('does not listen unless it is told to', async () => {
  await open(false);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(held).to.have.length(0);
});

it('fetches what listens only once there is a member to listen for', async () => {
  current = sessions.guest;
  const { window, provider } = await openUnbundled();
  const hasFetched = (file: string) =>
    window.performance.getEntriesByType('resource').some(({ name }) => name.endsWith(file));
  await waitUntil(() => hasFetched('/provider/on-demand.ts'), undefined, { timeout: 8000 });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(hasFetched('/provider/live.ts')).to.equal(false);

  current = { ...sessions.member, revision: '1' };
  await provider.memberChanged();
  await waitUntil(() => held.length === 1, undefined, { timeout: 8000 });
  expect(hasFetched('/provider/live.ts')).to.equal(true);
}).timeout(30_000);

/** A page of its own, whose modules are fetched one by one: those of the tests come in one file. */
async function openUnbundled() {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Shop"></iframe>`);
  const { contentDocument: page, contentWindow: window } = frame;
  if (!page || !window) throw new Error('The frame has no page.');
  window.fetch = respond;
  const provider = page.createElement('loyalty-provider');
  const { origin } = location;
  provider.setAttribute('api-base', `${origin}/loyalty`);
  provider.setAttribute('publishable-key', 'pk_test');
  provider.setAttribute('live', '');
  provider.getMemberToken = () => 'token';
  const script = page.createElement('script');
  script.type = 'module';
  script.src = `${origin}/packages/elements/src/provider/loyalty-provider.ts`;
  const ready = new Promise((resolve) => {
    provider.addEventListener('loyalty-ready', resolve, { once: true });
  });
  page.body.append(provider, script);
  await ready;
  return { window, provider };
}
