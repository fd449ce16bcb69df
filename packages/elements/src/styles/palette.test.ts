import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';

import { contentTokens } from './content.styles.ts';
import { tokens } from './tokens.styles.ts';

// Every sixteenth step of red, green and blue: 4,096 accents, white and black among them.
const steps = Array.from({ length: 16 }, (_, step) => step * 17);
const accents = steps.flatMap((r) =>
  steps.flatMap((g) => steps.map((b) => `rgb(${r}, ${g}, ${b})`)),
);

/** Text and its ground, and what WCAG asks of the pair: 4.5 for text, 3 for shapes. */
const pairs = [
  ['--_accent-text', '--_surface', 4.5],
  ['--_accent-text', '--_accent-tint', 4.5],
  ['--_accent-text', '--_sunken', 4.5],
  ['--_text', '--_accent-tint', 4.5],
  ['--_on-button', '--_button', 4.5],
  ['--_accent-ui', '--_surface', 3],
  ['--_accent-ui', '--_track', 3],
  ['--_button-line', '--_surface', 3],
  ['--_muted', '--_surface', 4.5],
  ['--_muted', '--_sunken', 4.5],
  ['--_line-strong', '--_surface', 3],
  ['--_warn', '--_warn-tint', 4.5],
  ['--_danger', '--_surface', 4.5],
  ['--_focus', '--_surface', 3],
] as const;

const names = [...new Set(pairs.flatMap(([text, ground]) => [text, ground]))];

class PaletteProbe extends LitElement {
  static override styles = [tokens, contentTokens];

  override render() {
    return html`${names.map((name) => html`<i .style=${`color: var(${name})`}></i>`)}`;
  }
}
customElements.define('loyalty-palette-probe', PaletteProbe);

for (const scheme of ['light', 'dark'] as const) {
  it(`T1, T2: keeps its contrast for 4,096 accents: ${scheme}`, async function keepsContrast() {
    this.timeout(60_000);
    const probe = await fixture<PaletteProbe>(
      html`<loyalty-palette-probe style=${`color-scheme: ${scheme}`}></loyalty-palette-probe>`,
    );
    const nodes = [...(probe.shadowRoot?.querySelectorAll('i') ?? [])];
    const colours = names.map(() => new Array<string>());
    for (const accent of accents) {
      probe.style.setProperty('--loyalty-accent', accent);
      nodes.forEach((node, i) => colours[i]?.push(getComputedStyle(node).color));
    }
    const luminances = new Map(names.map((name, i) => [name, luminancesOf(colours[i] ?? [])]));
    for (const [text, ground, least] of pairs) {
      const ratios = accents.map((_, i) =>
        contrast(luminances.get(text)?.[i] ?? 0, luminances.get(ground)?.[i] ?? 0),
      );
      const worst = Math.min(...ratios);
      const accent = accents[ratios.indexOf(worst)] ?? '';
      expect(worst, `${text} on ${ground} with ${accent}`).to.be.at.least(least);
    }
  });
}

it('T7: the accent of a level changes mark, bar and tint, and no text, button or ground', async () => {
  const probe = await fixture<PaletteProbe>(html`<loyalty-palette-probe></loyalty-palette-probe>`);
  const nodes = [...(probe.shadowRoot?.querySelectorAll('i') ?? [])];
  const painted = () => nodes.map((node) => getComputedStyle(node).color);
  const before = painted();
  probe.style.setProperty('--loyalty-tier-accent', 'rgb(200, 40, 160)');
  const after = painted();
  const changed = names.filter((_, i) => before[i] !== after[i]);
  expect(changed).to.have.members(['--_accent-ui', '--_accent-tint']);
});

it('takes a colour of the shop’s own for a role', async () => {
  const probe = await fixture<PaletteProbe>(
    html`<loyalty-palette-probe style="--loyalty-muted: rgb(1, 2, 3)"></loyalty-palette-probe>`,
  );
  const muted = [...(probe.shadowRoot?.querySelectorAll('i') ?? [])][names.indexOf('--_muted')];
  expect(muted && getComputedStyle(muted).color).to.equal('rgb(1, 2, 3)');
});

/** Relative luminances, of what the browser really paints: read back from a canvas. */
function luminancesOf(colours: readonly string[]): number[] {
  const canvas = document.createElement('canvas');
  const columns = 64;
  canvas.width = columns;
  canvas.height = Math.ceil(colours.length / columns);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('There is no canvas to read colours from.');
  colours.forEach((colour, i) => {
    context.fillStyle = colour;
    context.fillRect(i % columns, Math.floor(i / columns), 1, 1);
  });
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return colours.map((_, i) => {
    const [r, g, b] = [0, 1, 2].map((channel) => linear((data[i * 4 + channel] ?? 0) / 255));
    return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
  });
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
