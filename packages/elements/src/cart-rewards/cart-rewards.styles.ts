import { css } from '../styles/css.ts';
import { panelStyles } from '../styles/panel.styles.ts';
import { ticketStyles } from '../styles/ticket.styles.ts';

const cartRewardsStyles = css`
  .row {
    gap: var(--_u) calc(var(--_u) * 3);
    padding-block: calc(var(--_u) * 2);
  }
  .row-title {
    font-size: 0.9375em;
  }
  .row > .row-text {
    flex-basis: 7em;
    line-height: 1.3;
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
    padding: 2px var(--_edge);
    line-height: 1.25;
  }
  .row > .whole,
  .row > .redeeming,
  .refused > .with-icon,
  .others {
    flex: 1 0 100%;
    min-inline-size: 0;
  }
  .applied > .with-icon,
  .refused > .with-icon {
    font-size: 0.875em;
    line-height: 1.3;
  }
  .applied {
    gap: calc(var(--_u) * 2);
    padding-inline: calc(var(--_u) * 2);
  }
  .refused {
    display: contents;
  }
  .refused > .with-icon {
    margin-block-start: calc(var(--_u) * -1);
  }
  .folded {
    display: none;
  }
  ul + .others {
    padding: 0 var(--_edge) var(--_u);
  }
  .others .button {
    padding-block: 0;
  }
  .refused ~ .others {
    flex: 1 1 7em;
    text-align: end;
  }
  .others span::after {
    content: '';
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline-start: 0.6em;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    translate: 0 -0.1em;
    rotate: 45deg;
    display: inline-block;
  }
  .others [aria-expanded='true'] span::after {
    translate: 0 0.1em;
    rotate: 225deg;
  }
  .state {
    padding-block: calc(var(--_u) * 2);
    line-height: 1.3;
  }
  .state .actions {
    margin-block-start: calc(var(--_u) * 2);
  }
  /* Below its words a button begins where they do, and the way to the others is beside it. */
  @container (width < 30em) {
    .row:has(> .others) {
      padding-block: var(--_u);
    }
    .row > .row-text {
      flex-basis: 100%;
    }
    .row > .row-end {
      margin-inline-start: 0;
    }
    .card > .earns::part(hint) {
      padding-block: var(--_u) 2px;
    }
  }
  @container (20em <= width < 30em) {
    .row-end + .others {
      flex: 1 1 7em;
      text-align: end;
    }
  }
`;

export const styles = [...panelStyles, ticketStyles, cartRewardsStyles];
