import { css } from 'lit';

import { ringMarkStyles } from '../icons/ring-mark.ts';
import { buttonStyles } from '../styles/button.styles.ts';
import { cardStyles } from '../styles/card.styles.ts';
import { contentStyles } from '../styles/content.styles.ts';
import { noticeStyles } from '../styles/notice.styles.ts';
import { skeletonStyles } from '../styles/skeleton.styles.ts';

// A print shows every panel under its heading, whichever was open: a code is of use on paper.
const rewardsStyles = css`
  .header,
  .strip,
  .footer,
  .aside,
  .state {
    padding-inline: calc(var(--_u) * 5);
  }
  .header {
    padding-block: calc(var(--_u) * 5);
  }
  .standing {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: calc(var(--_u) * 3) calc(var(--_u) * 4);
  }
  .balance {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: calc(var(--_u) * 2);
  }
  .number {
    font-size: 2.5em;
    font-weight: 650;
    line-height: 1.05;
    letter-spacing: -0.02em;
  }
  .unit {
    font-weight: 500;
    color: var(--_muted);
  }
  .worth {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .below {
    margin-block-start: calc(var(--_u) * 1);
    font-size: 0.875em;
    color: var(--_muted);
  }
  .owed {
    max-inline-size: 36em;
  }
  loyalty-tier-progress {
    --loyalty-font-size: 1em;
    margin-block-start: calc(14em / 16);
  }
  loyalty-tier-progress:state(loading),
  loyalty-tier-progress:state(guest) {
    display: none;
  }
  .strip {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    padding-block: calc(var(--_u) * 2);
    border-block-start: var(--_w) solid var(--_line);
    color: var(--_muted);
  }
  .strip > span {
    font-size: 0.875em;
  }
  .aside {
    padding-block-end: calc(var(--_u) * 4);
  }
  .tabs {
    display: flex;
    gap: calc(var(--_u) * 5);
    padding-inline: calc(var(--_u) * 5);
    border-block-end: var(--_w) solid var(--_line);
  }
  .tab {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-block-size: 2.75em;
    margin: 0;
    margin-block-end: calc(var(--_w) * -1);
    padding: 0;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_muted);
    font-size: 1em;
    line-height: 1.2;
    cursor: pointer;
  }
  .tab:hover {
    color: var(--_text);
  }
  .tab[aria-selected='true'] {
    border-block-end-color: var(--_accent-ui);
    color: var(--_text);
    font-weight: 600;
  }
  .tab:focus-visible {
    outline-offset: -2px;
    border-radius: calc(0.25em * var(--_r));
    box-shadow: none;
  }
  .count {
    min-inline-size: 1.6em;
    padding: 0.1em 0.45em;
    border: var(--_w) solid var(--_line);
    border-radius: 99em;
    background: var(--_sunken);
    color: var(--_text);
    font-size: 0.8125em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .panel:focus-visible {
    outline-offset: -2px;
    box-shadow: none;
  }
  .panel > * {
    --loyalty-font-size: 1em;
  }
  .panel-title {
    padding: calc(var(--_u) * 5) calc(var(--_u) * 5) calc(var(--_u) * 2);
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
  }
  .tabbed .panel-title {
    display: none;
  }
  .stacked .panel {
    border-block-start: var(--_w) solid var(--_line);
  }
  .lead {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  .lead + .below {
    font-size: 1em;
  }
  .lead:focus {
    outline: none;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 3);
    margin-block-start: calc(var(--_u) * 4);
  }
  .actions > .button {
    flex: 0 1 auto;
    min-inline-size: calc(130em / 15);
  }
  .small-print {
    margin-block-start: calc(var(--_u) * 3);
    font-size: 0.875em;
  }
  .small-print:not(.danger-text) {
    color: var(--_muted);
  }
  .browse {
    border-block-start: var(--_w) solid var(--_line);
  }
  .state {
    display: flex;
    align-items: flex-start;
    gap: calc(var(--_u) * 3);
    padding-block: calc(var(--_u) * 5);
  }
  .state > svg {
    margin-block-start: 0.15em;
    color: var(--_muted);
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_u) * 5);
    padding-block: calc(var(--_u) * 2);
    border-block-start: var(--_w) solid var(--_line);
    color: var(--_muted);
  }
  .footer:not(:has(a)) {
    display: none;
  }
  .footer a,
  .footer ::slotted(a) {
    display: inline-flex;
    align-items: center;
    min-block-size: calc(32em / 14);
    font-size: 0.875em;
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .bone.number-bone {
    inline-size: 7em;
    block-size: 2.625em;
  }
  .bone.line-bone {
    inline-size: 18em;
    max-inline-size: 90%;
    block-size: 0.9em;
    margin-block: 0.3em;
  }
  .bone.pill-bone {
    inline-size: 6em;
    block-size: 2em;
    margin-block-start: calc(var(--_u) * 3);
    border-radius: 99em;
  }
  .bone.bar-bone {
    block-size: 0.5em;
    margin-block: calc(14em / 16) calc(var(--_u) * 2);
    border-radius: 99em;
  }
  .bone.tile-bone {
    flex: none;
    inline-size: 2.75em;
    block-size: 2.75em;
  }
  .bone.button-bone {
    flex: none;
    inline-size: 6em;
    block-size: 2.75em;
  }
  .bone.tab-bone {
    inline-size: 5.5em;
    block-size: 1em;
    margin-block: 0.875em;
  }
  @container (width < 26em) {
    .header,
    .strip,
    .footer,
    .aside,
    .state {
      padding-inline: calc(var(--_u) * 4);
    }
    .header {
      padding-block: calc(var(--_u) * 4);
    }
    .tabs {
      display: grid;
      grid-template-columns: repeat(var(--_tabs, 3), minmax(min-content, 1fr));
      gap: calc(var(--_u) * 3);
      padding-inline: calc(var(--_u) * 4);
    }
    .tab {
      flex-wrap: wrap;
      gap: 0 0.4em;
      padding-block: calc(4em / 14);
      font-size: 0.875em;
    }
    .panel-title {
      padding-inline: calc(var(--_u) * 4);
    }
  }
  @container (width < 15em) {
    .tabs {
      grid-template-columns: 1fr;
    }
    .tab {
      justify-content: flex-start;
    }
  }
  @media (forced-colors: active) {
    .tab {
      padding-block-end: 2px;
      border-block-end-width: 0;
    }
    .tab[aria-selected='true'] {
      padding-block-end: 0;
      border-block-end: 2px solid Highlight;
    }
    .count {
      border-color: CanvasText;
    }
  }
  @media print {
    .tabs {
      display: none;
    }
    .panels .panel[hidden] {
      display: block !important;
    }
    .tabbed .panel-title {
      display: block;
    }
  }
`;

export const styles = [
  ...contentStyles,
  ringMarkStyles,
  buttonStyles,
  cardStyles,
  noticeStyles,
  skeletonStyles,
  rewardsStyles,
];
