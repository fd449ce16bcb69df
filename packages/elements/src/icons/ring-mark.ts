import { css, html, type TemplateResult } from 'lit';

/** Colours of the ring mark; `--_mark` on an ancestor gives it a level's own accent. */
export const ringMarkStyles = css`
  .ring-track {
    stroke: color-mix(in oklab, var(--_text) 34%, var(--_surface));
  }
  .ring-share {
    stroke: var(--_accent-ui);
  }
  .ring-dot {
    fill: var(--_accent-ui);
  }
  @supports (color: light-dark(oklch(from red l c h), red)) {
    .ring-mark[data-level] {
      --_accent-ui: light-dark(
        oklch(from var(--_mark) min(l, 0.56) c h),
        oklch(from var(--_mark) max(l, 0.62) c h)
      );
    }
  }
  @media (forced-colors: active) {
    .ring-mark .ring-track {
      stroke: GrayText;
    }
    .ring-mark .ring-share {
      stroke: CanvasText;
    }
    .ring-mark .ring-dot {
      fill: CanvasText;
    }
  }
`;

/**
 * The mark of the kit: a ring that is full in as many parts as levels have been reached.
 * `share` runs from 0 to 1; `size` in pixels at an inherited size of 16; `accent` is the level's.
 */
export function ringMark(share: number, size: number, accent?: string): TemplateResult {
  return html`<svg
    class="ring-mark"
    ?data-level=${accent !== undefined}
    .style=${accent === undefined ? '' : `--_mark: ${accent}`}
    aria-hidden="true"
    width=${`${size / 16}em`}
    height=${`${size / 16}em`}
    viewBox="0 0 20 20"
    fill="none"
    stroke-width="2.75"
  >
    <circle class="ring-track" cx="10" cy="10" r="8" />
    <circle
      class="ring-share"
      cx="10"
      cy="10"
      r="8"
      pathLength="100"
      stroke-dasharray=${`${share * 100} 100`}
      transform="rotate(-90 10 10)"
    />
    <circle class="ring-dot" cx="10" cy="10" r="3.25" stroke="none" />
  </svg>`;
}
