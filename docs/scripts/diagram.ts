import { renderMermaidSVG } from 'beautiful-mermaid';

let drawn = 0;

/**
 * Draws a diagram when the site is built: it needs no script in the page, takes the colours of the
 * scheme, and asks no other host for a font.
 */
export function drawDiagram(source: string, { title }: { readonly title: string }): string {
  const id = `diagram-${++drawn}`;
  const svg = renderMermaidSVG(source.replaceAll(/<\/?b>/g, ''), {
    bg: 'var(--sl-color-bg)',
    fg: 'var(--sl-color-text)',
    font: 'inherit',
    transparent: true,
  })
    .replaceAll(/@import url\([^)]*\);/g, '')
    .replaceAll("'inherit', system-ui, sans-serif", 'inherit')
    // Two pictures on a page must not share their arrowheads.
    .replaceAll(/(id="|url\(#)(arrowhead)/g, `$1${id}-$2`)
    .replace('<svg ', `<svg role="img" aria-labelledby="${id}" `)
    .replace('>', `><title id="${id}">${title}</title>`)
    // Markdown takes an empty line for the end of the picture.
    .replaceAll(/\n\s*\n?/g, '\n');
  return `<figure class="diagram" tabindex="0" aria-label="${title}">\n${svg}\n</figure>`;
}
