import { html, nothing, type TemplateResult } from 'lit';

/** How a button looks and what it is called; what is left out, it has not. */
export interface ButtonOptions {
  /** Classes of `buttonStyles`, such as `filled` or `text small`. Default: `outlined`. */
  readonly look?: string | undefined;
  readonly part?: string | undefined;
  readonly id?: string | undefined;
  /** Its name, where the label alone does not say what it is for. */
  readonly name?: string | undefined;
  /** The ids of what makes up its name. */
  readonly labelledBy?: string | undefined;
  /** With a button that unfolds something: whether it has. */
  readonly isExpanded?: boolean | undefined;
  /** What was pressed is under way: a press does nothing. */
  readonly isBusy?: boolean | undefined;
  /** A press has no effect now; it keeps the focus. */
  readonly isDisabled?: boolean | undefined;
}

/** A button, which every press in the kit goes through. */
export function button(
  label: unknown,
  handlePress: (event: Event) => void,
  {
    look = 'outlined',
    part,
    id,
    name,
    labelledBy,
    isExpanded,
    isBusy = false,
    isDisabled = false,
  }: ButtonOptions = {},
): TemplateResult {
  return html`<button
    type="button"
    class=${`button ${look}`}
    part=${part ?? nothing}
    id=${id ?? nothing}
    aria-label=${name ?? nothing}
    aria-labelledby=${labelledBy ?? nothing}
    aria-expanded=${isExpanded ?? nothing}
    aria-busy=${isBusy || nothing}
    aria-disabled=${isDisabled || nothing}
    @click=${isBusy || isDisabled ? nothing : handlePress}
  >
    ${label}
  </button>`;
}

/** Two labels in the room of the longer one, so that a button keeps its size when it changes. */
export function swapLabel(isSecond: boolean, first: unknown, second: unknown): TemplateResult {
  return html`<span class="swap"
    ><span class=${isSecond ? 'away' : ''}>${first}</span
    ><span class=${isSecond ? '' : 'away'}>${second}</span></span
  >`;
}
