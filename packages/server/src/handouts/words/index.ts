/** The languages that handouts are written in. */
import { dutch } from './nl.ts';
import { english } from './en.ts';
import type { Words } from './words.ts';

const languages: Readonly<Record<string, Words>> = { en: english, nl: dutch };

/** Tags of the languages that handouts are written in. */
export const handoutLanguages: readonly string[] = Object.keys(languages);

/** The words nearest to a locale, and the language they are in: English when there is none of its own. */
export function wordsOf(locale: string): { readonly language: string; readonly words: Words } {
  const own = languages[locale.split('-')[0] ?? locale];
  return own ? { language: locale, words: own } : { language: 'en', words: english };
}
