import type { RemoteStatus } from '@spaarkit/store';
import { html, type TemplateResult } from 'lit';

import type { LoyaltyController } from '../context/loyalty-controller.ts';
import type { CoreMessages } from '../i18n/messages/core.ts';
import { icon } from '../icons/icons.ts';
import { button } from './button.ts';

/**
 * A sentence where nothing could be had, and the one thing to do about it, which takes no press while it is done: asking
 * for the session again, unless it is something else that failed.
 */
export function failedState(
  { text, store, session }: LoyaltyController<CoreMessages>,
  sentence: string,
  handleRetry: () => void = () => void store?.refresh(),
  status: RemoteStatus | undefined = session?.status,
): TemplateResult {
  return html`<div class="state">
    ${icon('alert', 20)}
    <div>
      <p>${sentence}</p>
      <p class="actions">
        ${button(text.t('retry'), handleRetry, { isBusy: status === 'loading' })}
      </p>
    </div>
  </div>`;
}

/** Why there is nothing yet, and what comes next. */
export function emptyState(sentence: string, next = ''): TemplateResult {
  return html`<div class="state">
    <div>
      <p>${sentence}</p>
      <p class="muted">${next}</p>
    </div>
  </div>`;
}
