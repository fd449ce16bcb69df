import { css } from './css.ts';

/** `.bar` with `.bar-fill` and the hatched `.bar-pending`; `.bar.mini` in rows. Drawn by `bar()`. */
export const barStyles = css`
  .bar {
    position: relative;
    block-size: 0.5em;
    border-radius: 99em;
    background: var(--_track);
    overflow: hidden;
  }
  /* In rows they are many at once: moving, they would cost more than all else that a new balance changes. */
  .bar.mini {
    --_motion: 0;
    block-size: 0.25em;
    max-inline-size: 14em;
  }
  .bar-fill {
    position: absolute;
    inset: 0;
    border-radius: inherit;
    background: var(--_accent-ui);
    transform: translateX(calc((1 - var(--_share)) * var(--_start) * 100%));
    transition: transform calc(320ms * var(--_motion)) var(--_ease);
  }
  .bar-pending {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_share) * 100%);
    inline-size: calc(var(--_pending) * 100%);
    background: repeating-linear-gradient(115deg, var(--_accent-ui) 0 2px, transparent 2px 5px);
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }
    .bar-fill,
    .bar-pending {
      forced-color-adjust: none;
    }
  }
`;
