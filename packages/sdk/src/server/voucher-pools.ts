import { path, type CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import { inBatches, type Sequence } from './send-lines.ts';
import type { VoucherImport, VoucherPools } from '../types.ts';

/** How many codes one request takes. */
const batchSize = 1000;

/** Codes that the shop made in advance. Each is given to one member. */
export class VoucherPoolsResource extends Resource {
  /** How many codes each pool has left, and whether it is low. */
  list(options?: CallOptions): Promise<VoucherPools> {
    return this.call({ method: 'GET', path: '/voucher-pools', ...options });
  }

  /** Adds up to 5,000 codes to a pool. Codes that are there already stay as they are, so it is safe to send again. */
  add(poolId: string, codes: readonly string[], options?: CallOptions): Promise<VoucherImport> {
    return this.call({
      method: 'POST',
      path: path`/voucher-pools/${poolId}/codes`,
      body: { codes },
      repeatable: true,
      ...options,
    });
  }

  /**
   * Adds any number of codes, such as the lines of a file, in as many requests as needed. Resolves with how
   * many were new. After a failure start again: nothing is added twice.
   */
  async addAll(
    poolId: string,
    codes: Sequence<string>,
    options?: CallOptions,
  ): Promise<{ added: number; known: number }> {
    const sum = { added: 0, known: 0 };
    for await (const batch of inBatches(codes, batchSize)) {
      const { added, known } = await this.add(poolId, batch, options);
      sum.added += added;
      sum.known += known;
    }
    return sum;
  }
}
