import { css } from './css.ts';

/** `details` with a `summary` that reads as a link, and an arrow that turns. */
export const disclosureStyles = css`
  summary {
    display: flex;
    align-items: center;
    min-block-size: 2.25em;
    font-size: 0.9375em;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '';
    flex: none;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline-start: 0.6em;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    translate: 0 -0.1em;
    rotate: 45deg;
  }
  [open] > summary::after {
    translate: 0 0.1em;
    rotate: 225deg;
  }
`;
