import { createPagedList, type PagedList, type PageParams } from '../core/pages.ts';
import type { CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { AuditEntry, AuditPage } from '../types.ts';

/** What was changed with a secret key: by whom, when, and what was so before and after. */
export class AuditResource extends Resource {
  /**
   * Changes, newest first. Await it for one page, or iterate it for all.
   *
   * @throws NotFoundError for a member who does not exist.
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
  /** Only changes of this member, by the shop's customer id. */
  readonly externalId?: string;
}
