/** Where the intents of a programme outlive a reload, when they may. */
import type { Connection } from '@spaarkit/sdk';

/** The part of `Storage` that is used. */
export type IntentStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What tells the programme of one API, and one key, from others that a page or browser may have. */
export function nameOf({ apiBase, publishableKey }: Connection): string {
  return `spaarkit:${apiBase}|${publishableKey}`;
}

/** The name under which those of a programme are kept. */
export function intentsNameOf(client: Connection): string {
  return `${nameOf(client)}|intents`;
}

/** Whether something was left open before a reload. */
export function isIntentKept(client: Connection, storage: IntentStorage | undefined): boolean {
  try {
    return typeof storage?.getItem(intentsNameOf(client)) === 'string';
  } catch {
    // A page may be forbidden to look.
    return false;
  }
}
