import { barStyles } from '../styles/bar.styles.ts';
import { css } from '../styles/css.ts';
import { panelStyles } from '../styles/panel.styles.ts';

// Rows outside the window are not drawn: with hundreds of rewards that is most of the work. Which those are
// is known a frame later; the first rows do not wait for it, or all below them would move.
const rewardsListStyles = css`
  ul + .caption {
    border-block-start: var(--_w) solid var(--_line);
  }
  /* The ground of an open row keeps away from the words above it. */
  .caption {
    padding-block-end: calc(var(--_u) * 2);
  }
  .caption + ul > :first-child {
    padding-block-start: calc(var(--_u) * 2);
  }
  @media screen {
    .row:nth-child(n + 13):not(.open) {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 2.75em;
    }
  }
  .open {
    background: var(--_sunken);
    --_ground: var(--_sunken);
  }
  .row-text .bar {
    margin-block: calc(var(--_u) * 2) var(--_u);
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
`;

export const styles = [...panelStyles, barStyles, rewardsListStyles];
