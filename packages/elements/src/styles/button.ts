import { html, type TemplateResult } from 'lit';

/** Two labels in the room of the longer one, so that a button keeps its size when it changes. */
export function swapLabel(isSecond: boolean, first: unknown, second: unknown): TemplateResult {
  return html`<span class="swap"
    ><span class=${isSecond ? 'away' : ''}>${first}</span
    ><span class=${isSecond ? '' : 'away'}>${second}</span></span
  >`;
}
