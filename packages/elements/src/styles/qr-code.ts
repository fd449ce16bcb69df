import { generate } from 'lean-qr';
import { html, svg, type TemplateResult } from 'lit';

/** White around the code, in modules: as much as ISO/IEC 18004 asks for. */
const quietZone = 4;

/**
 * A QR code of a text: black on white in any colour scheme, because scanners need it. A row of modules is
 * one stroke, so that no hairlines show between them.
 *
 * @param name What it is, for who cannot see it.
 */
export function qrCode(text: string, name: string): TemplateResult {
  const bitmap = generate(text);
  const rows = Array.from({ length: bitmap.size }, (_, y) => runsOf(bitmap, y)).join('');
  const side = bitmap.size + quietZone * 2;
  return html`<svg
    class="qr"
    part="qr"
    role="img"
    aria-label=${name}
    viewBox=${`${-quietZone} ${-quietZone} ${side} ${side}`}
    shape-rendering="crispEdges"
  >
    ${svg`<path d=${rows}></path>`}
  </svg>`;
}

/** The dark stretches of a row, as a path. */
function runsOf(bitmap: ReturnType<typeof generate>, y: number): string {
  let path = '';
  for (let x = 0; x < bitmap.size; x++) {
    if (!bitmap.get(x, y)) continue;
    const start = x;
    while (bitmap.get(x + 1, y)) x++;
    path += `M${start} ${y}h${x + 1 - start}v1h${start - x - 1}z`;
  }
  return path;
}
