import { css } from '../styles/css.ts';
import { panelStyles } from '../styles/panel.styles.ts';
import { ticketStyles } from '../styles/ticket.styles.ts';

const cartRewardsStyles = css`
  .row {
    padding-block: calc(var(--_u) * 2);
  }
  .row > .row-text {
    flex-basis: 7em;
    line-height: 1.35;
  }
  .row > .row-end {
    margin-inline-start: auto;
  }
  /* With reserve.css a guest's block is as high as what was kept for it. */
  .contain,
  .card {
    display: flex;
    flex-direction: column;
  }
  .contain,
  .card,
  .card > .row {
    flex: 1;
  }
  .card > .earns::part(hint) {
    padding: calc(var(--_u) * 2) var(--_edge) var(--_u);
  }
  .row > .whole,
  .row > .redeeming {
    flex: 1 0 100%;
    min-inline-size: 0;
  }
  .whole .with-icon {
    margin-block-end: var(--_u);
  }
  .folded {
    display: none;
  }
  .others {
    margin-block-start: calc(var(--_u) * -2);
    padding: 0 var(--_edge) calc(var(--_u) / 2);
  }
  .others .button::after {
    content: '';
    inline-size: 0.4em;
    block-size: 0.4em;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    translate: 0 -0.1em;
    rotate: 45deg;
  }
  .others [aria-expanded='true']::after {
    translate: 0 0.1em;
    rotate: 225deg;
  }
  ul:has(.applied) + .others,
  .others:has([aria-expanded='true']) {
    margin-block-start: 0;
  }
`;

export const styles = [...panelStyles, ticketStyles, cartRewardsStyles];
