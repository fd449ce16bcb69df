import { expect } from '@open-wc/testing';

import { languages as further } from '../generated/languages.ts';
import { formatMoney } from './amounts.ts';
import { formatDate, formatDeadline, formatLastDay } from './dates.ts';
import { Localizer, localeChain, type LocalizerOptions } from './localizer.ts';
import './dutch.ts';
import { card as cardNl } from './messages/card.nl.ts';
import { card as cardEn } from './messages/card.en.ts';
import { cardCatalogue, type CardMessages } from './messages/card.ts';
import { core as coreNl } from './messages/core.nl.ts';
import { core as coreEn } from './messages/core.en.ts';
import { coreCatalogue, type CoreMessages } from './messages/core.ts';
import { levels as levelsNl } from './messages/levels.nl.ts';
import { levels as levelsEn } from './messages/levels.en.ts';
import { levelsCatalogue, type LevelsMessages } from './messages/levels.ts';
import { records as recordsNl } from './messages/records.nl.ts';
import { records as recordsEn } from './messages/records.en.ts';
import { rewards as rewardsNl } from './messages/rewards.nl.ts';
import { rewards as rewardsEn } from './messages/rewards.en.ts';
import type { Messages } from './message.ts';
import { pick } from './pick.ts';

const program = {
  currency: 'EUR',
  timeZone: 'Europe/Amsterdam',
  points: {
    names: {
      nl: { one: 'punt', other: 'punten' },
      en: { one: 'point', other: 'points' },
      pl: { one: 'punkt', few: 'punkty', many: 'punktów', other: 'punktu' },
      fr: { one: 'point', many: 'de points', other: 'points' },
      ar: { zero: 'نقطة', one: 'نقطة', two: 'نقطتان', few: 'نقاط', many: 'نقطة', other: 'نقطة' },
    },
  },
};

function localizer(locale: string, options: Partial<LocalizerOptions> = {}) {
  return new Localizer<CoreMessages & LevelsMessages & CardMessages>({
    locale,
    formal: false,
    catalogues: [coreCatalogue, levelsCatalogue, cardCatalogue],
    program,
    now: () => Date.parse('2026-11-23T13:30:00Z'),
    ...options,
  });
}

const languages: readonly (readonly [Messages, Messages])[] = [
  [coreNl, coreEn],
  [cardNl, cardEn],
  [levelsNl, levelsEn],
  [rewardsNl, rewardsEn],
  [recordsNl, recordsEn],
];

const spoken = ['nl', 'en', ...Object.keys(further).filter((locale) => !locale.includes('+'))];

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('Localizer', () => {
  it('has every key, and every plural form, in Dutch and in English', () => {
    for (const [nl, en] of languages) {
      expect(Object.keys(en).toSorted()).to.deep.equal(Object.keys(nl).toSorted());
      for (const message of [...Object.values(nl), ...Object.values(en)]) {
        if (typeof message !== 'string') expect(message.other).to.be.a('string');
      }
    }
  });

  it('uses the same slots in every language', () => {
    const slots = (message: unknown) =>
      [...new Set(JSON.stringify(message).match(/\{\w+\}/g))].toSorted().join();
    for (const [nl, en] of languages) {
      for (const key of Object.keys(nl)) expect(slots(en[key]), key).to.equal(slots(nl[key]));
    }
  });

  it('has no HTML and no exclamation mark in a sentence', () => {
    for (const messages of languages.flat()) {
      expect(JSON.stringify(messages)).not.to.match(/[<>!]/);
    }
  });

  it('chooses the whole sentence by the count', () => {
    const nl = localizer('nl');
    expect(nl.t('badge_expiring', { n: 1, when: 'morgen' })).to.equal('1 beloning verloopt morgen');
    expect(nl.t('badge_expiring', { n: 2, when: 'morgen' })).to.equal(
      '2 beloningen verlopen morgen',
    );
  });

  it('gives the merchant’s word for points its plural form in every language', () => {
    const forms = (locale: string) =>
      [0, 1, 2, 5, 22, 101, 1_000_000].map((n) => plain(localizer(locale).pointsName(n)));
    expect(forms('nl')).to.deep.equal([
      'punten',
      'punt',
      'punten',
      'punten',
      'punten',
      'punten',
      'punten',
    ]);
    expect(forms('fr')).to.deep.equal([
      'point',
      'point',
      'points',
      'points',
      'points',
      'points',
      'de points',
    ]);
    expect(forms('pl')).to.deep.equal([
      'punktów',
      'punkt',
      'punkty',
      'punktów',
      'punkty',
      'punktów',
      'punktów',
    ]);
    expect(forms('ar')).to.deep.equal(['نقطة', 'نقطة', 'نقطتان', 'نقاط', 'نقطة', 'نقطة', 'نقطة']);
  });

  it('L6: writes numbers and money as Intl does, without the zeros of whole amounts', () => {
    for (const locale of ['nl', 'en', 'de', 'fr', 'es']) {
      const text = localizer(locale);
      expect(text.number(1250)).to.equal(new Intl.NumberFormat(locale).format(1250));
      expect(plain(formatMoney(text, 450))).to.equal(
        plain(new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(4.5)),
      );
    }
    expect(plain(formatMoney(localizer('nl'), 500))).to.equal('€ 5');
    expect(plain(formatMoney(localizer('nl'), 500, { exact: true }))).to.equal('€ 5,00');
    const yen = localizer('nl', { program: { ...program, currency: 'JPY' } });
    expect(formatMoney(yen, 500)).to.contain('500');
  });

  it('L8: judges days in the programme’s time zone, around midnight and the change of the clock', () => {
    const nl = localizer('nl');
    expect(plain(formatDate(nl, '2026-12-31T23:30:00Z'))).to.equal('1 januari 2027');
    expect(plain(formatDate(nl, '2026-12-31'))).to.equal('31 december');
    const lisbon = localizer('nl', { program: { ...program, timeZone: 'Europe/Lisbon' } });
    expect(plain(formatDate(lisbon, '2026-12-31T23:30:00Z'))).to.equal('31 december');
    const march = localizer('nl', { now: () => Date.parse('2027-03-27T23:30:00Z') });
    expect(march.daysUntil('2027-03-29')).to.equal(1);
    expect(plain(formatLastDay(nl, '2026-12-31T23:00:00Z'))).to.equal('31 december');
  });

  it('says the year of a date that is not of the year of the date beside it', () => {
    const nl = localizer('nl');
    const said = (beside: string) => plain(formatDate(nl, '2026-12-31', beside));
    expect(said('2026-01-02')).to.equal('31 december');
    expect(said('2024-12-31')).to.equal('31 december 2026');
  });

  it('L9: says dates in relation to today only within a week, and always with the date', () => {
    const nl = localizer('nl');
    expect(plain(formatDeadline(nl, '2026-11-25'))).to.equal('overmorgen, 25 november');
    expect(plain(formatDeadline(nl, '2026-11-30'))).to.equal('over 7 dagen, 30 november');
    expect(plain(formatDeadline(nl, '2026-12-01'))).to.equal('1 december');
    expect(plain(formatDeadline(nl, '2026-11-22'))).to.equal('22 november');
    // Engines differ in the digits of Arabic; the comma is our own.
    const ar = localizer('ar');
    expect(plain(formatDeadline(ar, '2026-11-25'))).to.equal(`بعد الغد، ${ar.number(25)} نوفمبر`);
  });

  it('L14: keeps dates, amounts and units in one piece', () => {
    const nl = localizer('nl');
    expect(formatDate(nl, '2026-12-07')).to.equal('7\u00a0december');
    expect(nl.points(1250)).to.equal('1.250\u00a0punten');
    expect(formatMoney(nl, 500)).to.equal('€\u00a05');
    expect(pick(nl, { nl: 'Vanaf € 25' })).to.equal('Vanaf €\u00a025');
  });

  for (const locale of spoken) {
    it(`L14: keeps dates, amounts and numbers in one piece in ${locale}`, () => {
      const text = localizer(locale);
      const said = {
        day: formatDate(text, '2026-12-07'),
        year: formatDate(text, '2027-12-31'),
        euros: formatMoney(text, 125_000),
        cents: formatMoney(text, 450, { exact: true }),
        points: text.points(1250),
        time: text.time(Date.parse('2026-11-23T13:05:00Z')),
      };
      const broken = Object.entries(said).filter(([, words]) => /[ \t\n\u2009]/.test(words));
      expect(broken).to.deep.equal([]);
      // With nothing to keep together, nothing would have been shown.
      expect(said.year).to.match(/\u00a0/);
      expect(said.points).to.match(/\p{Nd}\u00a0\S/u);
    });
  }

  it('leaves templates in rich sentences as they are', () => {
    const strong = { strong: true };
    expect(localizer('nl').rich('tier_left', { left: strong, tier: 'Goud' })).to.deep.equal([
      'Nog ',
      strong,
      ' tot ',
      'Goud',
      '',
    ]);
  });

  it('L16: lets a shop say one sentence its own way', () => {
    const overrides = { nl: { tab_redeem: 'Besteden' } };
    expect(localizer('nl', { overrides }).t('tab_redeem')).to.equal('Besteden');
    expect(localizer('nl', { overrides }).t('tab_history')).to.equal('Historie');
    expect(localizer('nl-BE', { overrides }).t('tab_redeem')).to.equal('Besteden');
  });

  it('falls back to the language, to English, and at last to the key', () => {
    expect(localeChain('nl-BE', false)).to.deep.equal(['nl-BE', 'nl', 'en']);
    expect(localizer('nl-BE').t('tab_history')).to.equal('Historie');
    expect(localizer('fi').t('tab_history')).to.equal('History');
    const unknown: string = localizer('nl').t('no_such_key' as 'tab_history');
    expect(unknown).to.equal('no_such_key');
  });

  it('keeps the words of a programme that has them in one language only', () => {
    const beans = { ...program, points: { names: { nl: { one: 'boon', other: 'bonen' } } } };
    expect(plain(localizer('en', { program: beans }).points(2))).to.equal('2 bonen');
    expect(pick(localizer('en'), { nl: 'Gratis koffie' })).to.equal('Gratis koffie');
    expect(pick(localizer('en'), {})).to.equal('');
  });

  it('isolates words that are written the other way', () => {
    const name = { en: '€ 5 off', he: 'הנחה' };
    expect(pick(localizer('ar'), name)).to.equal('\u2068€\u00a05 off\u2069');
    expect(pick(localizer('he'), name)).to.equal('הנחה');
    expect(pick(localizer('nl'), { he: 'הנחה' })).to.equal('\u2068הנחה\u2069');
  });
});
