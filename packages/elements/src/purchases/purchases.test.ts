import { aTimeout, expect, html } from '@open-wc/testing';

import '../provider/on-demand.ts';
import './loyalty-purchases.ts';

import { describeBaseline } from '../../testing/element-baseline.ts';
import { purchases } from '../../testing/bought.ts';
import { sessions } from '../../testing/fixtures.ts';
import { heardBy } from '../../testing/heard.ts';
import { drawn, find, mount, wordsOf, type MountOptions } from '../../testing/mount.ts';
import { LoyaltyPurchasesElement } from './purchases.ts';

const { buying, withChoices } = sessions;

const show = async (server: MountOptions['server'] = {}) => {
  const mounted = await mount<LoyaltyPurchasesElement>(
    html`<loyalty-purchases></loyalty-purchases>`,
    { server: { session: buying, ...server } },
  );
  await aTimeout(30);
  await drawn(mounted.element);
  return mounted;
};

const rows = (element: Element) => [
  ...(element.shadowRoot?.querySelectorAll('[part=purchase]') ?? []),
];

async function press(element: Element, selector: string): Promise<void> {
  find(element, selector).click();
  await aTimeout(60);
  await drawn(element);
}

describeBaseline({
  tag: 'loyalty-purchases',
  elementClass: LoyaltyPurchasesElement,
  drawnFor: { session: buying },
  states: {
    bought: { session: buying },
    asked: { session: withChoices },
    'nothing bought': { session: buying, bought: [] },
  },
});

describe('<loyalty-purchases>', () => {
  it('shows each order with what it came to, what it earned and what became of it', async () => {
    const { element } = await show();
    const [first, second, third] = rows(element).map(wordsOf);
    expect(first).to.match(/^Bestelling 1042 € 64,85 14 november · 599 punten gespaard 2 regels/);
    expect(second).to.include('2 oktober · Deels geretourneerd · 240 punten gespaard');
    expect(third).to.include('Bestelling order-987 € 19,95 21 augustus · Geannuleerd');
  });

  it('says what was in an order', async () => {
    const { element } = await show();
    expect(wordsOf(find(element, '[part=lines]'))).to.equal(
      '2 regels 2 × Huisblend koffiebonen € 59,90 Verzending € 4,95',
    );
  });

  it('leads to the order and to its papers, but never where an address would run code', async () => {
    const [order] = purchases;
    if (order === undefined) throw new Error('Nothing was bought.');
    const script = 'javascript:alert(1)';
    const { element } = await show({
      bought: [
        order,
        {
          ...order,
          orderId: 'order-2',
          orderUrl: script,
          documents: [{ kind: 'receipt', name: 'Bon', url: ` ${script}` }],
        },
      ],
    });
    const links = [...(element.shadowRoot?.querySelectorAll('a') ?? [])];
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal([
      order.orderUrl,
      ...order.documents.map(({ url }) => url),
    ]);
  });

  it('asks for an invoice once, says so, and keeps the focus at the order', async () => {
    const { element } = await show();
    const heard = heardBy();
    await press(element, '[part=invoice]');
    expect(wordsOf(find(element, '#order-order-1042'))).to.include(
      'Factuur aangevraagd op 23 november',
    );
    expect(rows(element)[0]?.querySelector('[part=invoice]')).to.equal(null);
    expect(heard.stop()).to.deep.equal(['Je factuur is aangevraagd.']);
    expect(element.shadowRoot?.activeElement?.id).to.equal('order-order-1042');
  });

  it('says that an invoice could not be asked for, and lets ask again', async () => {
    const { element } = await show({ invoicing: { status: 500, code: 'internal_error' } });
    await press(element, '[part=invoice]');
    expect(wordsOf(find(element, '[role=alert]'))).to.equal(
      'De factuur kon niet worden aangevraagd.',
    );
    expect(find(element, '[part=invoice]').getAttribute('aria-busy')).to.equal(null);
  });

  it('asks nothing of the server before the member has agreed, and shows purchases after', async () => {
    const requests: string[] = [];
    const { element } = await show({ session: withChoices, requests });
    expect(wordsOf(element)).to.include('Bewaar mijn aankopen en laat ze mij zien.');
    expect(requests).not.to.include('GET /me/purchases');
    await press(element, '.ask .button');
    expect(requests).to.include('GET /me/purchases');
    expect(rows(element).length).to.equal(3);
    expect(element.shadowRoot?.activeElement?.className).to.equal('bought divided');
  });

  it('says that nothing was agreed to when that could not be saved', async () => {
    const { element } = await show({
      session: withChoices,
      account: { status: 500, code: 'internal_error' },
    });
    await press(element, '.ask .button');
    expect(wordsOf(find(element, '[role=alert]'))).to.equal('Dit kon niet worden opgeslagen.');
    expect(rows(element)).to.deep.equal([]);
  });

  it('shows more with a button that says how many', async () => {
    const { element } = await show({ pageSize: 2 });
    expect(rows(element).length).to.equal(2);
    expect(wordsOf(find(element, '[part=more]'))).to.equal('Meer tonen (1)');
    await press(element, '[part=more]');
    expect(rows(element).length).to.equal(3);
    expect(element.shadowRoot?.activeElement?.id).to.equal('order-order-987');
    expect(element.shadowRoot?.querySelector('[part=more]')).to.equal(null);
  });

  it('says that more could not be had to who pressed for it, not before', async () => {
    const { element, server } = await show({ pageSize: 2, paging: 'fail' });
    expect(element.shadowRoot?.querySelector('p.state')).to.equal(null);
    expect(wordsOf(find(element, '[part=more]'))).to.equal('Meer tonen');
    const heard = heardBy();
    await press(element, '[part=more]');
    expect(wordsOf(find(element, 'p.state'))).to.include('Dit kon niet worden geladen.');
    expect(heard.stop()).to.deep.equal([wordsOf(find(element, 'p.state'))]);
    server.paging = 'answered';
    await press(element, '[part=more]');
    expect(rows(element).length).to.equal(3);
  });

  it('draws nothing where the programme shows no purchases', async () => {
    const { element } = await show({ session: sessions.member });
    expect(wordsOf(element)).to.equal('');
  });
});
