import { css } from '../styles/css.ts';
import { panelStyles } from '../styles/panel.styles.ts';
import { qrCodeStyles } from '../styles/qr-code.styles.ts';

const ticketCodeStyles = css`
  .ticket-code {
    display: grid;
    gap: calc(var(--_u) * 3);
    justify-items: start;
  }
  .paper,
  .paper-bone {
    inline-size: min(100%, 11em);
  }
`;

export const styles = [...panelStyles, qrCodeStyles, ticketCodeStyles];
