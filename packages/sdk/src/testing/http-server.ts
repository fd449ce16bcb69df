/** A real HTTP server on loopback that answers what a test tells it to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** How to answer one request: a reply, or whatever the function does to the connection. */
export type Answer =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }
  | ((response: ServerResponse) => void);

export interface TestServer extends AsyncDisposable {
  readonly url: string;
  readonly received: readonly Received[];
  /** Answers the next requests with these, and all after them with the last. */
  answer(...answers: readonly Answer[]): void;
}

export async function startServer(...first: readonly Answer[]): Promise<TestServer> {
  const received: Received[] = [];
  let answers = [...first];
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://test');
    const { method = '', headers } = request;
    received.push({ method, path, query, headers, body: await read(request) });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    reply(response, answer ?? { status: 500 });
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answer: (...next) => (answers = [...next]),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function read(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

function reply(response: ServerResponse, answer: Answer): void {
  if (typeof answer === 'function') return answer(response);
  const { status, body, headers } = answer;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(
    typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body),
  );
}

/** The connection breaks without an answer. */
export const broken: Answer = (response) => response.destroy();

/** Nothing comes, ever. */
export const silent: Answer = () => undefined;

/** The head of an answer and half of its body come, and then nothing more. */
export const stuckBody: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"half":');
};

/** A problem document. */
export function problem(
  status: number,
  code: string,
  facts: object = {},
  headers: Record<string, string> = {},
): Answer {
  return {
    status,
    headers: { 'content-type': 'application/problem+json', 'request-id': 'req_1', ...headers },
    body: {
      type: 'about:blank',
      title: code,
      status,
      code,
      instance: 'req_1',
      retryable: status === 429 || status > 499,
      ...facts,
    },
  };
}
