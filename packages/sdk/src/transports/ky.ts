/** A transport on ky. The only file that knows ky. */
import ky, { isHTTPError } from 'ky';

import {
  longestPauseMs,
  longestRetryAfterMs,
  readRetryAfterMs,
  type Transport,
  type TransportResponse,
} from '../transport.ts';

const retriedStatuses = [429, 503];

/** Sends requests with ky; see {@link Transport} for what it promises. */
export const kyTransport: Transport = async (request) => {
  const { method, url, headers, body, repeatable, retries, timeoutMs, signal } = request;
  try {
    const answer = ky(url, {
      method,
      headers,
      ...(body !== undefined && { body }),
      ...(signal && { signal }),
      timeout: timeoutMs,
      // ky retries what it throws, so only what may be retried is thrown.
      throwHttpErrors: (status) => retriedStatuses.includes(status),
      retry: {
        limit: retries,
        methods: repeatable ? [method.toLowerCase() as 'get'] : [],
        statusCodes: retriedStatuses,
        afterStatusCodes: retriedStatuses,
        delay: longestPauseMs,
        jitter: true,
        maxRetryAfter: longestRetryAfterMs,
        shouldRetry: ({ error }) =>
          isHTTPError(error) && asksTooLong(error.response) ? false : undefined,
      },
    });
    const { status, headers: answered } = await answer;
    // Through ky and not through the response, which knows no time limit.
    return { status, headers: answered, body: await answer.text() };
  } catch (error) {
    if (isHTTPError(error)) return fromError(error.response, error.data);
    throw error;
  }
};

function asksTooLong({ headers }: Response): boolean {
  return (readRetryAfterMs(headers) ?? 0) > longestRetryAfterMs;
}

/** ky has read, and where it could parsed, the body of an answer that it throws. */
function fromError({ status, headers }: Response, data: unknown): TransportResponse {
  return { status, headers, body: typeof data === 'string' ? data : (JSON.stringify(data) ?? '') };
}
