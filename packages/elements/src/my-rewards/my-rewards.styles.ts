import { css } from 'lit';

import { buttonStyles } from '../styles/button.styles.ts';
import { contentStyles } from '../styles/content.styles.ts';
import { noticeStyles } from '../styles/notice.styles.ts';
import { skeletonStyles } from '../styles/skeleton.styles.ts';
import { stateStyles } from '../styles/state.styles.ts';
import { ticketStyles } from '../styles/ticket.styles.ts';

const myRewardsStyles = css`
  .contain {
    container-type: inline-size;
  }
  .tickets {
    display: grid;
    gap: calc(var(--_u) * 4);
    padding: calc(var(--_u) * 5);
  }
  .tickets-end:focus {
    outline: none;
    box-shadow: none;
  }
  .past {
    padding: 0 calc(var(--_u) * 5) calc(var(--_u) * 4);
  }
  .past .tickets {
    padding: calc(var(--_u) * 2) 0;
  }
  .past .buttons {
    justify-content: center;
  }
  .bone {
    inline-size: 10em;
    max-inline-size: 100%;
    block-size: 1.2em;
    margin-block: 0.2em;
  }
  .bone.wide-bone {
    inline-size: 100%;
    block-size: 2.75em;
  }
  @container (width < 26em) {
    .tickets {
      padding: calc(var(--_u) * 4);
    }
    .past {
      padding-inline: calc(var(--_u) * 4);
    }
    .ticket-top,
    .ticket-bottom {
      padding-inline: calc(var(--_u) * 4);
    }
  }
`;

export const styles = [
  ...contentStyles,
  buttonStyles,
  noticeStyles,
  skeletonStyles,
  stateStyles,
  ticketStyles,
  myRewardsStyles,
];
