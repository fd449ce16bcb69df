import { css } from '../styles/css.ts';
import { formStyles } from '../styles/form.styles.ts';
import { panelStyles } from '../styles/panel.styles.ts';

const rewardChoicesStyles = css`
  .given {
    display: block;
  }
  .about {
    display: inline-block;
    margin-inline-start: calc(1.25em * 16 / 14 + var(--_u) * 3);
    padding-block: calc(var(--_u) * 1.5);
  }
  .address {
    display: grid;
    gap: calc(var(--_u) * 3);
  }
  .address legend {
    padding-block-end: calc(var(--_u) * 3);
  }
  .address :is(input, select) {
    box-sizing: border-box;
    inline-size: 100%;
    text-align: start;
  }
`;

export const styles = [...panelStyles, formStyles, rewardChoicesStyles];
