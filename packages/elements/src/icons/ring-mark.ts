import { html, type TemplateResult } from 'lit';

import { css } from '../styles/css.ts';

/** Colours of the ring mark. */
export const ringMarkStyles = css`
  .ring-mark {
    color: var(--_accent-ui);
  }
  .ring-track {
    stroke: color-mix(in oklab, var(--_text) 34%, var(--_surface));
  }
  @media (forced-colors: active) {
    .ring-mark {
      color: CanvasText;
    }
    .ring-track {
      stroke: CanvasText;
      stroke-width: 1;
    }
  }
`;

/**
 * The mark of the kit: a ring that is full in as many parts as levels have been reached. `share` runs
 * from 0 to 1; `size` is in pixels at an inherited size of 16.
 */
export function ringMark(share: number, size: number): TemplateResult {
  const length = `${size / 16}em`;
  return html`<svg
    class="ring-mark"
    part="mark"
    aria-hidden="true"
    width=${length}
    height=${length}
    viewBox="-10 -10 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="2.75"
  >
    <circle class="ring-track" r="8" />
    <circle r="8" pathLength="1" stroke-dasharray=${`${share} 1`} transform="rotate(-90)" />
    <circle r="3.25" fill="currentColor" stroke="none" />
  </svg>`;
}

/** How full the ring is at a level: a third, two thirds and all of it, when there are three. Full without levels. */
export function levelShare(
  tiers: readonly { readonly id: string }[] = [],
  tierId?: string,
): number {
  return (tiers.findIndex((tier) => tier.id === tierId) + 1) / tiers.length || 1;
}
