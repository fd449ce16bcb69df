import { path, type CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { Handout, Program } from '../types.ts';

/** The programme as anybody may read it. A page that shows a shopper wants {@link SessionResource}. */
export class ProgramResource extends Resource {
  /** The public programme: names, earning rules, levels, rewards. */
  retrieve(options?: CallOptions): Promise<Program> {
    return this.call({ method: 'GET', path: '/program', anonymous: true, ...options });
  }

  /**
   * The rules in words, made from the programme so that they are always true: for a page of the shop
   * in its own style. Dutch and English; English for any other locale.
   */
  retrieveRules(locale: string, options?: CallOptions): Promise<Handout> {
    return this.call({
      method: 'GET',
      path: path`/program/rules?locale=${locale}`,
      anonymous: true,
      ...options,
    });
  }
}
