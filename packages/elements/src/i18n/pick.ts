import type { Localizer } from './localizer.ts';
import { directionOf } from './resolve-locale.ts';

/**
 * A text of the programme in the shopper's language, else in the first it has: isolated where that is written
 * the other way, so that "€ 5 off" stays "€ 5 off" inside an Arabic sentence (UAX #9, 2.4.2).
 */
export function pick(text: Localizer, words: Readonly<Record<string, string>>): string {
  const locale = text.chain.find((one) => words[one] !== undefined) ?? Object.keys(words)[0];
  if (locale === undefined) return '';
  // A currency sign that is left alone at the end of a line reads badly; shops write a plain space.
  const found = (words[locale] ?? '').replace(/([€$£]) (?=\d)/g, '$1\u00a0');
  return directionOf(locale) === directionOf(text.locale) ? found : `\u2068${found}\u2069`;
}
