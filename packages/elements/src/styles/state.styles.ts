import { css } from './css.ts';

/** `.state`: a sentence in place of content, with an icon before it and `.actions` under it. */
export const stateStyles = css`
  .state {
    display: flex;
    align-items: flex-start;
    gap: calc(var(--_u) * 3);
    padding: calc(var(--_u) * 5) var(--_edge);
  }
  .state > svg {
    margin-block-start: 0.15em;
    color: var(--_muted);
  }
  .state .actions {
    margin-block-start: calc(var(--_u) * 3);
  }
`;
