import { createPagedList, type PagedList, type PageParams } from '../core/pages.ts';
import { path, type CallOptions, type WriteOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import { inBatches, linesTransport, type Sequence } from './send-lines.ts';
import type {
  Adjustment,
  AdjustmentResult,
  ConsentRecords,
  Extension,
  ExtensionResult,
  ExternalIdChange,
  HistoryReport,
  ImportedMemberInput,
  ImportReport,
  MemberBenefits,
  MemberDetail,
  MemberExport,
  MemberMerge,
  MemberWrite,
  MergeOutcome,
  PastTransactionInput,
  TierChange,
  TierChangePage,
} from '../types.ts';

/** How many members one request brings, and how long it may take. */
const importBatchSize = 500;
const importTimeoutMs = 60_000;
/** How many mistakes a report names. */
const mostMistakes = 100;

/** The shop's customers in the programme, by the shop's own customer ids. */
export class MembersResource extends Resource {
  /** Registers a customer, or changes the fields that are given. */
  put(externalId: string, params: MemberWrite = {}, options?: CallOptions): Promise<MemberDetail> {
    return this.call({
      method: 'PUT',
      path: path`/members/${externalId}`,
      body: params,
      ...options,
    });
  }

  /**
   * A member with balance and level.
   *
   * @throws NotFoundError for a customer the programme has never heard of.
   */
  retrieve(externalId: string, options?: CallOptions): Promise<MemberDetail> {
    return this.call({ method: 'GET', path: path`/members/${externalId}`, ...options });
  }

  /**
   * Gives a member the id that the shop now has for the customer. Points, codes and history stay. Calls
   * with the old id are refused with `member_moved`; events with the old id still count.
   *
   * @throws ConflictError with code `member_exists` when another member goes by the new id.
   */
  changeExternalId(
    externalId: string,
    params: ExternalIdChange,
    options?: CallOptions,
  ): Promise<MemberDetail> {
    return this.call({
      method: 'POST',
      path: path`/members/${externalId}/external-id`,
      body: params,
      ...options,
    });
  }

  /**
   * Joins another member into this one, for good: points keep their expiry, orders and codes come
   * along, levels are counted anew.
   *
   * @throws ConflictError with code `merge_not_possible` while a redemption is under way.
   */
  merge(externalId: string, params: MemberMerge, options?: WriteOptions): Promise<MergeOutcome> {
    return this.call({
      method: 'POST',
      path: path`/members/${externalId}/merge`,
      body: params,
      keyed: true,
      ...options,
    });
  }

  /** Everything that is held about a member, for a privacy request that reached the shop. */
  export(externalId: string, options?: CallOptions): Promise<MemberExport> {
    return this.call({ method: 'GET', path: path`/members/${externalId}/export`, ...options });
  }

  /** Erases a member, for good: personal data is removed, and remaining points expire. */
  erase(externalId: string, options?: CallOptions): Promise<void> {
    return this.call({ method: 'DELETE', path: path`/members/${externalId}`, ...options });
  }

  /** Every consent that a member gave or refused, newest first. */
  listConsents(externalId: string, options?: CallOptions): Promise<ConsentRecords> {
    return this.call({ method: 'GET', path: path`/members/${externalId}/consents`, ...options });
  }

  /**
   * Gives or takes points, with a reason that the member reads in their history.
   *
   * @throws InsufficientPointsError when more is taken than there is.
   */
  adjust(
    externalId: string,
    params: Adjustment,
    options?: WriteOptions,
  ): Promise<AdjustmentResult> {
    return this.call({
      method: 'POST',
      path: path`/members/${externalId}/adjustments`,
      body: params,
      keyed: true,
      ...options,
    });
  }

  /**
   * Lets points last longer: all of the member's, or those of one transaction. The member reads the
   * reason in their history. Points that expire later anyway stay as they are.
   *
   * @throws ConflictError with code `nothing_to_extend` when no points would expire before then.
   */
  extend(externalId: string, params: Extension, options?: WriteOptions): Promise<ExtensionResult> {
    return this.call({
      method: 'POST',
      path: path`/members/${externalId}/extensions`,
      body: params,
      keyed: true,
      ...options,
    });
  }

  /**
   * What a member's level gives now: every benefit that is in force, and what follows from them for the
   * shop.
   *
   * @example
   * const { freeShippingFromMinor } = await loyalty.members.benefits('1');
   * const { earlyAccessFrom } = await loyalty.members.benefits('1', { opensAt: sale.startsAt });
   * @throws NotFoundError for a customer the programme has never heard of.
   */
  benefits(
    externalId: string,
    params: BenefitsParams = {},
    options?: CallOptions,
  ): Promise<MemberBenefits> {
    return this.call({
      method: 'GET',
      path: path`/members/${externalId}/benefits`,
      query: { ...params },
      ...options,
    });
  }

  /**
   * Imports members of another system with their points, 500 in a request. Safe to do again, also after
   * it broke off half-way: members who are there already are left as they are. Lines with a mistake are
   * left out and named in `skipped`; the first member is line 1.
   *
   * @example
   * const report = await loyalty.members.import(rowsOfTheOldSystem(), { check: true });
   */
  async import(
    members: Sequence<ImportedMemberInput>,
    options?: ImportOptions,
  ): Promise<ImportReport> {
    const sum = { lines: 0, added: 0, known: 0, points: 0, skipped: { count: 0, first: [] } };
    return this.#import<ImportReport>('members', members, sum, options);
  }

  /**
   * Imports the history of members in another system, 500 rows in a request; import the members first.
   * It is shown in their history and moves no points. Safe to do again: a row that is there already is left
   * as it is. Of rows of the same instant, the last is the newest.
   *
   * @example
   * await loyalty.members.importHistory([
   *   { memberId: '1', reference: 'old-77', at: '2024-05-01T10:00:00Z', kind: 'earn', points: 50, note: 'Order 1001' },
   * ]);
   */
  async importHistory(
    rows: Sequence<PastTransactionInput>,
    options?: ImportOptions<HistoryReport>,
  ): Promise<HistoryReport> {
    const sum = { lines: 0, added: 0, known: 0, skipped: { count: 0, first: [] } };
    return this.#import<HistoryReport>('history', rows, sum, options);
  }

  async #import<Report extends ImportReport | HistoryReport>(
    subject: string,
    lines: Sequence<unknown>,
    sum: Report,
    { check = false, onProgress, ...options }: ImportOptions<Report> = {},
  ): Promise<Report> {
    for await (const batch of inBatches(lines, importBatchSize)) {
      const part = await this.call<Report>({
        method: 'POST',
        path: `/imports/${subject}`,
        query: { check: String(check) },
        repeatable: true,
        timeoutMs: importTimeoutMs,
        ...options,
        transport: linesTransport(batch),
      });
      addReport(sum, part);
      onProgress?.(sum);
    }
    return sum;
  }

  /** When the member's tier changed and why, newest first. Await it for one page, or iterate it. */
  tierChanges(
    externalId: string,
    params: PageParams = {},
    options?: CallOptions,
  ): PagedList<TierChange> {
    return createPagedList<TierChange>(
      (cursor) =>
        this.call<TierChangePage>({
          method: 'GET',
          path: path`/members/${externalId}/tier-changes`,
          query: { ...params, cursor },
          ...options,
        }),
      params.cursor,
    );
  }
}

/** Adds what one request did; its lines stand behind those before. */
function addReport<Report extends ImportReport | HistoryReport>(sum: Report, part: Report): void {
  for (const mistake of part.skipped.first)
    if (sum.skipped.first.length < mostMistakes)
      sum.skipped.first.push({ ...mistake, line: sum.lines + mistake.line });
  sum.skipped.count += part.skipped.count;
  sum.lines += part.lines;
  sum.added += part.added;
  sum.known += part.known;
  if ('points' in sum && 'points' in part) sum.points += part.points;
}

/** How members are imported. */
export interface ImportOptions<Report = ImportReport> extends CallOptions {
  /** Says what would be done, and writes nothing. Default: false. */
  readonly check?: boolean;
  /** Called after each request, with the report so far. */
  readonly onProgress?: (soFar: Report) => void;
}

/** Which benefits. */
export interface BenefitsParams {
  /** Only benefits of this kind, such as `free_shipping`. */
  readonly kind?: string;
  /** When something opens to everybody, RFC 3339. The answer then has `earlyAccessFrom`. */
  readonly opensAt?: string;
}
