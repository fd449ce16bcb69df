import { css } from '../styles/css.ts';

/** A ticket on paper: black on white, whatever the page looks like. Seen nowhere else. */
export const printedStyles = css`
  :host {
    all: initial !important;
    display: none !important;
  }
  @media print {
    :host {
      display: block !important;
      break-inside: avoid;
      background: #fff !important;
      color: #000 !important;
      font:
        12pt / 1.4 system-ui,
        sans-serif !important;
    }
  }
  p,
  h1 {
    margin: 0 0 4mm;
    overflow-wrap: anywhere;
  }
  h1 {
    font-size: 1.5em;
    font-weight: 600;
  }
  .paper {
    inline-size: 50mm;
    margin-block-end: 4mm;
  }
  .qr {
    display: block;
    inline-size: 100%;
    block-size: auto;
    print-color-adjust: exact;
  }
  code {
    direction: ltr;
    unicode-bidi: isolate;
    font:
      600 1.25em ui-monospace,
      Menlo,
      monospace;
    letter-spacing: 0.04em;
  }
`;

/** Keeps off the paper what stands beside what is printed: everything else of the page. */
export const aloneStyles = css`
  @media print {
    :has(> [data-loyalty-print]) > :not([data-loyalty-print]) {
      display: none !important;
    }
  }
`;
