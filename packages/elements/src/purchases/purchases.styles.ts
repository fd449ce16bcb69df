import { css } from '../styles/css.ts';
import { disclosureStyles } from '../styles/disclosure.styles.ts';
import { moreStyles } from '../lists/more.styles.ts';
import { panelStyles } from '../styles/panel.styles.ts';

const purchasesStyles = css`
  .purchase,
  .ask {
    display: grid;
    gap: var(--_u);
  }
  .ask {
    gap: calc(var(--_u) * 3);
    justify-items: start;
  }
  .purchase:focus-visible {
    outline-offset: -2px;
    box-shadow: none;
  }
  .purchase .text {
    margin-inline: calc(-9em / 15);
  }
  .purchase > .ends {
    align-items: baseline;
    row-gap: 0;
  }
  .total {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .cancelled .total,
  .returned .total {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .papers {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_u) * 4);
  }
  .papers a,
  .row-title a {
    display: inline-block;
    padding-block: 0.4em;
  }
  .lines {
    display: grid;
    gap: var(--_u);
    padding-block: calc(var(--_u) * 2);
  }
  .lines .ends {
    flex-wrap: nowrap;
    align-items: baseline;
  }
  .lines .ends > :first-child {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
`;

export const styles = [...panelStyles, moreStyles, disclosureStyles, purchasesStyles];
