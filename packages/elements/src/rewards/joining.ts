/** Joining, in whatever element of a page it is asked for: one of them says how it ended. */
import { LoyaltyJoinEvent, type JoinAnswers } from '../events/requests.ts';

let asker: HTMLElement | undefined;

/** Asks for what a press on the way in is for. */
export function askToJoin(host: HTMLElement, termsVersion?: string, answers?: JoinAnswers): void {
  asker = host;
  host.dispatchEvent(new LoyaltyJoinEvent(termsVersion, answers));
}

/**
 * Whether it is for this element to say how joining ended: the one where it was asked for. If that has gone, or was a
 * button of the shop's own, it is for the first to ask.
 */
export function isAsker(host: HTMLElement): boolean {
  if (!asker?.isConnected) asker = host;
  return asker === host;
}
