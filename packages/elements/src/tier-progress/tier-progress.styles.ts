import { ringMarkStyles } from '../icons/ring-mark.ts';
import { barStyles } from '../styles/bar.styles.ts';
import { cardStyles } from '../styles/card.styles.ts';
import { contentStyles } from '../styles/content.styles.ts';
import { css } from '../styles/css.ts';
import { skeletonStyles } from '../styles/skeleton.styles.ts';
import { benefitStyles } from './benefit.styles.ts';

const tierProgressStyles = css`
  .level {
    display: flex;
    margin-block-end: calc(14em / 16);
  }
  .words {
    gap: 0 calc(var(--_u) * 4);
    margin-block-start: calc(var(--_u) * 2);
  }
  .near {
    font-weight: 600;
  }
  .keep {
    margin-block-start: var(--_u);
  }
  .benefits {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: calc(var(--_u) * 5);
    margin-block-start: calc(var(--_u) * 5);
  }
  .benefits-title {
    margin-block-end: calc(var(--_u) * 2);
    font-weight: 600;
  }
  .pill-bone {
    inline-size: 100%;
    block-size: 0.5em;
    margin: 0;
  }
  .pill-bone + .bone {
    margin-block: calc(var(--_u) * 2 + 0.15em) 0.15em;
  }
`;

export const styles = [
  ...contentStyles,
  ringMarkStyles,
  barStyles,
  cardStyles,
  skeletonStyles,
  benefitStyles,
  tierProgressStyles,
];
