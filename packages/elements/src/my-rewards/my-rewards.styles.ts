import { moreStyles } from '../lists/more.styles.ts';
import { css } from '../styles/css.ts';
import { disclosureStyles } from '../styles/disclosure.styles.ts';
import { panelStyles } from '../styles/panel.styles.ts';
import { ticketStyles } from '../styles/ticket.styles.ts';

const myRewardsStyles = css`
  .tickets {
    display: grid;
    gap: calc(var(--_u) * 4);
    padding: var(--_edge);
  }
  .past {
    padding: 0 var(--_edge) calc(var(--_u) * 4);
  }
  .past .tickets {
    padding: calc(var(--_u) * 2) 0;
  }
  .past .further {
    padding: 0;
  }
`;

export const styles = [...panelStyles, moreStyles, disclosureStyles, ticketStyles, myRewardsStyles];
