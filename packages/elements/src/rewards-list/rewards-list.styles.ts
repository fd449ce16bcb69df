import { css } from '../styles/css.ts';
import { redeemStyles } from '../styles/redeem.styles.ts';

// Rows outside the window are not drawn: with hundreds of rewards that is most of the work.
const rewardsListStyles = css`
  ul + .caption {
    border-block-start: var(--_w) solid var(--_line);
  }
  .row {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 5em;
  }
  .open {
    content-visibility: visible;
    background: var(--_sunken);
    --_ground: var(--_sunken);
  }
  .row-text .bar {
    margin-block: calc(var(--_u) * 2) calc(var(--_u) * 1);
  }
  .row > .redeeming {
    flex: 1 0 100%;
    min-inline-size: 0;
    padding-inline-start: calc(2.75em + var(--_u) * 4);
  }
  @container (width < 30em) {
    .row > .redeeming {
      padding-inline-start: 0;
    }
  }
  @media print {
    .row {
      content-visibility: visible;
    }
  }
`;

export const styles = [...redeemStyles, rewardsListStyles];
