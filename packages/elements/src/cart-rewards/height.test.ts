/** How high the block in the cart is, folded: in every language of the kit, at every width that a cart gives it. */
import { aTimeout, expect, html } from '@open-wc/testing';

import '../provider/on-demand.ts';
import './loyalty-cart-rewards.ts';

import { createFakeCart, type FakeCartOptions } from '../../testing/fake-cart.ts';
import type { FakeServer } from '../../testing/fake-store.ts';
import { sessions } from '../../testing/fixtures.ts';
import { secondIssuedReward } from '../../testing/issued-rewards.ts';
import { drawn, mount, wordsOf } from '../../testing/mount.ts';
import { languages } from '../generated/languages.ts';

const widths = [320, 382, 420, 560];
const most = 160;

const code = 'SPAAR-7K2M-9Q4T-XW8C';
const secondCode = secondIssuedReward.voucher?.code ?? '';
const lines = [{ id: 'a', grossMinor: 5990, netMinor: 5495 }];
const withCode = (state: object) => ({ codes: [{ code, applicable: false, ...state }] });

/** All that it can look like before something in it is unfolded, reviewed or redeemed. */
const folded: Readonly<Record<string, readonly [FakeServer, FakeCartOptions]>> = {
  'a code to put on': [{}, {}],
  'a code that is on it': [{}, withCode({ applicable: true, discountMinor: 1250 })],
  'two codes that are on it': [
    {},
    {
      codes: [code, secondCode].map((one) => ({ code: one, applicable: true, discountMinor: 500 })),
    },
  ],
  'a code of which it is not said what it takes off': [{}, withCode({ applicable: true })],
  'a code below its minimum': [{}, withCode({ missingMinor: 1290 })],
  'a code that is refused': [{}, withCode({})],
  'a reward to redeem': [{ session: sessions.withoutCodes }, {}],
  'a goal': [{ session: sessions.newMember }, {}],
  'a guest': [{ session: sessions.guest }, {}],
  'a customer who can join': [{ session: sessions.notEnrolled }, {}],
  'nothing loaded': [{ reads: 'fail' }, {}],
  'nothing known yet': [{ reads: 'hang' }, {}],
};

/** The gallery's font: that of a machine without any other is a fifth wider than what shops have. */
const fonts = [
  ['latin', 'U+0000-00FF, U+2000-20CF'],
  ['latin-ext', 'U+0100-02BA'],
].map(([name, unicodeRange = '']) => {
  const file = `../../node_modules/@fontsource-variable/inter/files/inter-${name}-wght-normal.woff2`;
  const source = `url(${String(new URL(file, import.meta.url))})`;
  return new FontFace('Inter', source, { weight: '100 900', unicodeRange });
});

describe('<loyalty-cart-rewards>, folded', () => {
  before(async () => {
    for (const font of fonts) document.fonts.add(await font.load());
    document.body.style.fontFamily = 'Inter, sans-serif';
  });
  after(() => {
    for (const font of fonts) document.fonts.delete(font);
    document.body.style.fontFamily = '';
  });

  for (const language of ['nl', 'en', ...Object.keys(languages)])
    it(`P4: is at most ${most} px high at any width, in ${language}`, async function () {
      this.timeout(20_000);
      const [locale = language, formality] = language.split('+');
      // Here at once, so that nothing is measured in another language.
      const chain = Object.keys(languages).filter((one) => language.startsWith(one));
      const files = chain.flatMap((one) => Object.values(languages[one] ?? {}));
      await Promise.all(files.map((load) => load()));
      const high: string[] = [];
      for (const [state, [server, cart]] of Object.entries(folded)) {
        const { element, provider } = await mount(
          html`<loyalty-cart-rewards></loyalty-cart-rewards>`,
          { server, cart: createFakeCart({ lines, ...cart }).adapter, locale },
        );
        if (formality !== undefined) provider.setAttribute('formality', 'formal');
        await aTimeout(80);
        for (const width of widths) {
          element.style.inlineSize = `${width}px`;
          await drawn(element);
          const height = Math.round(element.getBoundingClientRect().height);
          if (height > most) high.push(`${state}, ${width} px: ${height} "${wordsOf(element)}"`);
        }
      }
      expect(high).to.deep.equal([]);
    });
});
