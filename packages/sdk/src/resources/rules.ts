import { path, type CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { Handout } from '../types.ts';

/**
 * The programme's rules page. Not on the client, because few pages of a shop need it.
 *
 * @example
 * const rules = await new RulesResource(client.send).retrieve('nl');
 */
export class RulesResource extends Resource {
  /**
   * The rules in words, made from the programme so that they are always true: for a page of the shop
   * in its own style. Dutch and English; English for any other locale.
   */
  retrieve(locale: string, options?: CallOptions): Promise<Handout> {
    return this.call({
      method: 'GET',
      path: path`/program/rules?locale=${locale}`,
      anonymous: true,
      ...options,
    });
  }
}
