import type { RemoteStatus } from '@spaarkit/store';
import { html, type TemplateResult } from 'lit';

import { icon } from '../icons/icons.ts';
import { button } from './button.ts';

/** A sentence where nothing could be had, and the one thing to do about it, which takes no press while it is done. */
export function failedState(
  sentence: string,
  retry: string,
  handleRetry: () => void,
  status?: RemoteStatus,
): TemplateResult {
  return html`<div class="state">
    ${icon('alert', 20)}
    <div>
      <p>${sentence}</p>
      <p class="actions">${button(retry, handleRetry, { isBusy: status === 'loading' })}</p>
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
