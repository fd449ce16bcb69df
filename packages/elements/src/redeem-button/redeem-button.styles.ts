import { barStyles } from '../styles/bar.styles.ts';
import { css } from '../styles/css.ts';
import { panelStyles } from '../styles/panel.styles.ts';

const redeemButtonStyles = css`
  :host::before {
    grid-template-columns: minmax(0, 16em);
  }
  .contain > .redeeming:not([part='refusal']) {
    padding: calc(var(--_u) * 4);
    border-radius: calc(0.875em * var(--_r));
    background: var(--_sunken);
    --_ground: var(--_sunken);
  }
  .redeeming:not(:first-child) {
    margin-block-start: calc(var(--_u) * 3);
  }
  .bar {
    margin-block-end: var(--_u);
  }
`;

export const styles = [...panelStyles, barStyles, redeemButtonStyles];
