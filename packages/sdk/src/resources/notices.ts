import { path, type CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';

/** Messages for the member. They come with the session. */
export class NoticesResource extends Resource {
  /** Does not show this notice again, on any device. */
  dismiss(id: string, options?: CallOptions): Promise<void> {
    return this.call({
      method: 'POST',
      path: path`/notices/${id}/dismiss`,
      repeatable: true,
      ...options,
    });
  }
}
