/** Joining, in whatever element of a page it is asked for: its terms, and which of them says how it ended. */
import type { LoyaltyStore } from '@spaarkit/store';
import { html } from 'lit';

import { followable } from '../context/followable.ts';
import { LoyaltyJoinEvent, type JoinAnswers } from '../events/requests.ts';
import type { Localizer } from '../i18n/localizer.ts';
import type { CardMessages } from '../i18n/messages/card.ts';

/** Where joining was asked for last, in each programme of the page. */
const askers = new WeakMap<object, HTMLElement>();

/** Asks for what a press on the way in is for. */
export function askToJoin(
  host: HTMLElement,
  store: LoyaltyStore | undefined,
  termsVersion?: string,
  answers?: JoinAnswers,
): void {
  if (store) askers.set(store, host);
  host.dispatchEvent(new LoyaltyJoinEvent(termsVersion, answers));
}

/**
 * Whether it is for this element to say how joining ended: the one where it was asked for. If that has gone, or was a
 * button of the shop's own, it is for the first to ask.
 */
export function isAsker(host: HTMLElement, store: LoyaltyStore | undefined): boolean {
  if (store && !askers.get(store)?.isConnected) askers.set(store, host);
  return !!store && askers.get(store) === host;
}

/** What is agreed to by joining, with the way to it; nothing where the programme has no page of its terms. */
export function joinTerms(
  text: Localizer<Pick<CardMessages, 'join_terms' | 'join_terms_link'>>,
  page: string | undefined,
): unknown[] | undefined {
  const address = followable(page);
  if (address === undefined) return undefined;
  return text.rich('join_terms', {
    terms: html`<a href=${address}>${text.t('join_terms_link')}</a>`,
  });
}
