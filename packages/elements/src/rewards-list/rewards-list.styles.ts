import { css } from 'lit';

import { barStyles } from '../styles/bar.styles.ts';
import { buttonStyles } from '../styles/button.styles.ts';
import { cardStyles } from '../styles/card.styles.ts';
import { contentStyles } from '../styles/content.styles.ts';
import { noticeStyles } from '../styles/notice.styles.ts';
import { reviewStyles } from '../styles/review.styles.ts';
import { skeletonStyles } from '../styles/skeleton.styles.ts';
import { stateStyles } from '../styles/state.styles.ts';
import { ticketStyles } from '../styles/ticket.styles.ts';

// Rows outside the window are not drawn: with hundreds of rewards that is most of the work.
const rewardsListStyles = css`
  .group-title {
    padding: calc(var(--_u) * 4) calc(var(--_u) * 5) 0;
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 600;
  }
  ul + .group-title {
    border-block-start: var(--_w) solid var(--_line);
  }
  .row {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 5em;
  }
  .row.open {
    content-visibility: visible;
    background: var(--_sunken);
    --_ground: var(--_sunken);
  }
  .row-text .bar {
    margin-block: calc(var(--_u) * 2) calc(var(--_u) * 1);
  }
  .short {
    font-weight: 600;
  }
  .row > .redeeming {
    flex: 1 0 100%;
    min-inline-size: 0;
    padding-inline-start: calc(2.75em + var(--_u) * 4);
  }
  .bone.tile-bone {
    flex: none;
    inline-size: 2.75em;
    block-size: 2.75em;
  }
  .bone.title-bone,
  .bone.meta-bone {
    inline-size: 9em;
    max-inline-size: 100%;
    block-size: 1em;
    margin-block: 0.15em;
  }
  .bone.meta-bone {
    inline-size: 12em;
    block-size: 0.875em;
    margin-block: 0.2em;
  }
  .bone.button-bone {
    inline-size: 6em;
    block-size: 2.75em;
  }
  @container (width < 26em) {
    .group-title {
      padding-inline: calc(var(--_u) * 4);
    }
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

export const styles = [
  ...contentStyles,
  barStyles,
  buttonStyles,
  cardStyles,
  noticeStyles,
  reviewStyles,
  skeletonStyles,
  stateStyles,
  ticketStyles,
  rewardsListStyles,
];
