import { closestMatch } from 'leven';

/** The word that was meant, if one is near: up to two letters off, and one in a word of three. */
export function nearest(written: string, words: readonly string[]): string | undefined {
  const maxDistance = Math.max(0, Math.min(2, written.length - 2));
  return words.includes(written) ? undefined : closestMatch(written, words, { maxDistance });
}
