/** When to ask the server again: the page is looked at, the connection is back, another tab changed something. */
import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';

/** The part of `BroadcastChannel` that is used. */
export interface TabChannel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: () => void): void;
  close(): void;
}

/** Opens the channel between tabs; undefined where there is none. */
export type OpenChannel = (name: string) => TabChannel | undefined;

/** What is done about it. */
export interface FreshnessParts {
  readonly openChannel: OpenChannel;
  /** The page may be out of date. */
  readonly onLooked: () => void;
  /** The page is out of date: another tab changed something. */
  readonly onTold: () => void;
}

/** Listens as long as an element is on the page. */
export interface Freshness {
  readonly $online: ReadableAtom<boolean>;
  /** An element is on the page. Counted: as many {@link disconnect} undo it. */
  readonly connect: () => void;
  /** The element left the page. The last one stops all listening. */
  readonly disconnect: () => void;
  /** Joins the channel of this name; none without a name. Gives the name of the one that it leaves for it. */
  readonly join: (name?: string) => string | undefined;
  /** Tells other tabs that something changed; not what, and not whose. */
  readonly tell: () => void;
}

/** `BroadcastChannel`, where there is one. */
export const openBroadcastChannel: OpenChannel = (name) =>
  'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : undefined;

/** Makes the listening, not yet started. Safe on a server: it then hears nothing. */
export function createFreshness({ openChannel, onLooked, onTold }: FreshnessParts): Freshness {
  const $online = atom(isOnline());
  let count = 0;
  let name: string | undefined;
  let channel: TabChannel | undefined;
  let listening: AbortController | undefined;

  const openOrClose = () => {
    channel?.close();
    channel = count > 0 && name !== undefined ? openChannel(name) : undefined;
    channel?.addEventListener('message', onTold);
  };

  return {
    $online,
    connect() {
      if (++count > 1) return;
      listening = new AbortController();
      listen($online, onLooked, listening.signal);
      openOrClose();
      onLooked();
    },
    disconnect() {
      if (!count || --count) return;
      listening?.abort();
      openOrClose();
    },
    join(joined) {
      const left = name;
      if (joined === left) return undefined;
      name = joined;
      openOrClose();
      return left;
    },
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
    tell: () => channel?.postMessage('changed'),
  };
}

/** Listens on the page, until the signal ends it. */
function listen($online: WritableAtom<boolean>, onLooked: () => void, signal: AbortSignal): void {
  const { window, document } = globalThis;
  const handleConnection = () => {
    $online.set(isOnline());
    if ($online.get()) onLooked();
  };
  const handleVisibility = () => {
    if (!document.hidden) onLooked();
  };
  $online.set(isOnline());
  window?.addEventListener('focus', onLooked, { signal });
  window?.addEventListener('online', handleConnection, { signal });
  window?.addEventListener('offline', handleConnection, { signal });
  document?.addEventListener('visibilitychange', handleVisibility, { signal });
}

/** What the device says; true where it does not say. */
function isOnline(): boolean {
  return globalThis.navigator?.onLine ?? true;
}
