import { css } from 'lit';

import { buttonStyles } from '../styles/button.styles.ts';
import { cardStyles } from '../styles/card.styles.ts';
import { contentStyles } from '../styles/content.styles.ts';
import { skeletonStyles } from '../styles/skeleton.styles.ts';
import { stateStyles } from '../styles/state.styles.ts';

const historyStyles = css`
  .month {
    padding: calc(var(--_u) * 4) calc(var(--_u) * 5) 0;
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 600;
  }
  .entry {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(var(--_u) * 4);
    padding: calc(var(--_u) * 3) calc(var(--_u) * 5);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 4.5em;
  }
  .entry:focus {
    background: var(--_sunken);
  }
  .what {
    min-inline-size: min-content;
    line-height: 1.4;
  }
  .figures {
    max-inline-size: 50%;
    text-align: end;
  }
  .amount {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .amount.in {
    color: var(--_accent-text);
  }
  .entry.reversed .amount {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .entry-bone {
    inline-size: 12em;
    block-size: 2.5em;
  }
  .amount-bone {
    inline-size: 4em;
    block-size: 1.25em;
  }
  .more {
    display: flex;
    justify-content: center;
    padding: calc(var(--_u) * 4) calc(var(--_u) * 5);
  }
  @container (width < 26em) {
    .month,
    .entry,
    .more {
      padding-inline: calc(var(--_u) * 4);
    }
  }
  @media print {
    .entry {
      content-visibility: visible;
    }
  }
`;

export const styles = [
  ...contentStyles,
  buttonStyles,
  cardStyles,
  skeletonStyles,
  stateStyles,
  historyStyles,
];
