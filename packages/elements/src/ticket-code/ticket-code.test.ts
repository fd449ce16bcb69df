import { expect, html, waitUntil } from '@open-wc/testing';

import '../my-rewards/loyalty-my-rewards.ts';
import './loyalty-ticket-code.ts';

import { describeBaseline } from '../../testing/element-baseline.ts';
import { sessions } from '../../testing/fixtures.ts';
import { issuedReward } from '../../testing/issued-rewards.ts';
import { drawn, find, mount, nameOf, wordsOf, type MountOptions } from '../../testing/mount.ts';
import { LoyaltyTicketCodeElement } from './ticket-code.ts';

const show = (options: MountOptions = {}, id = issuedReward.id) =>
  mount<LoyaltyTicketCodeElement>(
    html`<loyalty-ticket-code issued-reward-id=${id}></loyalty-ticket-code>`,
    options,
  );

const { print } = globalThis;

/** Makes what holds for paper hold for all, or for paper again: not every engine can be told to print. */
function hold(medium: 'all' | 'print'): void {
  const laid = document.querySelector('[data-loyalty-print]')?.shadowRoot;
  for (const { cssRules } of [...document.adoptedStyleSheets, ...(laid?.adoptedStyleSheets ?? [])])
    for (const rule of cssRules) if (rule instanceof CSSMediaRule) rule.media.mediaText = medium;
}

/** What comes on paper of a page: its own content, and what was laid beside it. */
function onPaper(): string[] {
  hold('all');
  const seen = [...document.body.children].filter((one) => one.checkVisibility());
  const words = seen.map(wordsOf).filter((some) => some !== '');
  hold('print');
  return words;
}

afterEach(() => {
  globalThis.print = print;
});

describeBaseline({
  tag: 'loyalty-ticket-code',
  elementClass: LoyaltyTicketCodeElement,
  attributes: 'issued-reward-id="issued-1"',
});

describe('<loyalty-ticket-code>', () => {
  it('draws the code with a name', async () => {
    const { element } = await show();
    expect(nameOf(find(element, '.qr'))).to.equal('QR-code van € 5 korting');
    expect(wordsOf(element)).to.equal('Laat deze code aan de kassa scannen. Printen');
  });

  it('draws nothing for a reward that the member does not have', async () => {
    const { element } = await show({}, 'issued-of-another');
    expect(wordsOf(element)).to.equal('');
  });

  it('prints the ticket alone, with its code, its date and its conditions, and then is away', async () => {
    const { element } = await show();
    const sheets = document.adoptedStyleSheets.length;
    let printed: string[] = [];
    // As a browser does: it prints what is there now, and says when it is done.
    globalThis.print = () => {
      printed = onPaper();
      dispatchEvent(new Event('afterprint'));
    };
    find(element, '[part=print]').click();
    expect(printed).to.deep.equal([
      'Zilverberk Spaarclub € 5 korting Geldig t/m 25 november SPAAR-7K2M-9Q4T-XW8C Vanaf € 25 aan producten. Niet op cadeaukaarten.',
    ]);
    expect(document.querySelector('[data-loyalty-print]')).to.equal(null);
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
  });

  it('lays out one ticket for a printer that never says that it is done', async () => {
    const { element } = await show();
    globalThis.print = () => undefined;
    find(element, '[part=print]').click();
    find(element, '[part=print]').click();
    const laid = document.querySelectorAll('[data-loyalty-print]');
    expect(laid.length).to.equal(1);
    expect(laid[0]?.checkVisibility()).to.equal(false);
    dispatchEvent(new Event('afterprint'));
  });

  it('is what a ticket unfolds to', async () => {
    const { element } = await mount(html`<loyalty-my-rewards></loyalty-my-rewards>`, {
      server: { session: { ...sessions.member, issuedRewards: [issuedReward] } },
    });
    const unfolded = find<HTMLDetailsElement>(element, '[part=scan]');
    expect(find(element, 'loyalty-ticket-code').checkVisibility()).to.equal(false);
    find(element, '[part=scan] summary').click();
    await waitUntil(() => unfolded.open);
    await drawn(element);
    expect(find(find(element, 'loyalty-ticket-code'), '.qr').checkVisibility()).to.equal(true);
    await expect(element).to.be.accessible();

    // What can be done with it stands beside it, or below it where there is no room.
    const within = find(element, 'loyalty-ticket-code');
    const box = (selector: string) => find(within, selector).getBoundingClientRect();
    element.style.width = '420px';
    expect(box('[part=print]').left).to.be.greaterThan(box('.paper').right);
    expect(box('[part=print]').bottom).to.be.lessThan(box('.paper').bottom);
    element.style.width = '288px';
    expect(box('[part=print]').top).to.be.greaterThan(box('.paper').bottom);
  });
});
