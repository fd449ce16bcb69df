import { html, nothing, type TemplateResult } from 'lit';

/** How an area is named, and what Escape does in it. */
export interface AreaOptions {
  readonly look?: string | undefined;
  readonly id?: string | undefined;
  readonly labelledBy?: string | undefined;
  readonly cancel?: (() => void) | undefined;
}

/** What opens in place, takes the focus, and is taken back by Escape. */
export function area(
  part: string,
  content: unknown,
  { look = 'redeeming', id, labelledBy, cancel }: AreaOptions = {},
): TemplateResult {
  const handleKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || cancel === undefined) return;
    event.stopPropagation();
    cancel();
  };
  return html`<div
    class=${look}
    part=${part}
    id=${id ?? nothing}
    role="group"
    aria-labelledby=${labelledBy ?? nothing}
    tabindex="-1"
    @keydown=${handleKeydown}
  >
    ${content}
  </div>`;
}
