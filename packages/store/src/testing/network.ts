/** A network that a test answers by hand, request by request and in any order. */
import {
  createClient,
  type Client,
  type ClientOptions,
  type TransportRequest,
  type TransportResponse,
} from '@spaarkit/sdk/fetch';

/** A request that waits for its answer. */
export interface Waiting {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly key: string | undefined;
  readonly body: unknown;
  readonly bearer: string | undefined;
  answer(body: unknown, status?: number): Promise<void>;
  refuse(status: number, code: string, facts?: object): Promise<void>;
  lose(): Promise<void>;
}

export interface Network {
  readonly client: Client;
  /** All requests, in the order they were sent. */
  readonly requests: readonly Waiting[];
  /** The requests to this path, in the order they were sent. */
  to(path: string): Waiting[];
  /** Waits for the nth request to this path, counted from 1. */
  nth(path: string, n: number): Promise<Waiting>;
}

/** Against hanging only: a busy machine takes its time to import. */
const patienceMs = 5000;

/** Taken before a test fakes the clock. */
const realTime = performance.now.bind(performance);

/** Lets everything that is ready run. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 30; i++) await Promise.resolve();
}

export function createNetwork(options: Partial<ClientOptions> = {}): Network {
  const requests: Waiting[] = [];
  const transport = (request: TransportRequest) =>
    new Promise<TransportResponse>((resolve, reject) =>
      requests.push(toWaiting(request, resolve, reject)),
    );
  const to = (path: string) => requests.filter((request) => request.path === path);
  return {
    client: createClient({
      apiBase: 'https://api.test',
      publishableKey: 'pk_test',
      getMemberToken: () => 'token',
      transport,
      ...options,
    }),
    requests,
    to,
    async nth(path, n) {
      const deadline = realTime() + patienceMs;
      do {
        const found = to(path)[n - 1];
        if (found) return found;
        await settled();
        // The actions are imported, which takes more than microtasks.
        await new Promise((resolve) => setImmediate(resolve));
      } while (realTime() < deadline);
      throw new Error(
        `There was no request ${n} to ${path}; there were ${requests.map(({ path: p }) => p).join(', ')}.`,
      );
    },
  };
}

function toWaiting(
  request: TransportRequest,
  resolve: (response: TransportResponse) => void,
  reject: (error: Error) => void,
): Waiting {
  const { method, url, headers, body } = request;
  const { pathname, searchParams } = new URL(url);
  const respond = (status: number, json: unknown) => {
    resolve({
      status,
      headers: new Headers(),
      body: json === undefined ? '' : JSON.stringify(json),
    });
    return settled();
  };
  return {
    method,
    path: pathname.replace('/v1', ''),
    query: searchParams,
    key: headers['Idempotency-Key'],
    body: body === undefined ? undefined : (JSON.parse(body) as unknown),
    bearer: headers['Authorization'],
    answer: (json, status = 200) => respond(status, json),
    refuse: (status, code, facts = {}) =>
      respond(status, { code, status, title: code, retryable: false, ...facts }),
    lose() {
      reject(new TypeError('Failed to fetch'));
      return settled();
    },
  };
}
