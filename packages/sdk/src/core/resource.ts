import type { Send } from './request.ts';

/** A group of calls about one thing. */
export class Resource {
  protected readonly call: Send;

  constructor(send: Send) {
    this.call = send;
  }
}
