import { globSync } from 'node:fs';
import { basename, join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { languages } from '../generated/languages.ts';
import { further } from './catalogue.ts';
import type { Message, MessageForms, Messages } from './message.ts';

const messages = join(import.meta.dirname, 'messages');

/** The catalogues, as Dutch and English have them. */
const reference = new Map<string, { nl: Messages; en: Messages }>();
for (const file of globSync('*.nl.ts', { cwd: messages })) {
  const name = basename(file, '.nl.ts');
  reference.set(name, { nl: await load(name, 'nl'), en: await load(name, 'en') });
}

/** Regions and registers have some catalogues only. */
async function readIn(locale: string, name: string): Promise<Messages | undefined> {
  const entry = reference.get(name);
  return locale === 'nl' || locale === 'en' ? entry?.[locale] : languages[locale]?.[name]?.();
}

async function load(name: string, locale: string): Promise<Messages> {
  const module = (await import(join(messages, `${name}.${locale}.ts`))) as Record<string, Messages>;
  return Object.values(module)[0] ?? {};
}

/**
 * What no button and no sentence may say, by language: who declines is not made to say something foolish,
 * and nobody is hurried.
 */
const shaming: Readonly<Record<string, readonly string[]>> = {
  nl: ['nee, ik', 'nee bedankt', 'laatste kans', 'op=op', 'wees er snel bij'],
  en: ['no, i', 'no thanks', 'last chance', 'hurry', 'don’t miss'],
  de: ['nein, ich', 'nein danke', 'letzte chance', 'beeil', 'nur noch heute'],
  fr: ['non, je', 'non merci', 'dernière chance', 'dépêche'],
  es: ['no, no', 'no, gracias', 'última oportunidad', 'date prisa'],
  it: ['no, non', 'no, grazie', 'ultima occasione', 'affrett'],
  pl: ['nie, nie', 'nie, dziękuję', 'ostatnia szansa', 'pospiesz'],
  sv: ['nej, jag', 'nej tack', 'sista chansen', 'skynda'],
  da: ['nej, jeg', 'nej tak', 'sidste chance', 'skynd dig'],
  pt: ['não, não', 'não, obrigad', 'última oportunidade', 'apresse'],
  ar: ['لا، ', 'الفرصة الأخيرة', 'أسرع'],
  he: ['לא, ', 'הזדמנות אחרונה', 'מהרו'],
};

/** How each language says that the day itself still counts. */
const inclusive: Readonly<Record<string, RegExp>> = {
  nl: /(t\/m|t\.e\.m\.) \{date\}/,
  en: /(through|by) \{date\}/i,
  de: /bis einschließlich \{date\}/i,
  fr: /\{date\} inclus/,
  es: /\{date\} incluido/,
  it: /\{date\} compreso/,
  pl: /\{date\} włącznie/,
  sv: /till och med \{date\}/,
  da: /til og med \{date\}/,
  pt: /\{date\}, inclusive/,
  ar: /\{date\} ضمنًا/,
  he: /\{date\} כולל/,
};

/** What each language calls points, which a shop may call otherwise. */
const points: Readonly<Record<string, RegExp>> = {
  nl: /\bpunt(en|\b)/i,
  en: /\bpoint/i,
  de: /punkt/i,
  fr: /\bpoints?\b/i,
  es: /\bpuntos?\b/i,
  it: /\bpunt[io]\b/i,
  pl: /punkt/i,
  sv: /poäng/i,
  da: /\bpoint/i,
  pt: /\bpontos?\b/i,
  ar: /نقاط|نقط/,
  he: /נקוד/,
};

/**
 * A bare number that a line may end with: what follows `{n}` and `{need}` is always what they count, in
 * each language, also as an ordinal (“5. Bestellung”), and “2×” belongs to what it multiplies. Amounts
 * have their own, as the localizer writes it.
 */
const breaking = /\{(?:n|need|factor)\}[.×]? /;

/** The forms that may say their count in a word: "one order", "both", "no times". */
const inWords = /^(?:zero|one|two|=\d+)$/;

/** Regions and registers, which say only what they say otherwise. */
const isVariant = (locale: string) => locale.includes('-') || locale.includes('+');

test('L2: pages know without asking which languages there are', () => {
  const asked = [
    'nl',
    'en',
    'en-US',
    'nl-NL',
    'fi',
    'de-AT',
    'pl+formal',
    ...Object.keys(languages),
  ];
  expect(asked.filter((locale) => further.test(locale))).toEqual(Object.keys(languages));
  expect(Object.keys(languages)).toEqual(
    expect.arrayContaining([
      'nl-BE',
      'en-GB',
      'de',
      'fr',
      'es',
      'it',
      'pl',
      'sv',
      'da',
      'pt',
      'ar',
      'he',
    ]),
  );
});

test('L15: there is a formal register of Dutch, German, French, Spanish and Italian', async () => {
  for (const language of ['nl', 'de', 'fr', 'es', 'it']) {
    const redeeming = await languages[`${language}+formal`]?.['redeeming']?.();
    expect(redeeming?.['balance_now'], language).toBeTypeOf('string');
  }
});

test('English has so much more to reach a thing, and nothing to go until it', () => {
  const said = [...reference.values()].flatMap(({ en }) => Object.values(en).flatMap(wordsOf));
  expect(said.filter((words) => /to go until (?:\{|the )/.test(words))).toEqual([]);
});

test('a guest logs in by the same word on the card and in the cart', async () => {
  for (const locale of ['nl', 'en', ...Object.keys(languages)]) {
    const { log_in } = (await readIn(locale, 'card')) ?? {};
    const { cart_log_in } = (await readIn(locale, 'cart')) ?? {};
    expect(cart_log_in, locale).toBe(log_in);
  }
});

describe.each(['nl', 'en', ...Object.keys(languages)])('%s', (locale) => {
  const language = locale.replace(/[-+].*/, '');
  const categories = new Intl.PluralRules(locale.replace('+formal', '')).resolvedOptions()
    .pluralCategories;
  const read = (name: string) => readIn(locale, name);

  test.runIf(!isVariant(locale))('L2: says every sentence', async () => {
    for (const [name, { nl }] of reference) {
      const said = Object.keys((await read(name)) ?? {});
      expect(said.toSorted(), name).toEqual(Object.keys(nl).toSorted());
    }
  });

  test('L2: has every plural form of the language where it has more than one', async () => {
    for (const [name, { nl, en }] of reference) {
      for (const [key, message] of Object.entries((await read(name)) ?? {})) {
        const compared = language === 'nl' ? [message] : [message, nl[key], en[key]];
        if (compared.some((one) => formsOf(one).length > 1)) {
          expect(formsOf(message), `${name}.${key}`).toEqual(expect.arrayContaining(categories));
        }
        expect(
          formsOf(message).filter((form) => !isForm(form, categories)),
          key,
        ).toEqual([]);
      }
    }
  });

  test('L4: puts the same values into each sentence', async () => {
    for (const [name, { nl }] of reference) {
      for (const [key, message] of Object.entries((await read(name)) ?? {})) {
        expect(slotsOf(wordsOf(message)), `${name}.${key}`).toEqual(slotsOf(wordsOf(nl[key])));
      }
    }
  });

  test('L4: leaves no value out of one form of a sentence', async () => {
    for (const name of reference.keys()) {
      for (const [key, message] of Object.entries((await read(name)) ?? {})) {
        const all = slotsOf(wordsOf(message));
        for (const [form, words] of Object.entries(typeof message === 'object' ? message : {})) {
          const mayBeSaid = inWords.test(form) ? ['{n}'] : [];
          const said = slotsOf([words, ...mayBeSaid]);
          expect(said, `${name}.${key}, ${form}`).toEqual(slotsOf([...all, ...mayBeSaid]));
        }
      }
    }
  });

  test('L4: calls points nothing of its own: a shop has a name for them', async () => {
    const names = points[language] ?? /^/;
    for (const name of reference.keys()) {
      for (const [key, message] of Object.entries((await read(name)) ?? {})) {
        const said = wordsOf(message).map((words) => words.replaceAll(/\{\w+\}/g, '…'));
        expect(
          said.filter((words) => names.test(words)),
          `${name}.${key}`,
        ).toEqual([]);
      }
    }
  });

  test('L14: breaks no line between a number and what it counts', async () => {
    for (const name of reference.keys()) {
      for (const [key, message] of Object.entries((await read(name)) ?? {})) {
        // Read out, or in a tooltip, as the name of the badge: an element breaks no line there.
        if (key === 'badge_expiring') continue;
        expect(
          wordsOf(message).filter((words) => breaking.test(words)),
          `${name}.${key}`,
        ).toEqual([]);
      }
    }
  });

  test('L7: says of each last day that it still counts', async () => {
    for (const [name, { nl }] of reference) {
      for (const [key, message] of Object.entries((await read(name)) ?? {})) {
        if (!isLastDay(nl[key])) continue;
        const said = wordsOf(message).filter((words) => words.includes('{date}'));
        expect(said.length, `${name}.${key}`).toBeGreaterThan(0);
        for (const words of said) {
          expect(words.replaceAll('\u00a0', ' '), `${name}.${key}`).toMatch(
            inclusive[language] ?? /^$/,
          );
        }
      }
    }
  });

  test.runIf(!isVariant(locale))('D6: names what the last press does', async () => {
    const { confirm } = (await read('redeeming')) ?? {};
    expect(wordsOf(confirm).map((words) => words.split(' ').length > 1)).toEqual([true]);
  });

  test('neither shouts nor has markup', async () => {
    for (const name of reference.keys()) {
      const said = JSON.stringify((await read(name)) ?? {});
      expect(said).not.toMatch(/[<>!]/);
    }
  });

  test('Z2: shames nobody who declines, and hurries nobody', async () => {
    const phrases = shaming[language] ?? [];
    expect(phrases.length, 'phrases of this language').toBeGreaterThan(2);
    for (const name of reference.keys()) {
      for (const [key, message] of Object.entries((await read(name)) ?? {})) {
        const said = JSON.stringify(message).toLowerCase();
        const found = phrases.filter((phrase) => said.includes(phrase));
        expect(found, `${name}.${key}`).toEqual([]);
      }
    }
  });
});

test('L7: Dutch, which the others are held to, dates nothing by an ambiguous “tot”', () => {
  const said = [...reference.values()].flatMap(({ nl }) => Object.values(nl));
  expect(said.filter(isLastDay).length).toBeGreaterThan(12);
  expect(said.flatMap(wordsOf).filter((words) => /\btot\s\{date\}/.test(words))).toEqual([]);
});

test('R7: no sentence about stock has room for a number', () => {
  const said = [...reference.values()].flatMap(({ nl }) => Object.entries(nl));
  const ofStock = said.filter(([key]) => key.includes('stock'));
  expect(ofStock.length).toBeGreaterThan(0);
  expect(ofStock.filter(([, message]) => /\{/.test(JSON.stringify(message).slice(1, -1)))).toEqual(
    [],
  );
});

function formsOf(message: Message | undefined): string[] {
  return typeof message === 'object' ? Object.keys(message) : [];
}

function isForm(form: string, categories: readonly string[]): boolean {
  return form === 'other' || form.startsWith('=') || categories.includes(form);
}

function wordsOf(message: Message | undefined): string[] {
  return typeof message === 'string'
    ? [message]
    : Object.values<string>((message ?? {}) as MessageForms & Record<string, string>);
}

/** Whether a sentence of the Dutch names the last day on which something counts. */
function isLastDay(message: Message | undefined): boolean {
  return wordsOf(message).some((words) => /t\/m\s\{date\}/.test(words));
}

/** The slots that are in any of these words, each once. */
function slotsOf(words: readonly string[]): string[] {
  return [...new Set(words.join(' ').match(/\{\w+\}/g))].toSorted();
}
