import type { CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { EarnPreview, EarnPreviewRequest } from '../types.ts';

/** What a cart or a product would earn. */
export class EarnPreviewsResource extends Resource {
  /**
   * What these lines would earn: for each line, with the rules that apply. An order that names the
   * `previewId` in time earns exactly this. Works for guests too.
   */
  create(params: EarnPreviewRequest, options?: CallOptions): Promise<EarnPreview> {
    return this.call({
      method: 'POST',
      path: '/earn-previews',
      body: params,
      repeatable: true,
      ...options,
    });
  }
}
