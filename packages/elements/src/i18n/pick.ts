import type { Localizer } from './localizer.ts';

/** A text of the programme in the shopper's language, else in the first it has. */
export function pick(text: Localizer, words: Readonly<Record<string, string>>): string {
  const locale = text.chain.find((one) => words[one] !== undefined);
  const found = locale === undefined ? Object.values(words)[0] : words[locale];
  // A currency sign that is left alone at the end of a line reads badly; shops write a plain space.
  return (found ?? '').replace(/([€$£]) (?=\d)/g, '$1\u00a0');
}
