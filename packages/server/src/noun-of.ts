/** The word for one or for several of something: of words that take an s. */
export function nounOf(count: number, word: string): string {
  return count === 1 ? word : `${word}s`;
}
