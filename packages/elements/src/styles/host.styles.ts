import type { CSSResult } from 'lit';

import { css } from './css.ts';
import { tokens } from './tokens.styles.ts';

/** The `scheme` attribute, instead of the colour scheme of the page. */
export const schemeStyles = css`
  :host([scheme='light']) {
    --loyalty-scheme: light;
  }
  :host([scheme='dark']) {
    --loyalty-scheme: dark;
  }
`;

// Custom properties and everything else that inherits would leak in from the shop's page; each of
// them is closed here and opened again by a variable where a shop may want it. `color-scheme` is
// taken from the page unless `scheme` says otherwise: light-dark() follows it, and a page that
// declares none gets the light palette.
const guard = css`
  :host {
    display: block;
    color-scheme: var(--loyalty-scheme, inherit);
    font-family: var(--loyalty-font-family, inherit);
    font-size: var(--loyalty-font-size, inherit);
    font-style: normal;
    font-weight: 400;
    font-variant: normal;
    line-height: 1.5;
    letter-spacing: var(--loyalty-letter-spacing, normal);
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    cursor: auto;
    list-style: none;
    overflow-wrap: break-word;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .base {
    color: var(--_text);
  }
  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  svg {
    display: block;
    flex: none;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 6px var(--_surface);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** What every element starts its `static styles` with: tokens, and the guard against the page. */
export const hostStyles: CSSResult[] = [tokens, schemeStyles, guard];
