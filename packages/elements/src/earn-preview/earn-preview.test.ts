import { aTimeout, expect, html, oneEvent } from '@open-wc/testing';
import type { OrderLine } from '@spaarkit/sdk';
import { html as template, render } from 'lit';

import '../provider/on-demand.ts';
import './loyalty-earn-preview.ts';

import type { LoyaltyEarnPreviewEvent } from '../events/outcomes.ts';
import { describeBaseline } from '../../testing/element-baseline.ts';
import { createFakeCart } from '../../testing/fake-cart.ts';
import { sessions } from '../../testing/fixtures.ts';
import { program } from '../../testing/program.ts';
import { heardBy } from '../../testing/heard.ts';
import { drawn, find, mount, wordsOf, type MountOptions } from '../../testing/mount.ts';
import { LoyaltyEarnPreviewElement } from './earn-preview.ts';

const attributes = 'product-id="huisblend" gross-minor="2995" net-minor="2748"';

/** Longer than questions are gathered, and than a choice has to stand. */
const settledMs = 320;

async function show(options: MountOptions = {}, content = product(2995)) {
  const mounted = await mount<LoyaltyEarnPreviewElement>(content, options);
  await answered(mounted.element);
  return mounted;
}

const product = (grossMinor: number) =>
  html`<loyalty-earn-preview
    product-id="huisblend"
    gross-minor=${grossMinor}
  ></loyalty-earn-preview>`;

async function answered(element: Element): Promise<void> {
  await aTimeout(settledMs);
  await drawn(element);
}

const line = (id: string, grossMinor: number): OrderLine => ({
  id,
  grossMinor,
  netMinor: grossMinor,
});

describeBaseline({
  tag: 'loyalty-earn-preview',
  elementClass: LoyaltyEarnPreviewElement,
  attributes,
});

describe('<loyalty-earn-preview>', () => {
  it('says what a member earns, what that is worth and from when it can be spent', async () => {
    const { element } = await show();
    expect(wordsOf(find(element, '.hint-line'))).to.equal(
      'Je spaart 299 punten met dit product ≈ € 2,99',
    );
    const why = find<HTMLDetailsElement>(element, 'details');
    expect(why.open).to.equal(false);
    expect(wordsOf(why)).to.equal(
      'Hoe dit is opgebouwd Sparen bij elke bestelling +299 Beschikbaar vanaf 7 december, na de retourtermijn.',
    );
    await expect(element).to.be.accessible();
  });

  it('tells a guest what members earn', async () => {
    const { element } = await show({ server: { session: sessions.guest } });
    expect(wordsOf(find(element, '.hint-line'))).to.include(
      'Leden sparen 299 punten met dit product',
    );
  });

  it('draws nothing where nothing is earned', async () => {
    const gift = html`<loyalty-earn-preview
      gross-minor="2500"
      line-kind="gift_card"
    ></loyalty-earn-preview>`;
    const { element } = await show({}, gift);
    expect(wordsOf(element)).to.equal('');
  });

  it('says what is missing to the least order that earns', async () => {
    const { element } = await show({}, product(750));
    expect(wordsOf(element)).to.equal('Nog € 2,50 tot deze bestelling iets oplevert');
  });

  it('says nothing of a worth without a fixed rate', async () => {
    const points = { ...program.points, minorPerPoint: undefined };
    const session = { ...sessions.member, program: { ...program, points, version: 9 } };
    const { element } = await show({ server: { session } });
    expect(wordsOf(element)).not.to.include('≈');
  });

  it('draws nothing, and breaks nothing, when the server does not answer', async () => {
    const { element } = await show({
      server: { earning: { status: 500, code: 'internal_error' } },
    });
    expect(wordsOf(element)).to.equal('');
  });

  it('asks nothing of a price that is none', async () => {
    for (const price of ['', '-1', '29.95', 'abc']) {
      const requests: string[] = [];
      const content = html`<loyalty-earn-preview gross-minor=${price}></loyalty-earn-preview>`;
      const { element } = await show({ server: { requests } }, content);
      if (price !== '') expect(requests, price).not.to.include('POST /earn-previews');
      expect(wordsOf(element).includes('NaN'), price).to.equal(false);
    }
  });

  it('P2 follows the quantity, keeps the last answer meanwhile and says the new one once', async () => {
    const requests: string[] = [];
    const { element } = await show({ server: { requests } });
    const heard = heardBy();
    for (const quantity of ['2', '3', '4']) element.setAttribute('quantity', quantity);
    await drawn(element);
    expect(wordsOf(element)).to.include('299 punten');
    await answered(element);
    expect(wordsOf(element)).to.include('1.198 punten');
    expect(heard.stop()).to.deep.equal(['Je spaart 1.198 punten met dit product']);
    expect(requests.filter((one) => one === 'POST /earn-previews').length).to.equal(2);
  });

  it('G14: says nothing aloud when it is first drawn', async () => {
    const heard = heardBy();
    await show();
    expect(heard.stop()).to.deep.equal([]);
  });

  it('asks once for all that stand on a page, and each gets its own answer', async () => {
    const requests: string[] = [];
    const { provider } = await show({ server: { requests } });
    requests.length = 0;
    const place = document.createElement('div');
    render(
      Array.from({ length: 40 }, (_, index) => product(1000 + index * 100)),
      place,
    );
    provider.append(place);
    await aTimeout(settledMs);
    const all = [...place.querySelectorAll('loyalty-earn-preview')];
    for (const [index, element] of all.entries()) {
      await drawn(element);
      expect(wordsOf(find(element, '[part=amount]'))).to.equal(
        `${new Intl.NumberFormat('nl').format(100 + index * 10)} punten`,
      );
    }
    expect(requests).to.deep.equal(['POST /earn-previews']);
  });

  it('asks anew for who logs in, and forgets what the other was told', async () => {
    const { element, store, server } = await show();
    server.session = sessions.guest;
    await store.memberChanged();
    await drawn(element);
    expect(wordsOf(element)).not.to.include('Je spaart');
    await answered(element);
    expect(wordsOf(element)).to.include('Leden sparen 299 punten');
  });

  it('tells the shop what an order may cite', async () => {
    // The answer may be there before the page is.
    const told = oneEvent(document, 'loyalty-earn-preview');
    await mount<LoyaltyEarnPreviewElement>(product(2995));
    const { previewId, points } = (await told) as unknown as LoyaltyEarnPreviewEvent;
    expect([previewId, points]).to.deep.equal(['preview-1', 299]);
  });

  describe('of the cart', () => {
    const content = template`<loyalty-earn-preview cart></loyalty-earn-preview>`;

    it('says what all of it earns, and follows its changes', async () => {
      const cart = createFakeCart({ lines: [line('a', 2995), line('b', 1005)] });
      const { element } = await show({ cart: cart.adapter }, content);
      expect(wordsOf(find(element, '.hint-line'))).to.include(
        'Met deze bestelling spaar je 400 punten',
      );
      cart.change({ lines: [line('a', 2995)] });
      await answered(element);
      expect(wordsOf(find(element, '.hint-line'))).to.include('299 punten');
      cart.change({ lines: [] });
      await answered(element);
      expect(wordsOf(element)).to.equal('');
    });

    it('keeps its room until the cart has said what is in it', async () => {
      const cart = createFakeCart({ lines: [line('a', 2995)] });
      let say = (): void => undefined;
      const said = new Promise<void>((resolve) => (say = resolve));
      const read = () => said.then(() => cart.adapter.read());
      const { element } = await show({ cart: { ...cart.adapter, read } }, content);
      expect(find(element, '[part=hint]').ariaBusy).to.equal('true');
      say();
      await answered(element);
      expect(wordsOf(find(element, '.hint-line'))).to.include('299 punten');
    });

    it('draws nothing where the cart does not say what is in it, or cannot be read', async () => {
      const cart = createFakeCart();
      const read = () => Promise.reject(new Error('no network'));
      for (const options of [{}, { cart: cart.adapter }, { cart: { ...cart.adapter, read } }]) {
        const { element } = await show(options, content);
        expect(wordsOf(element)).to.equal('');
        expect(element.shadowRoot?.querySelector('[part=hint]')).to.equal(null);
      }
    });
  });
});
