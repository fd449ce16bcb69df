import { path, type CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type {
  Handout,
  ProgramChanges,
  ProgramCheck,
  ProgramDocumentInput,
  ProgramVersion,
  ProgramVersions,
} from '../types.ts';

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

  /** Checks a document, which may be anything, without publishing it. */
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

/** How to publish. */
export interface PublishOptions extends CallOptions {
  /** Publishes only if this is still the newest version. Whatever is newest, when left out. */
  readonly replaces?: number;
}
