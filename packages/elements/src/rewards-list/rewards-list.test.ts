import { aTimeout, expect, html, oneEvent } from '@open-wc/testing';
import type { Program } from '@spaarkit/sdk';

import '../provider/on-demand.ts';
import './loyalty-rewards-list.ts';

import { describeBaseline } from '../../testing/element-baseline.ts';
import { sessions, standings } from '../../testing/fixtures.ts';
import { program } from '../../testing/program.ts';
import { drawn, find, mount, nameOf, wordsOf, type MountOptions } from '../../testing/mount.ts';
import { LoyaltyRewardsListElement } from './rewards-list.ts';

const list = html`<loyalty-rewards-list></loyalty-rewards-list>`;
const show = (options: MountOptions = {}) => mount<LoyaltyRewardsListElement>(list, options);

const rows = (element: Element) => [...(element.shadowRoot?.querySelectorAll('.row') ?? [])];
const rowOf = (element: Element, name: string) => {
  const found = rows(element).find((row) => wordsOf(row).includes(name));
  if (!found) throw new Error(`There is no row ${name}.`);
  return found;
};
const headings = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll('.group-title') ?? [])].map(wordsOf);
const buttons = (element: Element) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part=button]') ?? []),
];

describeBaseline({
  tag: 'loyalty-rewards-list',
  elementClass: LoyaltyRewardsListElement,
  states: { rich: { session: sessions.rich } },
});

describe('<loyalty-rewards-list>', () => {
  describe('groups', () => {
    it('R1: has what can be redeemed first, then what is nearly there, then the rest', async () => {
      const { element } = await show();
      expect(headings(element)).to.deep.equal(['Nu in te wisselen', 'Bijna', 'Later']);
      expect(
        rows(element).map((row) => wordsOf(row.querySelector('.row-title') ?? row)),
      ).to.deep.equal([
        'Korting naar keuze',
        '€ 5 korting',
        '10% korting op je bestelling',
        'Gratis koffiemok',
        'Gratis verzending',
        '€ 15 korting voor Goud',
      ]);
    });

    it('leaves out a group that nothing is in', async () => {
      const { element } = await show({ server: { session: sessions.negative } });
      expect(headings(element)).to.deep.equal(['Later']);
    });

    it('follows the page in its headings', async () => {
      const { element } = await mount(
        html`<loyalty-rewards-list heading-level="4"></loyalty-rewards-list>`,
      );
      expect(find(element, '.group-title').ariaLevel).to.equal('4');
      expect(find(element, '.row-title').ariaLevel).to.equal('5');
    });
  });

  describe('rows', () => {
    it('R2: says cost and condition before the button', async () => {
      const { element } = await show();
      expect(wordsOf(rowOf(element, '€ 5'))).to.equal(
        '€5 € 5 korting 500 punten · vanaf € 25 Inwisselen',
      );
      expect(wordsOf(rowOf(element, 'keuze'))).to.include('vanaf 100 punten');
    });

    it('G3: have at once the height that they keep', async () => {
      const { element } = await show();
      const fresh = document.createElement('loyalty-rewards-list');
      element.after(fresh);
      await fresh.updateComplete;
      const heights = () => rows(fresh).map((row) => row.getBoundingClientRect().height);
      const first = heights();
      await aTimeout(100);
      expect(first.length).to.equal(program.rewards.length);
      expect(heights()).to.deep.equal(first);
    });

    it('G3: are, while they are on their way, the five that reserve.css keeps room for', async () => {
      const { element } = await show({ server: { reads: 'hang' } });
      expect(rows(element).length).to.equal(5);
    });

    it('R10: has exactly one filled button', async () => {
      const { element } = await show();
      expect(buttons(element).map((one) => one.classList.contains('filled'))).to.deep.equal([
        true,
        false,
        false,
      ]);
    });

    it('R8: names the reward on each button', async () => {
      const { element } = await show();
      expect(nameOf(buttons(element)[1])).to.equal('Inwisselen: € 5 korting');
    });

    it('R4, R5: leads with what is left from half on, with a bar that is not full', async () => {
      const { element } = await show();
      const row = rowOf(element, 'koffiemok');
      expect(wordsOf(row)).to.include('Nog 120 punten');
      expect(row.querySelector('button')).to.equal(null);
      const bar = row.querySelector<HTMLElement>('.bar');
      expect(bar?.getAttribute('aria-hidden')).to.equal('true');
      expect(Number(bar?.style.getPropertyValue('--_share'))).to.be.within(0.9, 0.99);
    });

    it('R5: has the bar full at the last point, and at none before', async () => {
      // One point short is 99.93 %: what would round to full stops at 99.
      for (const [available, share] of [
        [1369, 0.99],
        [1356, 1356 / 1370],
        [1, 0.02],
      ] as const) {
        const balance = { ...sessions.newMember.balance, available };
        const session = { ...sessions.newMember, balance, rewards: standings(available) };
        const { element } = await show({ server: { session } });
        const track = rowOf(element, 'koffiemok').querySelector('.bar')?.getBoundingClientRect();
        const fill = rowOf(element, 'koffiemok').querySelector('.bar-fill');
        if (!track || !fill) throw new Error('There is no bar.');
        // What fills it is as wide as the bar, and moved out of it by what is missing.
        const shown = (fill.getBoundingClientRect().right - track.left) / track.width;
        expect(shown, `${available} points`).to.be.closeTo(share, 0.001);
      }
      const { element } = await show({ server: { session: sessions.rich } });
      expect(rowOf(element, 'koffiemok').querySelector('.bar')).to.equal(null);
    });

    it('R4: leads with what is there below half', async () => {
      const { element } = await show({ server: { session: sessions.newMember } });
      expect(wordsOf(rowOf(element, 'koffiemok'))).to.include('Je hebt al 100 van de 1.370 punten');
    });

    it('R4: turns at exactly half of the points, and not one before', async () => {
      const words = async (available: number) => {
        const balance = { ...sessions.newMember.balance, available };
        const session = { ...sessions.newMember, balance, rewards: standings(available) };
        return wordsOf(rowOf((await show({ server: { session } })).element, 'koffiemok'));
      };
      expect(await words(684)).to.equal(
        'Gratis koffiemok 1.370 punten Je hebt al 684 van de 1.370 punten',
      );
      expect(await words(685)).to.equal('Gratis koffiemok 1.370 punten Nog 685 punten');
    });

    it('R3: says what is missing to who owes points, without a bar', async () => {
      const { element } = await show({ server: { session: sessions.negative } });
      expect(wordsOf(rowOf(element, '€ 5'))).to.include('Nog 620 punten');
      expect(rowOf(element, '€ 5').querySelector('.bar')).to.equal(null);
    });

    it('says what a new balance leaves to save, until it is enough', async () => {
      const { element, server, store } = await show();
      const have = async (available: number) => {
        const balance = { ...sessions.rich.balance, available };
        server.session = { ...sessions.member, balance, rewards: standings(available) };
        await store.refresh();
        await drawn(element);
        return rowOf(element, 'koffiemok');
      };
      const nearer = await have(1300);
      expect(wordsOf(nearer)).to.equal('Gratis koffiemok 1.370 punten Nog 70 punten');
      expect(nearer.querySelector('.tile')?.className).to.equal('tile quiet');

      const enough = await have(1370);
      expect(wordsOf(enough)).to.equal('Gratis koffiemok 1.370 punten Inwisselen');
      expect(enough.querySelector('.tile')?.className).to.equal('tile');
      expect(enough.querySelector('.bar')).to.equal(null);
    });

    it('is drawn anew in another language, and under another heading', async () => {
      const { element } = await show();
      element.locale = 'en';
      element.headingLevel = 5;
      await drawn(element);
      const row = rowOf(element, 'coffee mug');
      expect(wordsOf(row)).to.include('120 points to go');
      expect(row.querySelector('.row-title')?.ariaLevel).to.equal('6');
    });

    it('is drawn anew when the programme has other words for levels, or for points', async () => {
      const { element, server, store } = await show();
      const publish = async (change: Partial<Program>) => {
        const version = (store.$program.get().data?.version ?? 0) + 1;
        server.session = { ...sessions.member, program: { ...program, ...change, version } };
        await store.refresh();
        await drawn(element);
      };
      const { points, tiers } = program;
      const levels = tiers?.levels.map((level) => ({ ...level, name: { nl: `X ${level.id}` } }));
      await publish({ tiers: tiers && { ...tiers, levels: levels ?? [] } });
      expect(wordsOf(rowOf(element, 'Goud'))).to.include('Vanaf X gold');

      await publish({ points: { ...points, names: { nl: { one: 'zegel', other: 'zegels' } } } });
      expect(wordsOf(rowOf(element, 'koffiemok'))).to.include('Nog 120 zegels');
    });

    it('R6: keeps what is out of stock in sight', async () => {
      const { element } = await show();
      expect(wordsOf(rowOf(element, 'verzending'))).to.include('Tijdelijk op');
    });

    it('says from which level on', async () => {
      const { element } = await show();
      expect(wordsOf(rowOf(element, 'Goud'))).to.include('Vanaf Goud');
    });

    it('says when a limit ends', async () => {
      const rewards = standings(1250).map((one) =>
        one.rewardId === 'five-euro'
          ? {
              rewardId: one.rewardId,
              redeemable: false,
              refusal: 'limit_reached' as const,
              availableFrom: '2026-11-30T23:00:00Z',
            }
          : one,
      );
      const { element } = await show({ server: { session: { ...sessions.member, rewards } } });
      expect(wordsOf(rowOf(element, '€ 5'))).to.include('Weer vanaf 1 december');
    });

    it('shows a picture where the programme has one', async () => {
      const rewards = program.rewards.map((one) => ({
        ...one,
        imageUrl: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
      }));
      const session = {
        ...sessions.member,
        program: { ...program, version: 9, rewards },
        programVersion: 9,
      };
      const { element } = await show({ server: { session } });
      expect(find<HTMLImageElement>(element, '.tile img').alt).to.equal('');
    });
  });

  describe('who is looking', () => {
    for (const name of ['guest', 'notEnrolled'] as const) {
      it(`R9: can be browsed without buttons: ${name}`, async () => {
        const { element } = await show({ server: { session: sessions[name] } });
        expect(rows(element).length).to.equal(program.rewards.length);
        expect(headings(element)).to.deep.equal([]);
        expect(element.shadowRoot?.querySelector('button')).to.equal(null);
      });

      it(`R2: says cost, condition and stock: ${name}`, async () => {
        const { element } = await show({ server: { session: sessions[name] } });
        const said = (part: string) => wordsOf(rowOf(element, part));
        expect(said('€ 5')).to.equal('€5 € 5 korting 500 punten · vanaf € 25');
        expect(said('verzending')).to.equal('Gratis verzending 250 punten Tijdelijk op');
        expect(said('Goud')).to.equal('€15 € 15 korting voor Goud 1.250 punten Vanaf Goud');
      });
    }

    it('says that there is nothing to redeem', async () => {
      const session = {
        ...sessions.member,
        program: { ...program, version: 10, rewards: [] },
        programVersion: 10,
        rewards: [],
      };
      const { element } = await show({ server: { session } });
      expect(wordsOf(element)).to.equal('Er zijn nu geen beloningen om in te wisselen.');
    });

    it('has another try when nothing came', async () => {
      const { element, server } = await show({ server: { reads: 'fail' } });
      server.reads = 'answered';
      find(element, 'button').click();
      await aTimeout(20);
      await drawn(element);
      expect(rows(element).length).to.equal(program.rewards.length);
    });

    it('keeps what it knows when the newest question fails', async () => {
      const { element, server, store } = await show();
      server.reads = 'fail';
      await store.refresh();
      await drawn(element);
      expect(rows(element).length).to.equal(program.rewards.length);
    });
  });

  describe('redeeming in a row', () => {
    const open = async (element: LoyaltyRewardsListElement, rewardId: string) => {
      find(element, `#redeem-${rewardId}`).click();
      await aTimeout(420);
      await drawn(element);
    };

    it('opens the review in the row, as the only filled button', async () => {
      const { element } = await show();
      await open(element, 'ten-percent');
      expect(wordsOf(rowOf(element, '10%'))).to.include(
        '1.000 punten inwisselen voor 10% korting op je bestelling?',
      );
      expect(element.shadowRoot?.querySelectorAll('.filled').length).to.equal(1);
      expect(find(element, '.filled').getAttribute('part')).to.equal('confirm');
      await expect(element).to.be.accessible();
    });

    it('has one review at a time', async () => {
      const { element } = await show();
      await open(element, 'ten-percent');
      await open(element, 'five-euro');
      expect(element.shadowRoot?.querySelectorAll('.redeeming').length).to.equal(1);
      expect(wordsOf(find(element, '.redeeming'))).to.include('500 punten inwisselen');
    });

    it('keeps the row where it is when the rest is no longer enough', async () => {
      const { element, provider } = await show();
      await open(element, 'ten-percent');
      const told = oneEvent(provider, 'loyalty-redeemed');
      find(element, '[part=confirm]').click();
      await told;
      await aTimeout(50);
      await drawn(element);
      const row = rowOf(element, '10%');
      expect(row.querySelector('.ticket')).to.not.equal(null);
      expect(row.parentElement?.previousElementSibling?.textContent?.trim()).to.equal(
        'Nu in te wisselen',
      );
      expect(wordsOf(row)).to.include('Je hebt al 250 van de 1.000 punten');
      // Until it has moved in, the ticket is half transparent.
      await aTimeout(350);
      await expect(element).to.be.accessible();
    });

    it('puts the review under the tile of the other side from right to left', async () => {
      const { element } = await show({ dir: 'rtl' });
      await open(element, 'five-euro');
      const row = rowOf(element, '500 punten inwisselen').getBoundingClientRect();
      const tile = rowOf(element, '500 punten inwisselen')
        .querySelector('.tile')
        ?.getBoundingClientRect();
      expect(tile && row.right - tile.right).to.be.below(30);
    });
  });
});
