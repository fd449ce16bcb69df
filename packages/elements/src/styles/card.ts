import { html } from 'lit';

const row = html`<div class="row">
  <span class="bone control-bone square-bone"></span>
  <span class="row-text">
    <span class="bone"></span>
    <span class="bone"></span>
  </span>
  <span class="row-end"><span class="bone control-bone"></span></span>
</div>`;

/** The room of three rows that are still coming. */
export const rowBones = [row, row, row];
