import { expect, html } from '@open-wc/testing';

import { drawn, mount, wordsOf } from '../../testing/mount.ts';
import '../points-badge/loyalty-points-badge.ts';
import '../rewards-list/loyalty-rewards-list.ts';
import { Localizer, localeChain } from './localizer.ts';
import { coreCatalogue, type CoreMessages } from './messages/core.ts';
import { redeemingCatalogue, type RedeemingMessages } from './messages/redeeming.ts';
import { ticketsCatalogue, type TicketsMessages } from './messages/tickets.ts';

const list = html`<loyalty-rewards-list></loyalty-rewards-list>`;

const program = {
  currency: 'EUR',
  timeZone: 'Europe/Amsterdam',
  points: {
    names: {
      nl: { one: 'boon', other: 'bonen' },
      fr: { one: 'grain', many: 'de grains', other: 'grains' },
      es: { one: 'grano', many: 'de granos', other: 'granos' },
      it: { one: 'chicco', many: 'di chicchi', other: 'chicchi' },
      pl: { one: 'ziarno', few: 'ziarna', many: 'ziaren', other: 'ziarna' },
      ar: { zero: 'حبة', one: 'حبة', two: 'حبتان', few: 'حبات', many: 'حبة', other: 'حبة' },
    },
  },
};

async function textIn(
  locale: string,
  formal = false,
): Promise<Localizer<CoreMessages & TicketsMessages & RedeemingMessages>> {
  const catalogues = [coreCatalogue, ticketsCatalogue, redeemingCatalogue];
  const chain = localeChain(locale, formal);
  await Promise.all(catalogues.flatMap((one) => one.load(chain)));
  return new Localizer({ locale, formal, catalogues, program, now: () => 0 });
}

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

/** Draws until something that is fetched has come, for at most two seconds. */
async function until(element: Element, isThere: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !isThere(); turn++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    await drawn(element);
  }
}

describe('languages', () => {
  it('L11: fetches a language when it is first spoken, and draws anew without losing the focus', async () => {
    const { element, provider } = await mount(list, { locale: 'nl' });
    const button = element.shadowRoot?.querySelector<HTMLElement>('[part=button]');
    button?.focus();
    provider.locale = 'de';
    await until(element, () => wordsOf(element).includes('Einlösen'));
    expect(wordsOf(element)).to.contain('Jetzt einlösbar').and.not.to.contain('Inwisselen');
    expect(element.shadowRoot?.activeElement === button).to.equal(true);
  });

  it('L10: says on the host which language and direction it has, where the page has others', async () => {
    const { element } = await mount(list, { locale: 'ar' });
    await until(element, () => wordsOf(element).includes('استبدال'));
    expect(element.lang).to.equal('ar');
    expect(element.dir).to.equal('rtl');
  });

  it('L15: speaks formally where it is asked to', async () => {
    const text = await textIn('fr', true);
    expect(plain(text.t('balance_now', { amount: text.points(2) }))).to.equal(
      'Votre solde : 2 grains.',
    );
    // What the register does not say otherwise, the language says.
    expect(text.t('cancel')).to.equal('Annuler');
  });

  it('takes a language from outside, and a sentence of the shop’s own in another', async () => {
    const { element, provider } = await mount(list, { locale: 'fi' });
    provider.messages = { fi: { redeem: 'Lunasta' } };
    await drawn(element);
    expect(wordsOf(element)).to.contain('Lunasta').and.to.contain('Almost there');
  });

  it('L3: counts in every form of Dutch, French, Polish and Arabic', async () => {
    const counted = async (locale: string) => {
      const text = await textIn(locale);
      return [0, 1, 2, 5, 22, 101, 1_000_000].map((n) => plain(text.points(n)));
    };
    const written = (locale: string, words: readonly string[]) =>
      [0, 1, 2, 5, 22, 101, 1_000_000].map(
        (n, i) => `${plain(new Intl.NumberFormat(locale).format(n))} ${words[i] ?? ''}`,
      );
    const few = ['ziaren', 'ziarno', 'ziarna', 'ziaren', 'ziarna', 'ziaren', 'ziaren'];
    expect(await counted('pl')).to.deep.equal(written('pl', few));
    const french = ['grain', 'grain', 'grains', 'grains', 'grains', 'grains', 'de grains'];
    expect(await counted('fr')).to.deep.equal(written('fr', french));
    const dutch = ['bonen', 'boon', 'bonen', 'bonen', 'bonen', 'bonen', 'bonen'];
    expect(await counted('nl')).to.deep.equal(written('nl', dutch));
    const arabic = ['حبة', 'حبة', 'حبتان', 'حبات', 'حبة', 'حبة', 'حبة'];
    expect(await counted('ar')).to.deep.equal(written('ar', arabic));
  });

  it('L5: has the verb agree with one and with many in Spanish, Italian and Dutch', async () => {
    const es = await textIn('es');
    expect(plain(es.t('refused_points', { n: 1 }))).to.equal('Te falta 1 grano.');
    expect(plain(es.t('refused_points', { n: 20 }))).to.equal('Te faltan 20 granos.');
    const it = await textIn('it');
    expect(plain(it.t('refused_points', { n: 1 }))).to.equal('Ti manca 1 chicco.');
    expect(plain(it.t('refused_points', { n: 20 }))).to.equal('Ti mancano 20 chicchi.');
    const nl = await textIn('nl');
    expect(nl.t('badge_expiring', { n: 1, when: 'morgen' })).to.contain('verloopt');
    expect(nl.t('badge_expiring', { n: 2, when: 'morgen' })).to.contain('verlopen');
  });

  it('counts as the region does: none is many in Portugal, and one in Brazil', async () => {
    const fill = { when: 'amanhã' };
    expect((await textIn('pt-PT')).t('badge_expiring', { n: 0, ...fill })).to.contain('expiram');
    expect((await textIn('pt-BR')).t('badge_expiring', { n: 0, ...fill })).to.contain('expira ');
  });
});
