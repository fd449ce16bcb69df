import { createPagedList, type Page, type PagedList } from '../core/pages.ts';
import type { CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type {
  ExportedBalance,
  ExportedReward,
  ExportedTransaction,
  ImportedMember,
  PastTransaction,
} from '../types.ts';

/** A page of an export is made of more than a screen shows. */
const exportTimeoutMs = 60_000;

/**
 * Everything that the programme holds, with one page in memory at a time. A page that fails is asked for
 * again; to go on after a longer failure, keep the `nextCursor` of the last page and begin there.
 *
 * @example
 * for await (const page of loyalty.exports.members().pages()) {
 *   for (const member of page.items) file.write(`${JSON.stringify(member)}\n`);
 *   await keep(page.nextCursor);
 * }
 */
export class ExportsResource extends Resource {
  /** Members with the points they have, as `members.import` takes them in elsewhere. */
  members(params?: ExportParams, options?: CallOptions): PagedList<ImportedMember> {
    return this.#list('members', params, options);
  }

  /** What each member has: available, pending, reserved and owed points. */
  balances(params?: ExportParams, options?: CallOptions): PagedList<ExportedBalance> {
    return this.#list('balances', params, options);
  }

  /** The ledger: by member, oldest first. */
  transactions(params?: ExportParams, options?: CallOptions): PagedList<ExportedTransaction> {
    return this.#list('transactions', params, options);
  }

  /** The imported history, as `members.importHistory` takes it in elsewhere. */
  history(params?: ExportParams, options?: CallOptions): PagedList<PastTransaction> {
    return this.#list('history', params, options);
  }

  /** The rewards that members hold or held, with their codes. */
  issuedRewards(params?: ExportParams, options?: CallOptions): PagedList<ExportedReward> {
    return this.#list('issued-rewards', params, options);
  }

  #list<T>(subject: string, params: ExportParams = {}, options?: CallOptions): PagedList<T> {
    return createPagedList<T>(
      (cursor) =>
        this.call<Page<T>>({
          method: 'GET',
          path: `/exports/${subject}`,
          query: { ...params, cursor },
          timeoutMs: exportTimeoutMs,
          ...options,
        }),
      params.cursor,
    );
  }
}

/** Which part of an export. */
export interface ExportParams {
  /** How many on a page, 1 to 500. Default: 500. */
  readonly limit?: number;
  /** The `nextCursor` of the page before. */
  readonly cursor?: string;
}
