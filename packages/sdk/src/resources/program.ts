import type { CallOptions, Send } from '../core/request.ts';
import type { Program } from '../types.ts';

/** The programme as anybody may read it. A page that shows a shopper wants {@link SessionResource}. */
export class ProgramResource {
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  /** The public programme: names, earning rules, levels, rewards. */
  retrieve(options?: CallOptions): Promise<Program> {
    return this.#send({ method: 'GET', path: '/program', anonymous: true, ...options });
  }
}
