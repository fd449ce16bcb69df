import { path, type CallOptions, type Send } from '../core/request.ts';

/** Messages for the member. They come with the session. */
export class NoticesResource {
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  /** Does not show this notice again, on any device. */
  dismiss(id: string, options?: CallOptions): Promise<void> {
    return this.#send({ method: 'POST', path: path`/notices/${id}/dismiss`, repeatable: true, ...options });
  }
}
