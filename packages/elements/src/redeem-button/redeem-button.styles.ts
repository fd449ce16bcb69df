import { css } from 'lit';

import { barStyles } from '../styles/bar.styles.ts';
import { buttonStyles } from '../styles/button.styles.ts';
import { contentStyles } from '../styles/content.styles.ts';
import { noticeStyles } from '../styles/notice.styles.ts';
import { reviewStyles } from '../styles/review.styles.ts';
import { skeletonStyles } from '../styles/skeleton.styles.ts';
import { ticketStyles } from '../styles/ticket.styles.ts';

const redeemButtonStyles = css`
  .contain {
    container-type: inline-size;
  }
  .contain > .redeeming:not([part='refusal']) {
    padding: calc(var(--_u) * 4);
    border-radius: calc(0.875em * var(--_r));
    background: var(--_sunken);
    --_ground: var(--_sunken);
  }
  .button + .redeeming,
  .redeeming:not(:first-child) {
    margin-block-start: calc(var(--_u) * 3);
  }
  .bar {
    margin-block-end: calc(var(--_u) * 1);
  }
  .short {
    font-weight: 600;
  }
  .bone {
    inline-size: 6em;
    block-size: 2.75em;
  }
`;

export const styles = [
  ...contentStyles,
  barStyles,
  buttonStyles,
  noticeStyles,
  reviewStyles,
  skeletonStyles,
  ticketStyles,
  redeemButtonStyles,
];
