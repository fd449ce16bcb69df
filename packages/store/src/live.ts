/**
 * Being told by the server that the session is another, instead of only asking when the page is looked
 * at. One tab of a browser listens and tells the others. Apart from the store, for pages that want it.
 */
import { StreamResource } from '@spaarkit/sdk/resources';

import { pauseOrBack } from './settle.ts';
import type { LoyaltyStore } from './store.ts';

/** What a change of this page's own takes to arrive by itself, so that it is not asked for twice. */
const ownChangeMs = 300;

/** While nothing can be told, the session is asked for when it is older than this. */
const pollMs = 60_000;

/**
 * Keeps the session of a member as fresh as the server tells, from now until the function that it gives
 * is called. Where the server cannot be listened to, it asks once a minute while the page is in sight.
 */
export function followLive(store: LoyaltyStore): () => void {
  const { window } = globalThis;
  const stopping = new AbortController();
  const { signal } = stopping;
  let member: string | undefined;
  let listening: AbortController | undefined;

  const listenAs = (next: string | undefined) => {
    if (next === member) return;
    listening?.abort();
    member = next;
    if (next === undefined) return;
    listening = new AbortController();
    void listen(store, `spaarkit:live:${next}`, listening.signal);
  };
  const memberNow = () => {
    const { apiBase, publishableKey } = store.client;
    const id = store.$session.get().data?.member?.id;
    return id && `${apiBase}|${publishableKey}|${id}`;
  };

  const stopFollowing = store.$session.subscribe(() => listenAs(memberNow()));
  // A page that listens, or holds a lock, is not kept for going back to.
  window?.addEventListener('pagehide', () => listenAs(undefined), { signal });
  window?.addEventListener('pageshow', () => listenAs(memberNow()), { signal });
  return () => {
    stopFollowing();
    stopping.abort();
    listenAs(undefined);
  };
}

/** Follows the channel of a member's tabs, and leads it when no other tab does. */
async function listen(store: LoyaltyStore, name: string, signal: AbortSignal): Promise<void> {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : undefined;
  const handle = (revision: string | undefined) => void refresh(store, revision, signal);
  channel?.addEventListener('message', ({ data }: MessageEvent<string>) => handle(data));
  signal.addEventListener('abort', () => channel?.close());
  const onChange = (revision: string) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
    if (!signal.aborted) channel?.postMessage(revision);
    handle(revision);
  };
  const lead = () => leadUntil(store, signal, onChange, () => handle(undefined));
  try {
    // Pages without TLS have no locks; each of their tabs then listens by itself.
    await (globalThis.navigator?.locks?.request(name, { signal }, lead) ?? lead());
  } catch {
    // The signal ended the wait.
  }
}

async function leadUntil(
  store: LoyaltyStore,
  signal: AbortSignal,
  onChange: (revision: string) => void,
  onDeaf: () => void,
): Promise<void> {
  const stream = new StreamResource(store.client.send);
  for (let failures = 0; ; await pauseOrEnd(pauseMs(failures), store, signal)) {
    try {
      const { data } = store.$session.get();
      for await (const { revision } of stream.changes({ revision: data?.revision }, { signal })) {
        failures = 0;
        onChange(revision);
      }
      failures = 0;
    } catch {
      failures++;
      onDeaf();
    }
    if (signal.aborted) return;
  }
}

/** Spread out, so that all who lost the same server do not come back at once. */
function pauseMs(failures: number): number {
  return Math.min(pollMs, 2000 * 2 ** failures) * (0.5 + Math.random() / 2);
}

function pauseOrEnd(ms: number, { $online }: LoyaltyStore, signal: AbortSignal): Promise<unknown> {
  const ended = new Promise((resolve) => signal.addEventListener('abort', resolve));
  return Promise.race([pauseOrBack(ms, $online), ended]);
}

/** Asks for the session when it is not of this revision; without one, when it is old. */
async function refresh(
  store: LoyaltyStore,
  revision: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  if (revision !== undefined) await new Promise((resolve) => setTimeout(resolve, ownChangeMs));
  // A page that nobody sees asks when it is looked at again.
  if (signal.aborted || globalThis.document?.hidden) return;
  const { data, updatedAt = 0 } = store.$session.get();
  const isOld =
    revision === undefined ? Date.now() - updatedAt >= pollMs : data?.revision !== revision;
  if (isOld) await store.cartChanged();
}
