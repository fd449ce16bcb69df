import { css } from '../styles/css.ts';
import { panelStyles } from '../styles/panel.styles.ts';
import { qrCodeStyles } from '../styles/qr-code.styles.ts';

const ticketCodeStyles = css`
  .ticket-code {
    display: grid;
    gap: calc(var(--_u) * 3);
    place-items: start;
  }
  .paper,
  .paper-bone {
    inline-size: min(100%, 11em);
  }
  /* In a ticket that has the room, what is said of the code and what can be done with it stand beside it. */
  @container (width >= 26em) {
    .ticket-code {
      grid-template: auto 1fr / 11em 9em;
    }
    .paper {
      grid-area: 1 / 1 / 3;
    }
  }
`;

export const styles = [...panelStyles, qrCodeStyles, ticketCodeStyles];
