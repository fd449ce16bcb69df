import { html, nothing, type TemplateResult } from 'lit';

import { icon } from '../icons/icons.ts';

/** A sentence where nothing could be had, and the one thing to do about it. */
export function failedState(
  sentence: string,
  retry: string,
  handleRetry: () => void,
): TemplateResult {
  return html`<div class="state">
    ${icon('alert', 20)}
    <div>
      <p>${sentence}</p>
      <p class="actions">
        <button type="button" class="button outlined" @click=${handleRetry}>${retry}</button>
      </p>
    </div>
  </div>`;
}

/** Why there is nothing yet, and what comes next. */
export function emptyState(sentence: string, next?: unknown): TemplateResult {
  return html`<div class="state">
    <div>
      <p>${sentence}</p>
      ${next === undefined ? nothing : html`<p class="muted">${next}</p>`}
    </div>
  </div>`;
}
