import { css } from 'lit';

import { ringMarkStyles } from '../icons/ring-mark.ts';
import { barStyles } from '../styles/bar.styles.ts';
import { cardStyles } from '../styles/card.styles.ts';
import { contentStyles } from '../styles/content.styles.ts';
import { skeletonStyles } from '../styles/skeleton.styles.ts';

const tierProgressStyles = css`
  .level {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 2) calc(var(--_u) * 3);
    margin-block-end: calc(14em / 16);
  }
  .words {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(var(--_u) * 4);
    margin-block-start: calc(var(--_u) * 2);
    font-size: 0.875em;
  }
  .near {
    font-weight: 600;
  }
  .keep {
    margin-block-start: calc(var(--_u) * 1);
    font-size: 0.875em;
  }
  .benefits {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: calc(var(--_u) * 5);
    margin-block-start: calc(var(--_u) * 5);
  }
  .benefits-title {
    margin-block-end: calc(var(--_u) * 2);
    font-size: 0.875em;
    font-weight: 600;
  }
  .benefit {
    display: flex;
    gap: calc(var(--_u) * 2);
    padding-block: calc(var(--_u) * 1);
    line-height: 1.4;
  }
  .benefit > svg {
    margin-block-start: 0.2em;
    color: var(--_accent-text);
  }
  .bone.bar-bone {
    block-size: 0.5em;
    border-radius: 99em;
  }
  .bone.words-bone {
    inline-size: 12em;
    max-inline-size: 100%;
    block-size: 1em;
    margin-block-start: calc(var(--_u) * 2 + 0.25em);
  }
`;

export const styles = [
  ...contentStyles,
  ringMarkStyles,
  barStyles,
  cardStyles,
  skeletonStyles,
  tierProgressStyles,
];
