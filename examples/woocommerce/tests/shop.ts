/** The stand-in for a shop, as a process of PHP: one request at a time, as a line each way. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Php } from '@spaarkit/tools/php';

export interface Said {
  readonly do: string;
  /** Whose session it is; nobody's when the shop works by itself. */
  readonly as?: string;
  readonly [more: string]: unknown;
}

interface Answered<Answer> {
  readonly answer: Answer;
  /** What WooCommerce tells the shopper. */
  readonly notices: readonly string[];
  readonly failure?: string;
  readonly at?: string;
}

export interface Cart {
  readonly total: number;
  readonly discounts: Readonly<Record<string, number>>;
}

export class StandInShop {
  readonly #answers: AsyncIterator<string>;
  readonly #php;
  #last: Promise<unknown> = Promise.resolve();

  constructor({ php }: Php, apiBase: string) {
    this.#php = spawn(php, [join(import.meta.dirname, 'stand-in/shop.php'), apiBase], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#answers = createInterface({ input: this.#php.stdout })[Symbol.asyncIterator]();
  }

  /** @throws what PHP threw. */
  async ask<Answer = null>(said: Said): Promise<Answered<Answer>> {
    const before = this.#last;
    const answered = (async () => {
      await before;
      this.#php.stdin.write(`${JSON.stringify(said)}\n`);
      const line: IteratorResult<string, unknown> = await this.#answers.next();
      if (line.done === true) throw new Error('The shop has ended.');
      return JSON.parse(line.value) as Answered<Answer>;
    })();
    this.#last = answered.catch(() => undefined);
    const result = await answered;
    if (result.failure !== undefined) throw new Error(`${result.failure} (${result.at ?? ''})`);
    return result;
  }

  async do<Answer = null>(said: Said): Promise<Answer> {
    return (await this.ask<Answer>(said)).answer;
  }

  /** Looks into the cart, now or some seconds from now. */
  cart(as: string, ahead = 0): Promise<Cart> {
    return this.do<Cart>({ do: 'cart', as, ahead });
  }

  stop(): void {
    this.#php.stdin.end();
  }
}
