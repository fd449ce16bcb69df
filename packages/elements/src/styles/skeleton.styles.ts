import { css } from './css.ts';

// A skeleton keeps its room from the first moment and shows itself after 150 ms: most answers are
// there before, and a flash of grey would be the only movement on the page.

/** `.skeleton` around `.bone`s in the final geometry: a line of text, or as the element has it. */
export const skeletonStyles = css`
  .skeleton {
    animation: skeleton-in 1ms 150ms both;
  }
  .bone {
    display: block;
    border-radius: calc(0.375em * var(--_r));
    background: var(--_track);
  }
  @keyframes skeleton-in {
    from {
      visibility: hidden;
    }
  }
  @media (forced-colors: active) {
    .bone {
      border: 1px solid CanvasText;
    }
  }
`;
