import type { CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { Program } from '../types.ts';

/** The programme as anybody may read it. To show a shopper's points, use {@link SessionResource}. */
export class ProgramResource extends Resource {
  /** The public programme: names, earning rules, levels, rewards. */
  retrieve(options?: CallOptions): Promise<Program> {
    return this.call({ method: 'GET', path: '/program', anonymous: true, ...options });
  }
}
