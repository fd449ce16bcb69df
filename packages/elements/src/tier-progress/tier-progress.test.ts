import { expect } from '@open-wc/testing';
import { html } from 'lit';

import { describeBaseline } from '../../testing/element-baseline.ts';
import { sessions, tierProgress } from '../../testing/fixtures.ts';
import type { FakeServer } from '../../testing/fake-store.ts';
import { find, mount, wordsOf } from '../../testing/mount.ts';
import './loyalty-tier-progress.ts';
import { LoyaltyTierProgressElement } from './tier-progress.ts';

const tier = html`<loyalty-tier-progress></loyalty-tier-progress>`;

describeBaseline({
  tag: 'loyalty-tier-progress',
  elementClass: LoyaltyTierProgressElement,
  attributes: 'with-benefits',
  states: {
    highest: { session: sessions.highest },
    'must keep': { session: sessions.mustKeep },
    'no levels': { session: sessions.noTiers },
  },
});

const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');

const progressbar = (element: Element) => find(element, '[role=progressbar]');

it('N1, N2: has a progress bar whose name and value say what the bar shows', async () => {
  const { element } = await mount(tier);
  const bar = progressbar(element);
  expect(bar.ariaLabel).to.equal('Voortgang naar Goud');
  expect(plain(bar.getAttribute('aria-valuetext'))).to.equal(
    '€ 1.438 van € 1.500, waarvan € 45 nog niet definitief',
  );
  expect(bar.getAttribute('aria-valuenow')).to.equal('95');
});

it('leads with what is left from half way on', async () => {
  const { element } = await mount(tier);
  const words = wordsOf(find(element, '[part=words]'));
  expect(plain(words)).to.equal('Nog € 62 tot Goud € 1.438 van € 1.500');
});

it('leads with what is there before half way', async () => {
  const { element } = await mount(tier, { server: { session: sessions.newMember } });
  expect(plain(wordsOf(find(element, '[part=words]')))).to.equal(
    'Je hebt al € 125 Nog € 625 tot Zilver',
  );
});

it('leads with what is left as long as there is nothing', async () => {
  const { next } = sessions.newMember.tierProgress;
  const session = {
    ...sessions.newMember,
    tierProgress: {
      ...sessions.newMember.tierProgress,
      have: 0,
      next: { ...next, left: next.need },
    },
  };
  const { element } = await mount(tier, { server: { session } });
  expect(plain(wordsOf(find(element, '[part=words]')))).to.equal(
    'Nog € 750 tot Zilver € 0 van € 750',
  );
});

it('H3: draws what is pending hatched, directly after what counts', async () => {
  const { element } = await mount(tier);
  const fill = find(element, '.bar-fill').getBoundingClientRect();
  const pending = find(element, '.bar-pending').getBoundingClientRect();
  expect(pending.left).to.be.closeTo(fill.right, 1);
  expect(getComputedStyle(find(element, '.bar-pending')).backgroundImage).to.contain(
    'repeating-linear-gradient',
  );
});

it('L13: fills from the right when the page runs from right to left', async () => {
  const { element } = await mount(tier, { dir: 'rtl' });
  const track = find(element, '.bar').getBoundingClientRect();
  const fill = find(element, '.bar-fill').getBoundingClientRect();
  const pending = find(element, '.bar-pending').getBoundingClientRect();
  expect(fill.left).to.be.greaterThan(track.left);
  expect(pending.right).to.be.closeTo(fill.left, 1);
});

it('is never full below the whole, and never empty after the beginning', async () => {
  const shares = async (have: number, pending = 0) => {
    const session = {
      ...sessions.member,
      tierProgress: {
        ...tierProgress,
        have,
        pending,
        next: { tierId: 'gold', need: 150_000, left: 150_000 - have, nearly: false },
      },
    };
    const { element } = await mount(tier, { server: { session } });
    const { style } = find(element, '.bar');
    return ['--_share', '--_pending'].map((name) => Number(style.getPropertyValue(name)));
  };
  expect(await shares(149_999)).to.deep.equal([0.99, 0]);
  expect(await shares(1)).to.deep.equal([0.02, 0]);
  expect(await shares(0)).to.deep.equal([0, 0]);
  // Solid and hatched are not full together either.
  const [solid = 0, hatched = 0] = await shares(149_500, 3000);
  expect(hatched).to.be.greaterThan(0);
  expect(solid + hatched).to.equal(0.99);
});

it('says until when the level stays, or what it takes to keep it', async () => {
  const { element } = await mount(tier);
  expect(plain(wordsOf(element))).to.contain('Je blijft Zilver t/m 31 december 2027.');
  const { element: keeping } = await mount(tier, { server: { session: sessions.mustKeep } });
  expect(plain(wordsOf(keeping))).to.contain('Nog € 120 t/m 31 december om Zilver te blijven.');
});

it('N8: has a design of its own for the highest level', async () => {
  const { element } = await mount(tier, { server: { session: sessions.highest } });
  expect(element.shadowRoot?.querySelector('[role=progressbar]')).to.equal(null);
  expect(plain(wordsOf(element))).to.equal('Goud Hoogste niveau · geldig t/m 31 december 2027');
});

it('N3: measures levels by points or by orders where the programme does', async () => {
  const by = (basis: 'points' | 'orders'): FakeServer => {
    const levels = sessions.member.program?.tiers;
    return {
      session: {
        ...sessions.member,
        program: { ...sessions.member.program, tiers: levels && { ...levels, basis } } as never,
        tierProgress: {
          tierId: 'silver',
          basis,
          have: 9,
          pending: 0,
          next: { tierId: 'gold', need: 10, left: 1, nearly: true },
        },
      },
    };
  };
  const { element: points } = await mount(tier, { server: by('points') });
  expect(plain(wordsOf(points))).to.contain('Nog 1 punt tot Goud');
  const { element: orders } = await mount(tier, { server: by('orders') });
  expect(plain(wordsOf(orders)))
    .to.contain('Nog 1 bestelling tot Goud')
    .and.to.contain('9 bestellingen van 10');
});

it('draws nothing in a programme without levels', async () => {
  const { element } = await mount(tier, { server: { session: sessions.noTiers } });
  expect(wordsOf(element)).to.equal('');
});

it('lists the benefits there are and those ahead when asked to', async () => {
  const { element } = await mount(
    html`<loyalty-tier-progress with-benefits></loyalty-tier-progress>`,
  );
  const words = plain(wordsOf(find(element, '[part=benefits]')));
  expect(words)
    .to.contain('Jouw voordelen 10% meer punten')
    .and.to.contain('Vanaf Goud 25% meer punten');
});

it('leaves out the pill and the term when told so', async () => {
  const { element } = await mount(
    html`<loyalty-tier-progress without-level without-term></loyalty-tier-progress>`,
  );
  expect(element.shadowRoot?.querySelector('[part=level]')).to.equal(null);
  expect(wordsOf(element)).not.to.contain('blijft');
});
