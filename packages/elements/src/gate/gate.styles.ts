import { css } from '../styles/css.ts';

/** The page's own content keeps the page's own look. */
export const styles = css`
  :host {
    display: contents;
  }
  :host([hidden]) {
    display: none;
  }
`;
