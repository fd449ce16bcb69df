import { css } from '../styles/css.ts';
import { formStyles } from '../styles/form.styles.ts';
import { panelStyles } from '../styles/panel.styles.ts';

const preferencesStyles = css`
  /* As reserve.css keeps for it. */
  .skeleton {
    min-block-size: 36em;
  }
  .fields {
    margin-block-start: calc(var(--_u) * 2);
  }
  .data {
    display: grid;
    gap: calc(var(--_u) * 3);
    justify-items: start;
  }
  .data > .text {
    margin-inline: calc(-9em / 15);
  }
  .asked {
    display: grid;
    gap: calc(var(--_u) * 3);
    padding: calc(var(--_u) * 4);
    border-radius: calc(0.5em * var(--_r));
    background: var(--_sunken);
  }
`;

export const styles = [...panelStyles, formStyles, preferencesStyles];
