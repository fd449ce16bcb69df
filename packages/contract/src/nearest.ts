/** Finds the word that was meant by one that nobody knows. */

/** The word that was meant, if one is near: up to two letters off, and one in a short word. */
export function nearest(written: string, words: readonly string[]): string | undefined {
  const most = Math.min(2, Math.floor(written.length / 3));
  return words
    .map((word) => ({ word, letters: lettersBetween(written, word) }))
    .filter(({ letters }) => letters > 0 && letters <= most)
    .toSorted((a, b) => a.letters - b.letters)[0]?.word;
}

/** How many letters have to be added, dropped, changed or swapped with their neighbour (Damerau 1964). */
function lettersBetween(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const kept = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      const isSwapped = a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
      const swapped = isSwapped && i > 1 && j > 1 ? (before[j - 2] ?? 0) + 1 : kept;
      next.push(Math.min(kept, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
