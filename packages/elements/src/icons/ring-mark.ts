import { css, html, type TemplateResult } from 'lit';

/** Colours of the ring mark. */
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
  @media (forced-colors: active) {
    .ring-track {
      stroke: CanvasText;
      stroke-width: 1;
    }
    .ring-share {
      stroke: CanvasText;
    }
    .ring-dot {
      fill: CanvasText;
    }
  }
`;

/**
 * The mark of the kit: a ring that is full in as many parts as levels have been reached. `share` runs
 * from 0 to 1; `size` is in pixels at an inherited size of 16.
 */
export function ringMark(share: number, size: number): TemplateResult {
  return html`<svg
    class="ring-mark"
    part="mark"
    aria-hidden="true"
    width=${`${size / 16}em`}
    height=${`${size / 16}em`}
    viewBox="0 0 20 20"
    fill="none"
    stroke-width="2.75"
  >
    <circle class="ring-track" cx="10" cy="10" r="8"></circle>
    <circle
      class="ring-share"
      cx="10"
      cy="10"
      r="8"
      pathLength="100"
      stroke-dasharray=${`${share * 100} 100`}
      transform="rotate(-90 10 10)"
    ></circle>
    <circle class="ring-dot" cx="10" cy="10" r="3.25"></circle>
  </svg>`;
}

/** How full the ring is at a level: a third, two thirds and all of it, when there are three. */
export function levelShare(tiers: readonly { readonly id: string }[], tierId: string): number {
  const index = tiers.findIndex((tier) => tier.id === tierId);
  return index < 0 ? 1 : (index + 1) / tiers.length;
}
