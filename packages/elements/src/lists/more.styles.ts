import { css } from '../styles/css.ts';

/** `.further`: the button that shows more, in the middle. */
export const moreStyles = css`
  .further {
    display: flex;
    justify-content: center;
  }
`;
