import { css } from '../styles/css.ts';
import { panelStyles } from '../styles/panel.styles.ts';
import { qrCodeStyles } from '../styles/qr-code.styles.ts';

const memberCardStyles = css`
  .member-card {
    display: grid;
    gap: calc(var(--_u) * 3);
    justify-items: center;
    text-align: center;
    text-wrap: balance;
    break-inside: avoid;
  }
  .number {
    font-family: ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, monospace;
    font-size: 1.25em;
    font-weight: 600;
    letter-spacing: 0.06em;
    overflow-wrap: anywhere;
    -webkit-user-select: all;
    user-select: all;
  }
`;

export const styles = [...panelStyles, qrCodeStyles, memberCardStyles];
