import { path, type CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import { linesTransport, type Sequence } from './send-lines.ts';
import type {
  DryRunReport,
  DryRunStart,
  Handout,
  PastEvent,
  ProgramChanges,
  ProgramCheck,
  ProgramDocumentInput,
  ProgramVersion,
  ProgramVersions,
} from '../types.ts';

/** A dry run is long. */
const dryRunTimeoutMs = 280_000;

/** The programme document: everything a merchant decides. Each publication is a version that stays. */
export class ProgramDocumentsResource extends Resource {
  /** The published document. */
  retrieve(options?: CallOptions): Promise<ProgramVersion> {
    return this.call({ method: 'GET', path: '/program/document', ...options });
  }

  /** One published version. */
  retrieveVersion(version: number, options?: CallOptions): Promise<ProgramVersion> {
    return this.call({
      method: 'GET',
      path: path`/program/versions/${String(version)}`,
      ...options,
    });
  }

  /**
   * Publishes a document as the next version.
   *
   * @throws InvalidRequestError with code `program_invalid`, and where the mistakes are in `errors`.
   * @throws ConflictError with code `version_conflict` when `replaces` is no longer the newest.
   */
  publish(
    document: ProgramDocumentInput,
    { replaces, ...options }: PublishOptions = {},
  ): Promise<ProgramVersion> {
    return this.call({
      method: 'PUT',
      path: '/program',
      body: document,
      ...(replaces !== undefined && { headers: { 'If-Match': `"${replaces}"` } }),
      ...options,
    });
  }

  /** Checks a document without publishing it. It may be any value; every mistake is in the answer. */
  validate(document: unknown, options?: CallOptions): Promise<ProgramCheck> {
    return this.call({
      method: 'POST',
      path: '/program/validate',
      body: document,
      repeatable: true,
      ...options,
    });
  }

  /**
   * What a document would change in the published one.
   *
   * @throws InvalidRequestError with code `program_invalid`, and where the mistakes are in `errors`.
   */
  compare(document: ProgramDocumentInput, options?: CallOptions): Promise<ProgramChanges> {
    return this.call({
      method: 'POST',
      path: '/program/compare',
      body: document,
      repeatable: true,
      ...options,
    });
  }

  /**
   * What a document would have done with past events: points, cost, levels, per rule and per month.
   * Changes nothing. The events are sent while they are read, 64 MB of them at most (some 200,000
   * orders); for more there is `spaarkit program dry-run`. Default time limit: 280 seconds. The call is
   * not repeated by itself.
   *
   * @throws InvalidRequestError with code `program_invalid`, and where the mistakes are in `errors`. An
   * event with a mistake throws nothing: the report names it by its line; the first event is line 2.
   * @example
   * const { proposed } = await loyalty.program.dryRun(document, pastOrders(), { against: 'live' });
   */
  dryRun(
    document: ProgramDocumentInput,
    past: Sequence<PastEvent>,
    { against, redeemedPercent, until, ...options }: DryRunOptions = {},
  ): Promise<DryRunReport> {
    const start: Start = {
      type: 'dry_run',
      document,
      ...(against !== undefined && { against }),
      ...(redeemedPercent !== undefined && { redeemedPercent }),
      ...(until !== undefined && { until }),
    };
    return this.call({
      method: 'POST',
      path: '/program/dry-run',
      timeoutMs: dryRunTimeoutMs,
      ...options,
      transport: linesTransport(startingWith(start, past)),
    });
  }

  /** What staff at the till need to know, in words. Dutch and English; English for any other locale. */
  retrieveStaffSheet(locale: string, options?: CallOptions): Promise<Handout> {
    return this.call({
      method: 'GET',
      path: '/program/staff-sheet',
      query: { locale },
      ...options,
    });
  }

  /** Which versions were published, newest first. */
  listVersions(options?: CallOptions): Promise<ProgramVersions> {
    return this.call({ method: 'GET', path: '/program/versions', ...options });
  }
}

/** The first line, with its documents as they are written. */
type Start = Omit<DryRunStart, 'against'> & Pick<DryRunOptions, 'against'>;

async function* startingWith(start: Start, past: Sequence<PastEvent>) {
  yield start;
  yield* past;
}

/** How a document is tried out; see `spaarkit program dry-run --help`. */
export interface DryRunOptions extends CallOptions {
  /** What to compare it with: the published document, or another. Default: nothing. */
  readonly against?: 'live' | ProgramDocumentInput;
  /** The percentage of the points that do not expire that is expected to be spent, 0 to 100. Default: 100. */
  readonly redeemedPercent?: number;
  /** Until when time passes, RFC 3339. Default: the last event. */
  readonly until?: string;
}

/** How to publish. */
export interface PublishOptions extends CallOptions {
  /** Publishes only if this is still the newest version. Default: publishes on top of whatever is newest. */
  readonly replaces?: number;
}
