import { html, nothing, type TemplateResult } from 'lit';

import { icon, type IconName } from '../icons/icons.ts';

/** What a line or a heading may have. */
export interface TextOptions {
  readonly look?: string | undefined;
  readonly part?: string | undefined;
  readonly id?: string | undefined;
}

/** A line of text behind an icon that says the same. */
export function line(
  name: IconName,
  words: unknown,
  { look = 'meta', part, id }: TextOptions = {},
): TemplateResult {
  return html`<p class=${`with-icon ${look}`} part=${part ?? nothing} id=${id ?? nothing}>
    ${icon(name)}<span>${words}</span>
  </p>`;
}

/** A line that says what did not work. */
export function alertLine(words: unknown): TemplateResult {
  return line('alert', words, { look: 'meta danger-text' });
}

/** A heading of any level, which can be given the focus. */
export function heading(
  level: number,
  words: unknown,
  { look, part, id }: TextOptions = {},
): TemplateResult {
  return html`<div
    class=${look ?? nothing}
    part=${part ?? nothing}
    id=${id ?? nothing}
    role="heading"
    aria-level=${level}
    tabindex="-1"
  >
    ${words}
  </div>`;
}
