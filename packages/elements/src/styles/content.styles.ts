import type { CSSResult } from 'lit';

import { css } from './css.ts';
import { hostStyles } from './host.styles.ts';

// --_em is registered as a length (see define-content.ts), so that spaces follow the host's size and not that
// of the text they stand in.

/** What texts, notices and buttons take beside the tokens of every element. */
export const contentTokens = css`
  :host {
    --_muted: var(--loyalty-muted, color-mix(in oklab, var(--_text) 72%, var(--_surface)));
    --_line-strong: var(
      --loyalty-line-strong,
      color-mix(in oklab, var(--_text) 52%, var(--_surface))
    );
    --_accent-tint: var(
      --loyalty-accent-tint,
      color-mix(in oklab, var(--_accent-ui) 10%, var(--_surface))
    );
    --_button: var(--loyalty-button, var(--_text));
    --_on-button: var(--loyalty-on-button, var(--_surface));
    --_button-line: var(--_button);
    --_warn-tint: var(--loyalty-warn-tint, color-mix(in oklab, var(--_warn) 9%, var(--_surface)));
    --_danger: var(--loyalty-danger, #9d1c1c);
    --_em: 1em;
    --_u: calc(0.25 * var(--_em) * var(--loyalty-space, 1));
    --_start: -1;
  }
  :host(:dir(rtl)) {
    --_start: 1;
  }
  @supports (color: light-dark(oklch(from red l c h), red)) {
    :host {
      --_button: var(--loyalty-button, oklch(from var(--_accent) min(l, 0.5) c h));
      --_on-button: var(--loyalty-on-button, #fff);
      --_button-line: light-dark(
        oklch(from var(--_button) min(l, 0.56) c h),
        oklch(from var(--_button) max(l, 0.62) c h)
      );
      --_danger: var(--loyalty-danger, light-dark(oklch(0.48 0.17 27), oklch(0.78 0.13 25)));
    }
  }
  @supports (color: contrast-color(red)) {
    :host {
      --_button: var(--loyalty-button, var(--_accent));
      --_on-button: var(--loyalty-on-button, contrast-color(var(--_button)));
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_line: var(--_line-strong);
      --_accent-tint: var(--_surface);
      --_warn-tint: var(--_surface);
    }
  }
  @media (forced-colors: active) {
    :host {
      --_muted: CanvasText;
      --_warn: CanvasText;
      --_accent-text: CanvasText;
    }
  }
`;

const content = css`
  [hidden] {
    display: none !important;
  }
  p,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  strong {
    font-weight: 600;
  }
  button,
  input,
  select {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  .muted {
    color: var(--_muted);
  }
  .meta {
    font-size: 0.875em;
  }
  .code {
    unicode-bidi: isolate;
    direction: ltr;
  }
  /* On paper nothing can be pressed or unfolded, and a bar has its words beside it. */
  @media print {
    details:not([open]),
    .button,
    .tabs,
    .bar,
    .no-print {
      display: none !important;
    }
  }
`;

/** What an element with texts and buttons starts its `static styles` with. */
export const contentStyles: CSSResult[] = [...hostStyles, contentTokens, content];
