import { html } from 'lit';

const row = html`<div class="row">
  <span class="bone tile-bone"></span>
  <span class="row-text">
    <span class="bone title-bone"></span>
    <span class="bone meta-bone"></span>
  </span>
  <span class="row-end"><span class="bone button-bone"></span></span>
</div>`;

/** The room of three rows that are still coming. */
export const rowBones = [row, row, row];
