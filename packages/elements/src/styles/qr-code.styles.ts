import { css } from './css.ts';

/** What a QR code stands on, `.paper`: white in any scheme and in forced colours, because scanners need it. */
export const qrCodeStyles = css`
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
    display: block;
    inline-size: 100%;
    block-size: auto;
    fill: currentcolor;
    print-color-adjust: exact;
  }
  .paper-bone {
    inline-size: min(100%, 16em);
    block-size: auto;
    aspect-ratio: 1;
    margin: 0;
  }
`;
