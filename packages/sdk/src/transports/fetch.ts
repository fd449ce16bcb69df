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
      if (!again || request.signal?.aborted || (error as Error).name === 'TimeoutError') throw error;
    }
    await pause(pauseMs, request.signal);
  }
};

async function fetchOnce(request: TransportRequest): Promise<TransportResponse> {
  const { method, url, headers, body, timeoutMs, signal } = request;
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new DOMException('', 'TimeoutError')), timeoutMs);
  const abort = () => controller.abort(signal?.reason);
  signal?.throwIfAborted();
  signal?.addEventListener('abort', abort);
  try {
    const response = await fetch(url, { method, headers, body: body ?? null, signal: controller.signal });
    return { status: response.status, headers: response.headers, body: await response.text() };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', giveUp);
      resolve();
    }, ms);
    signal?.addEventListener('abort', giveUp);
  });
}
