import { expect, html } from '@open-wc/testing';

import { drawn, find, mount } from '../../testing/mount.ts';
import '../rewards-list/loyalty-rewards-list.ts';

/** What a theme says of itself, and the knobs that come to the same. */
const themes: Readonly<Record<string, { theme: string; knobs: string }>> = {
  'shopify-dawn': {
    theme:
      '--color-button: 18, 60, 90; --color-background: 255, 250, 240; --color-foreground: 30, 20, 10; --font-body-family: Georgia; --buttons-radius: 4px',
    knobs:
      '--loyalty-accent: rgb(18, 60, 90); --loyalty-surface: rgb(255, 250, 240); --loyalty-text: rgb(30, 20, 10); --loyalty-font-family: Georgia; --loyalty-radius: 0.5',
  },
  'woocommerce-blocks': {
    theme:
      '--wp--preset--color--accent-1: #702a55; --wp--preset--color--base: #fffdf8; --wp--preset--color--contrast: #221a10',
    knobs:
      '--loyalty-accent: #702a55; --loyalty-surface: #fffdf8; --loyalty-text: #221a10; --loyalty-radius: 0.5',
  },
  'medusa-starter': {
    theme: '--bg-interactive: #3b82f6; --bg-base: #fdfdfd; --fg-base: #18181b',
    knobs:
      '--loyalty-accent: #3b82f6; --loyalty-surface: #fdfdfd; --loyalty-text: #18181b; --loyalty-radius: 0.75',
  },
  plain: {
    theme: '',
    knobs:
      '--loyalty-accent: LinkText; --loyalty-surface: Canvas; --loyalty-text: CanvasText; --loyalty-radius: 0; --loyalty-space: 0.9',
  },
};

async function looksWith(style: string): Promise<readonly string[]> {
  const { element, provider } = await mount(html`<loyalty-rewards-list></loyalty-rewards-list>`);
  // A theme speaks on the page around the provider; a knob set on the provider itself wins.
  const place = provider.parentElement ?? provider;
  for (const rule of style.split(';').filter((one) => one.trim() !== '')) {
    const [name = '', value = ''] = rule.split(/:(.*)/s);
    place.style.setProperty(name.trim(), value.trim());
  }
  await drawn(element);
  const base = getComputedStyle(find(element, '.base'));
  const button = getComputedStyle(find(element, '.filled'));
  return [
    base.color,
    base.fontFamily,
    button.backgroundColor,
    button.borderStartStartRadius,
    button.paddingInlineStart,
  ];
}

async function sheetOf(name: string): Promise<CSSStyleSheet> {
  const answer = await fetch(new URL(`./${name}.css`, import.meta.url));
  return new CSSStyleSheet().replace(await answer.text());
}

describe('bridges', () => {
  for (const [name, { theme, knobs }] of Object.entries(themes)) {
    it(`T9: ${name} takes the theme's own colours, corners and font`, async () => {
      const asKnobs = await looksWith(knobs);
      const untouched = await looksWith('');
      const sheet = await sheetOf(name);
      document.adoptedStyleSheets.push(sheet);
      try {
        expect(await looksWith(theme))
          .to.deep.equal(asKnobs)
          .and.not.to.deep.equal(untouched);
      } finally {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      }
    });

    it(`T4: ${name} says nothing of the page`, async () => {
      const sheet = await sheetOf(name);
      const selectors = [...sheet.cssRules].map((rule) => (rule as CSSStyleRule).selectorText);
      expect(selectors).to.deep.equal(['loyalty-provider']);
    });
  }
});
