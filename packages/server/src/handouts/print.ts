/** A handout as one HTML page that prints well and needs nothing else. */
import type { Handout } from '@spaarkit/contract';
import { html, raw } from 'hono/html';

type Section = Handout['sections'][number];

const style = `
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
h1 { line-height: 1.2; }
h2 { margin-top: 2rem; border-bottom: 1px solid; padding-bottom: 0.25rem; }
h3 { margin: 1rem 0 0; font-size: 1rem; }
section { break-inside: auto; }
article { break-inside: avoid; }
article p { margin: 0; }
@media print { body { margin: 0; max-width: none; } }
`;

/** The whole page; every text of the programme is escaped. */
export function printHandout({ locale, sections, title }: Handout): string {
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        ${sections.map(printSection)}
      </body>
    </html>`.toString();
}

function printSection({ heading, id, items, paragraphs }: Section): ReturnType<typeof html> {
  return html`<section id="${id}">
    <h2>${heading}</h2>
    ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)} ${items.map(printItem)}
  </section>`;
}

function printItem({ lines, title }: Section['items'][number]): ReturnType<typeof html> {
  return html`<article>
    <h3>${title}</h3>
    ${lines.map((line) => html`<p>${line}</p>`)}
  </article>`;
}
