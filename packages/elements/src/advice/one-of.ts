import type { ComplexAttributeConverter } from 'lit';

import { advise } from './advise.ts';

/** Reads an attribute that takes one of some words. Another one stays as it stands, and is said in the console. */
export function oneOf(
  attribute: string,
  ...words: readonly string[]
): ComplexAttributeConverter<string | null> {
  return {
    fromAttribute(value) {
      if (value !== null && !words.includes(value)) {
        advise('attribute_unknown', [attribute, value, words]);
      }
      return value;
    },
  };
}
