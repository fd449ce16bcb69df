import { createPagedList, type PagedList, type PageParams } from '../core/pages.ts';
import { path, type CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { SegmentList, SegmentMember, SegmentMemberPage } from '../types.ts';

/** The segments of the programme, and who belongs to them. For one member's segments see `members`. */
export class SegmentsResource extends Resource {
  /** Every segment with how many members it has. */
  list(options?: CallOptions): Promise<SegmentList> {
    return this.call({ method: 'GET', path: '/segments', ...options });
  }

  /**
   * The members of a segment. Await it for one page, or iterate it for all.
   *
   * @throws NotFoundError for a segment that the programme does not have.
   */
  members(
    segmentId: string,
    params: PageParams = {},
    options?: CallOptions,
  ): PagedList<SegmentMember> {
    return createPagedList<SegmentMember>(
      (cursor) =>
        this.call<SegmentMemberPage>({
          method: 'GET',
          path: path`/segments/${segmentId}/members`,
          query: { ...params, cursor },
          ...options,
        }),
      params.cursor,
    );
  }
}
