/** A transport on the platform's own fetch. */
import {
  longestPauseMs,
  longestRetryAfterMs,
  readRetryAfterMs,
  type Transport,
  type TransportRequest,
  type TransportResponse,
} from '../transport.ts';

/** Sends requests with fetch; see {@link Transport} for what it promises. */
export const fetchTransport: Transport = async (request) => {
  for (let repetition = 1; ; repetition++) {
    const again = request.repeatable && repetition <= request.retries;
    let pauseMs = Math.random() * longestPauseMs(repetition);
    try {
      const response = await fetchOnce(request);
      if (!again || (response.status !== 429 && response.status !== 503)) return response;
      pauseMs = readRetryAfterMs(response.headers) ?? pauseMs;
      if (pauseMs > longestRetryAfterMs) return response;
    } catch (error) {
      if (!again || request.signal?.aborted || (error as Error).name === 'TimeoutError')
        throw error;
    }
    await pause(pauseMs, request.signal);
  }
};

async function fetchOnce(request: TransportRequest): Promise<TransportResponse> {
  const { method, url, headers, body = null, timeoutMs, signal } = request;
  const timeout = AbortSignal.timeout(timeoutMs);
  const response = await fetch(url, {
    method,
    headers,
    body,
    signal: AbortSignal.any(signal ? [signal, timeout] : [timeout]),
  });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/** Ends early on an abort; the attempt after it then rejects at once. */
function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end);
  });
}
