import { html, type TemplateResult } from 'lit';

const ring = 'M2.5 10a7.5 7.5 0 1 1 15 0 7.5 7.5 0 1 1-15 0';

/** The drawings: 20 × 20, a stroke of 1.75 with round joins, in the colour of the text. */
const drawings = {
  alert: `${ring}M10 6.2v4.4M10 13.7v.1`,
  check: 'm4 10.5 4 4 8-9',
  clock: `${ring}M10 5.8V10l2.8 1.8`,
  close: 'm5 5 10 10M15 5 5 15',
  gift: 'M3.5 9.5h13V17h-13zM2.8 6.5h14.4v3H2.8zM10 6.5V17M10 6.5C8 2 4 3.5 5.6 6.5M10 6.5c2-4.5 6-3 4.4 0',
  lock: 'M4.5 9h11v8h-11zM7 9V6.6a3 3 0 0 1 6 0V9',
  ticket: 'M3 5.5h14v3a1.6 1.6 0 0 0 0 3v3H3v-3a1.6 1.6 0 0 0 0-3zM12 6v8',
  truck:
    'M2.5 5.5h9V14h-9zM11.5 8.5h3.2l2.8 2.8V14h-6M4.4 14.5a1.6 1.6 0 1 1 3.2 0 1.6 1.6 0 1 1-3.2 0M12.4 14.5a1.6 1.6 0 1 1 3.2 0 1.6 1.6 0 1 1-3.2 0',
};

export type IconName = keyof typeof drawings;

/** An icon beside a text that says the same; `size` in pixels at an inherited size of 16. */
export function icon(name: IconName, size: 16 | 20 = 16): TemplateResult {
  return drawn(drawings[name], size);
}

/** A drawing of an element's own, in the manner of the others. */
export function drawn(path: string, size: 16 | 20): TemplateResult {
  return html`<svg
    aria-hidden="true"
    width=${`${size / 16}em`}
    height=${`${size / 16}em`}
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width=${size === 16 ? 2.1 : 1.75}
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path d=${path}></path>
  </svg>`;
}
