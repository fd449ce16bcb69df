/** Lines that count for nothing: all are told, all are counted, the first are kept. */
import type { SkippedLine } from '@spaarkit/contract';

/** How many skipped lines a report names. */
const namedLines = 100;

/** The lines that one run skipped. */
export class Skips {
  readonly #first: SkippedLine[] = [];
  readonly #tell: ((skipped: SkippedLine) => void) | undefined;
  #count = 0;

  /** @param tell is told of each mistake */
  constructor(tell: ((skipped: SkippedLine) => void) | undefined) {
    this.#tell = tell;
  }

  /** A line with these mistakes. */
  add(...mistakes: readonly SkippedLine[]): void {
    this.#count += 1;
    for (const mistake of mistakes) {
      this.#tell?.(mistake);
      if (this.#first.length < namedLines) this.#first.push(mistake);
    }
  }

  summary(): { count: number; first: SkippedLine[] } {
    return { count: this.#count, first: this.#first };
  }
}
