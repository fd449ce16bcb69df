import { html, type TemplateResult } from 'lit';

/** What a bar shows, as shares of the whole from 0 to 1. */
export interface BarShares {
  /** The solid part: what is certain. */
  readonly share: number;
  /** The hatched part directly after it: what is still pending. */
  readonly pending?: number;
  /** A thin bar for inside a row. */
  readonly mini?: boolean;
}

/**
 * Draws a bar, hidden from assistive technology: the words beside it say the same. It is full only
 * at the whole and shows at least 2 % once anything is there.
 */
export function bar({ share, pending = 0, mini = false }: BarShares): TemplateResult {
  const solid = fairShare(share);
  const hatched = Math.min(fairShare(pending), 0.99 - solid);
  return html`<div
    class=${mini ? 'bar mini' : 'bar'}
    part=${mini ? 'mini-bar' : 'bar'}
    aria-hidden="true"
    .style=${`--_share: ${solid}; --_pending: ${hatched}`}
  >
    <div class="bar-fill" part="bar-fill"></div>
    ${hatched > 0 ? html`<div class="bar-pending" part="bar-pending"></div>` : ''}
  </div>`;
}

/** Never full before the whole, never empty after the beginning. */
function fairShare(share: number): number {
  if (!(share > 0)) return 0;
  if (share >= 1) return 1;
  return Math.min(Math.max(share, 0.02), 0.99);
}
