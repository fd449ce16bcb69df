/** The countries that a present may go to (ISO 3166-1, two letters, as of 2024), by their names in a language. */
import { once } from '../i18n/once.ts';

/** By their first letter: each word has that, and then the second letter of every code. */
const codes =
  'ADEFGILMOQRSTUWXZ BABDEFGHIJLMNOQRSTVWYZ CACDFGHIKLMNORUVWXYZ DEJKMOZ ECEGHRST FIJKMOR ' +
  'GABDEFGHILMNPQRSTUWY HKMNRTU IDELMNOQRST JEMOP KEGHIMNPRWYZ LABCIKRSTUVY ' +
  'MACDEFGHKLMNOPQRSTUVWXYZ NACEFGILOPRUZ OM PAEFGHKLMNRSTWY QA REOSUW SABCDEGHIJKLMNORSTVXYZ ' +
  'TCDFGHJKLMNORTVWZ UAGMSYZ VACEGINU WFS YET ZAMW';

/** Codes and names, in the order of the language. */
export const countriesIn = once((locale: string): readonly (readonly [string, string])[] => {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const { compare } = new Intl.Collator(locale);
  return codes
    .split(' ')
    .flatMap((word) =>
      word
        .slice(1)
        .split('')
        .map((second) => word.charAt(0) + second),
    )
    .map((code) => [code, names.of(code) ?? code] as const)
    .toSorted(([, one], [, other]) => compare(one, other));
});

/** The country that a language is most spoken in, such as NL for `nl`. */
export function likelyCountry(locale: string): string | undefined {
  return new Intl.Locale(locale).maximize().region;
}
