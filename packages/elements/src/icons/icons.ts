import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** The drawings: 20 × 20, a stroke of 1.75 with round joins, in the colour of the text. */
const drawings = {
  alert: svg`<circle cx="10" cy="10" r="7.5"/><path d="M10 6.2v4.4M10 13.7v.1"/>`,
  check: svg`<path d="m4 10.5 4 4 8-9"/>`,
  clock: svg`<circle cx="10" cy="10" r="7.5"/><path d="M10 5.8V10l2.8 1.8"/>`,
  close: svg`<path d="m5 5 10 10M15 5 5 15"/>`,
  copy: svg`<rect x="7" y="7" width="9.5" height="9.5" rx="2"/><path d="M13 4.2A1.7 1.7 0 0 0 11.4 3.5H5.2A1.7 1.7 0 0 0 3.5 5.2v6.2c0 .7.3 1.3.8 1.6"/>`,
  gift: svg`<path d="M3.5 9.5h13v6a1.5 1.5 0 0 1-1.5 1.5H5a1.5 1.5 0 0 1-1.5-1.5zM2.8 6.5h14.4v3H2.8zM10 6.5V17M10 6.5C8 2 4 3.5 5.6 6.5M10 6.5c2-4.5 6-3 4.4 0"/>`,
  lock: svg`<rect x="4.5" y="9" width="11" height="8" rx="1.8"/><path d="M7 9V6.6a3 3 0 0 1 6 0V9"/>`,
  ticket: svg`<path d="M3 5.5h14v3a1.6 1.6 0 0 0 0 3v3H3v-3a1.6 1.6 0 0 0 0-3zM12 6v8"/>`,
  truck: svg`<path d="M2.5 5.5h9v8.5h-9zM11.5 8.5h3.2l2.8 2.8V14h-6"/><circle cx="6" cy="14.5" r="1.6"/><circle cx="14" cy="14.5" r="1.6"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof drawings;

/** An icon beside a text that says the same; `size` in pixels at an inherited size of 16. */
export function icon(name: IconName, size: 16 | 20 = 16): TemplateResult {
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
    ${drawings[name]}
  </svg>`;
}
