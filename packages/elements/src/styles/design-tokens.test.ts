import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';

import { contentTokens } from './content.styles.ts';
import { tokens } from './tokens.styles.ts';

interface ColourToken {
  readonly $description: string;
  readonly $value: { readonly colorSpace: string; readonly components: readonly number[] };
}

type Group = Readonly<Record<string, ColourToken | string>>;

interface TokenFile {
  readonly loyalty: {
    readonly knobs: Readonly<Record<string, { readonly $type: string; readonly $value: unknown }>>;
    readonly light: Group;
    readonly dark: Group;
  };
}

class TokenProbe extends LitElement {
  static override styles = [tokens, contentTokens];

  override render() {
    return html`<i></i>`;
  }
}
customElements.define('loyalty-token-probe', TokenProbe);

const css = [tokens, contentTokens].map(({ cssText }) => cssText).join('\n');

/** What a shop may set, by what the sheets read. */
const settable = new Set(
  [...css.matchAll(/var\(\s*--loyalty-([\w-]+)/g)].map(([, name = '']) => name),
);

async function readFile(): Promise<TokenFile['loyalty']> {
  const answer = await fetch(new URL('./loyalty.tokens.json', import.meta.url));
  return ((await answer.json()) as TokenFile).loyalty;
}

function coloursOf(group: Group): [string, ColourToken][] {
  return Object.entries(group).filter(
    (entry): entry is [string, ColourToken] => typeof entry[1] !== 'string',
  );
}

describe('the file of design tokens', () => {
  it('T11: names every knob and role that the sheets read, and none else', async () => {
    const { knobs, light, dark } = await readFile();
    const roles = coloursOf(light).map(([name]) => name);
    expect(coloursOf(dark).map(([name]) => name)).to.deep.equal(roles);
    expect([...Object.keys(knobs), ...roles].toSorted()).to.deep.equal([...settable].toSorted());
  });

  it('T11: has the types and shapes that the format asks for', async () => {
    const { knobs, light, dark } = await readFile();
    for (const { $type } of Object.values(knobs)) {
      expect($type).to.be.oneOf(['color', 'number', 'dimension']);
    }
    for (const group of [light, dark]) {
      expect(group['$type']).to.equal('color');
      for (const [name, { $description, $value }] of coloursOf(group)) {
        expect($description, name).to.match(/\.$/);
        expect($value.colorSpace).to.equal('srgb');
        for (const component of $value.components) expect(component).to.be.within(0, 1);
      }
    }
  });

  it('T5: the dark ground is not black, nor is the text on it white', async () => {
    const dark = Object.fromEntries(coloursOf((await readFile()).dark));
    for (const component of dark['surface']?.$value.components ?? []) {
      expect(component).to.be.greaterThan(0.04);
    }
    for (const component of dark['text']?.$value.components ?? []) {
      expect(component).to.be.lessThan(0.97);
    }
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`T11: has the colours that a browser paints: ${scheme}`, async () => {
      const file = await readFile();
      const probe = await fixture<TokenProbe>(
        html`<loyalty-token-probe style=${`color-scheme: ${scheme}`}></loyalty-token-probe>`,
      );
      const node = probe.shadowRoot?.querySelector('i');
      if (!node) throw new Error('There is no probe.');
      // Engines round differently by a step or two of 255.
      const others = coloursOf(file[scheme]).flatMap(([name, { $value }]) => {
        node.style.color = `var(--_${name})`;
        const painted = paint(getComputedStyle(node).color);
        const isAsWritten = painted.every(
          (one, i) => Math.abs(one - ($value.components[i] ?? 2)) < 0.012,
        );
        return isAsWritten ? [] : [`${name}: ${painted.join(', ')}`];
      });
      expect(others.join('; ')).to.equal('');
    });
  }
});

function paint(colour: string): number[] {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('There is no canvas to read colours from.');
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return Array.from(
    context.getImageData(0, 0, 1, 1).data.slice(0, 3),
    (channel) => Math.round((channel / 255) * 1000) / 1000,
  );
}
