import { css } from '../styles/css.ts';
import { redeemStyles } from '../styles/redeem.styles.ts';

const cartRewardsStyles = css`
  .row {
    padding-block: calc(var(--_u) * 2);
  }
  .row > .row-text {
    flex-basis: 7em;
  }
  .row > .row-end {
    margin-inline-start: auto;
  }
  .card > .earns::part(hint) {
    padding: var(--_u) var(--_edge);
  }
  .row > .whole,
  .row > .redeeming {
    flex: 1 0 100%;
    min-inline-size: 0;
  }
  .whole .with-icon {
    margin-block-end: calc(var(--_u) * 1);
  }
  .folded {
    display: none;
  }
  .others {
    margin-block-start: calc(var(--_u) * -2);
    padding: 0 var(--_edge) calc(var(--_u) / 2);
  }
`;

export const styles = [...redeemStyles, cartRewardsStyles];
