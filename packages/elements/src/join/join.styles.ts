import { headerStyles } from '../rewards/header.styles.ts';
import { css } from '../styles/css.ts';
import { formStyles } from '../styles/form.styles.ts';
import { panelStyles } from '../styles/panel.styles.ts';

const joinStyles = css`
  /* As reserve.css keeps for it. */
  .skeleton {
    min-block-size: 9em;
  }
`;

export const styles = [...panelStyles, headerStyles, formStyles, joinStyles];
