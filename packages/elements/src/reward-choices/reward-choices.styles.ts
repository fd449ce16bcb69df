import { css } from '../styles/css.ts';
import { formStyles } from '../styles/form.styles.ts';
import { panelStyles } from '../styles/panel.styles.ts';

const rewardChoicesStyles = css`
  .given {
    display: block;
  }
  .address {
    display: grid;
    gap: calc(var(--_u) * 3);
  }
  .address > :is(input, select) {
    inline-size: 100%;
  }
`;

export const styles = [...panelStyles, formStyles, rewardChoicesStyles];
