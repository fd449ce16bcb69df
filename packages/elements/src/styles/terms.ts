import { html } from 'lit';

import type { Localizer } from '../i18n/localizer.ts';
import type { CardMessages } from '../i18n/messages/card.ts';
import { followable } from '../context/followable.ts';

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
