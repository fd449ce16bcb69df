/** A handout as one HTML page that prints well and needs nothing else. */
import type { Handout } from '@spaarkit/contract';
import { escapeHtml as text } from '../docs/escape-html.ts';

type Section = Handout['sections'][number];

const style = `
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
h1 { line-height: 1.2; }
h2 { margin-top: 2rem; border-bottom: 1px solid; padding-bottom: 0.25rem; }
h3 { margin: 1rem 0 0; font-size: 1rem; }
article { break-inside: avoid; }
article p { margin: 0; }
@media print { body { margin: 0; max-width: none; } }
`;

/** The whole page; every text of the programme is escaped. */
export function printHandout({ locale, sections, title }: Handout): string {
  return `<!doctype html>
<html lang="${text(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${text(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${text(title)}</h1>
${sections.map(printSection).join('\n')}
</body>
</html>`;
}

function printSection({ heading, id, items, paragraphs }: Section): string {
  return `<section id="${text(id)}">
<h2>${text(heading)}</h2>
${[...paragraphs.map(printParagraph), ...items.map(printItem)].join('\n')}
</section>`;
}

function printItem({ lines, title }: Section['items'][number]): string {
  return `<article>
<h3>${text(title)}</h3>
${lines.map(printParagraph).join('\n')}
</article>`;
}

function printParagraph(paragraph: string): string {
  return `<p>${text(paragraph)}</p>`;
}
