/**
 * Till receipts as somebody keeps them in a box: each number once. Ten points for each euro of one that
 * is of three euros or more, counted from the day it is of.
 */
export interface Receipt {
  readonly at: number;
  readonly cents: number;
  /** What told of it: the shop at once, or the member, whom the shop has yet to believe. */
  readonly event?: string;
  state: 'waits' | 'given';
}

export class NaiveReceipts {
  readonly #box = new Map<string, Receipt>();

  /** False when the number is known. */
  put(number: string, receipt: Receipt): boolean {
    if (this.#box.has(number)) return false;
    this.#box.set(number, receipt);
    return true;
  }

  /** Takes it out: its number may come again. */
  free(number: string): void {
    this.#box.delete(number);
  }

  /** The numbers of those that wait, or of those that the shop told of. */
  waiting(): string[] {
    return [...this.#box].filter(([, { state }]) => state === 'waits').map(([number]) => number);
  }

  told(): string[] {
    return [...this.#box].filter(([, { event }]) => event !== undefined).map(([number]) => number);
  }

  numbers(): Iterable<string> {
    return this.#box.keys();
  }

  get(number: string): Receipt {
    const receipt = this.#box.get(number);
    if (!receipt) throw new Error(`There is no receipt ${number}.`);
    return receipt;
  }
}

export function worthOf(cents: number): number {
  return cents < 300 ? 0 : Math.floor(cents / 10);
}
