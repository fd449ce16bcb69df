import { css } from '../styles/css.ts';

/** A benefit of a level, behind its mark. */
export const benefitStyles = css`
  .benefit {
    display: flex;
    gap: calc(var(--_u) * 2);
    padding-block: var(--_u);
    line-height: 1.4;
  }
  .benefit > svg {
    margin-block-start: 0.2em;
    color: var(--_accent-text);
  }
`;
