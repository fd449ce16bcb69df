import { html, nothing, type TemplateResult } from 'lit';

/** The room of a row that is still coming. */
export const rowBone = html`<div class="row">
  <span class="bone control-bone square-bone"></span>
  <span class="row-text">
    <span class="bone"></span>
    <span class="bone"></span>
  </span>
  <span class="row-end"><span class="bone control-bone"></span></span>
</div>`;

/** The room of three rows that are still coming. */
export const rowBones = [rowBone, rowBone, rowBone];

/** The room of a line that is still coming; or of what its look says, such as `control-bone`. */
export const bone = (look = ''): TemplateResult => html`<span class=${`bone ${look}`}></span>`;

/** What stands in the room of an element until something is known. */
export const loadingState = (
  bones: unknown,
  look = '',
  part: string | typeof nothing = nothing,
): TemplateResult =>
  html`<div class="base contain" aria-busy="true">
    <div class=${`skeleton ${look}`} part=${part}>${bones}</div>
  </div>`;
