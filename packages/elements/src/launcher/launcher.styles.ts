import { ringMarkStyles } from '../icons/ring-mark.ts';
import { buttonStyles } from '../styles/button.styles.ts';
import { cardStyles } from '../styles/card.styles.ts';
import { contentStyles } from '../styles/content.styles.ts';
import { css } from '../styles/css.ts';
import { skeletonStyles } from '../styles/skeleton.styles.ts';

// Wide: above the button, and beside what the shopper does. Narrow: a sheet at the foot of the page. The head
// of the panel lies outside of what scrolls, so that it hides nothing that has the focus.
const launcherStyles = css`
  :host {
    --_block: var(--loyalty-launcher-block, 1em);
    --_inline: var(--loyalty-launcher-inline, 1em);
    position: var(--loyalty-launcher-position, fixed);
    inset-block-end: calc(var(--_block) + env(safe-area-inset-bottom, 0px));
    inset-inline-end: var(--_inline);
    z-index: var(--loyalty-launcher-layer, 1);
    inline-size: fit-content;
    max-inline-size: calc(100% - 2 * var(--_inline));
  }
  :host([side='start']) {
    inset-inline: var(--_inline) auto;
  }
  .launcher {
    gap: calc(8em / 15);
    border-color: var(--_line);
    border-radius: 99em;
    background: var(--_surface);
    box-shadow: 0 0.5em 2em rgb(0 0 0 / 0.16);
  }
  .panel {
    position: fixed;
    inset: auto;
    inset-block-end: calc(var(--_block) + 3.5em);
    inset-inline-end: var(--_inline);
    inline-size: min(25em, 100vw - 2em);
    max-block-size: min(40em, 100dvh - var(--_block) - 4.5em);
    margin: 0;
    padding: 0;
    border: var(--_w) solid var(--_line);
    border-radius: calc(0.875em * var(--_r));
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 0.5em 2em rgb(0 0 0 / 0.16);
    overflow: clip;
  }
  :host([side='start']) .panel {
    inset-inline: var(--_inline) auto;
  }
  .panel.shown {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
  }
  .panel::backdrop {
    background: transparent;
  }
  .panel:modal::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  .head {
    padding: calc(var(--_u) * 2) calc(var(--_u) * 4);
    border-block-end: var(--_w) solid var(--_line);
  }
  .body {
    overflow: auto;
    overscroll-behavior: contain;
  }
  loyalty-rewards::part(card) {
    border: 0;
    border-radius: 0;
  }
  @media (width < 40em) {
    .panel,
    :host([side='start']) .panel {
      inset: auto 0 0;
      inline-size: 100%;
      max-inline-size: 100%;
      max-block-size: min(40em, 100dvh - 2em);
      padding-block-end: env(safe-area-inset-bottom, 0px);
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

export const styles = [
  ...contentStyles,
  skeletonStyles,
  buttonStyles,
  cardStyles,
  ringMarkStyles,
  launcherStyles,
];
