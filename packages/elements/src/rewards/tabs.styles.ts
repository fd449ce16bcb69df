import { css } from '../styles/css.ts';

// A print shows every panel that holds something under its heading, whichever was open: a code is of
// use on paper.

/** The tabs, and what belongs to them. */
export const tabsStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_u) * 5);
    padding-inline: var(--_edge);
    border-block-end: var(--_w) solid var(--_line);
  }
  .tab {
    appearance: none;
    position: relative;
    flex: auto;
    /* A name takes a second line before the row does, and then only where it has to. */
    inline-size: min-content;
    max-inline-size: max-content;
    min-block-size: calc(2.75 * var(--_em));
    margin: 0 0 calc(var(--_w) * -1);
    padding: 0;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_muted);
    font-size: 1em;
    line-height: 1.2;
    text-align: start;
    cursor: pointer;
  }
  /* The last two go to another row together: one tab alone there reads as a mistake. */
  .tab:nth-last-child(2) {
    margin-inline-end: 5em;
  }
  .tab:last-child {
    margin-inline-start: -5em;
  }
  .tab:hover,
  [aria-selected='true'] {
    color: var(--_text);
  }
  [aria-selected='true'] {
    border-block-end-color: var(--_accent-ui);
    font-weight: 600;
  }
  .tab:focus-visible,
  .panel:focus-visible {
    outline-offset: -2px;
    box-shadow: none;
  }
  .count {
    padding: 0.1em 0.5em;
    border: var(--_w) solid var(--_line);
    border-radius: 99em;
    background: var(--_sunken);
    color: var(--_text);
    font-size: 0.8125em;
    font-weight: 600;
  }
  .panel > * {
    --loyalty-font-size: 1em;
  }
  .panel-title {
    padding-block: calc(var(--_u) * 5) calc(var(--_u) * 2);
  }
  @media screen {
    .tabbed .panel-title {
      display: none;
    }
  }
  .tabs > .bone {
    inline-size: 5.5em;
    margin-block: 0.875em;
  }
  @container (width < 32em) {
    .tabs:has(> :nth-child(5)) {
      column-gap: calc(var(--_u) * 2.5);
      font-size: 0.875em;
    }
  }
  /* Beside a name the count would take more room than there is: it hangs over the gap, above the line. */
  @container (26em <= width < 29em) {
    .tabs:has(> :nth-child(5)) .count {
      position: absolute;
      inset-block-start: 0;
      inset-inline-start: calc(100% - 1em);
    }
  }
  @container (width < 26em) {
    .tabs {
      column-gap: calc(var(--_u) * 3);
      font-size: 0.875em;
    }
    /* Five and more are two rows here, of names on one line. */
    .tabs:has(> :nth-child(5)) .tab {
      inline-size: auto;
    }
  }
  @media (forced-colors: active) {
    .tab:not([aria-selected='true']) {
      padding-block-end: 2px;
      border-block-end: 0;
    }
  }
  @media print {
    .panel:has(> :nth-child(2)) {
      display: block !important;
    }
  }
`;
