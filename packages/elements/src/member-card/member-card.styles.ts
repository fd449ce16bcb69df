import { css } from '../styles/css.ts';
import { panelStyles } from '../styles/panel.styles.ts';

const memberCardStyles = css`
  .member-card {
    display: grid;
    gap: calc(var(--_u) * 3);
    justify-items: center;
    text-align: center;
    break-inside: avoid;
  }
  .paper {
    inline-size: min(100%, 16em);
    border: var(--_w) solid var(--_line);
    border-radius: calc(0.5em * var(--_r));
    background: #fff;
    color: #000;
    overflow: clip;
    forced-color-adjust: none;
  }
  .qr {
    inline-size: 100%;
    block-size: auto;
    fill: currentcolor;
    print-color-adjust: exact;
  }
  .number {
    font-family: ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, monospace;
    font-size: 1.25em;
    font-weight: 600;
    letter-spacing: 0.06em;
    overflow-wrap: anywhere;
    user-select: all;
  }
  .paper-bone {
    inline-size: min(100%, 16em);
    block-size: auto;
    aspect-ratio: 1;
    margin: 0;
  }
`;

export const styles = [...panelStyles, memberCardStyles];
