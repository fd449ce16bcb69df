import { createPagedList, type PagedList, type PageParams } from '../core/pages.ts';
import type { CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { AuditEntry, AuditPage } from '../types.ts';

/** What requests with a secret key changed: who, when, what, before and after. */
export class AuditResource extends Resource {
  /**
   * Changes, newest first. Await it for one page, or iterate it for all.
   *
   * @throws NotFoundError for a member who is not there.
   */
  list(params: AuditParams = {}, options?: CallOptions): PagedList<AuditEntry> {
    return createPagedList<AuditEntry>(
      (cursor) =>
        this.call<AuditPage>({
          method: 'GET',
          path: '/audit',
          query: { ...params, cursor },
          ...options,
        }),
      params.cursor,
    );
  }
}

/** Which changes to list. */
export interface AuditParams extends PageParams {
  /** Only what changed this member. */
  readonly externalId?: string;
}
