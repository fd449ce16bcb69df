/** Calls routes by their id and holds every answer against the contract. */
import type { Answer } from '../api/answer.ts';
import { commonProblems, type Route } from '../api/route.ts';
import { routes, type RouteId } from '../api/routes.ts';
import { problem, problemTypes, type Problem, type ProblemCode } from '../problems.ts';
import { equal, holds } from './expect.ts';
import type { ConformanceTarget } from './target.ts';

export type { Answer } from '../api/answer.ts';

/** One request; which method and path follows from the route. */
export interface Call {
  /** Values of the `{parameters}` in the path. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as JSON Lines, instead of `body`. */
  readonly lines?: readonly unknown[];
  /** Sent as it is, instead of `body`. */
  readonly rawBody?: string;
  /** A fresh one where the route asks for it, unless named here; `null` leaves it out. */
  readonly idempotencyKey?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer with its text, for byte-wise comparison. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Somebody with credentials (or without), who calls the API. */
export class Caller {
  readonly #target: ConformanceTarget;
  readonly #credentials: Readonly<Record<string, string>>;

  constructor(target: ConformanceTarget, credentials: Readonly<Record<string, string>>) {
    this.#target = target;
    this.#credentials = credentials;
  }

  /** Sends a request and judges only what holds for every answer there is. */
  async send(id: RouteId, call: Call = {}): Promise<RawAnswer> {
    const route = routeOf(id);
    const response = await this.#target.fetch(this.#request(route, call));
    const answer = {
      status: response.status,
      headers: response.headers,
      text: await readText(response),
    };
    holds(answer.headers.has('request-id'), `${id} answers with a Request-Id`);
    // Overload is no fault, as long as the caller is told when to come back.
    const isBusy = answer.status === 503 && answer.headers.has('retry-after');
    holds(
      answer.status < 500 || isBusy,
      `${id} never answers with ${answer.status}: ${answer.text.slice(0, 500)}`,
    );
    if (answer.status >= 400) judgeProblem(route, answer);
    if (route.auth === 'member' || route.auth === 'secret') judgePrivacy(route, answer);
    return answer;
  }

  /** Sends a request that has to succeed, and gives the answer as the contract types it. */
  async call<Id extends RouteId>(id: Id, call: Call = {}): Promise<Answer<Id>> {
    return readAnswer(id, await this.send(id, call));
  }

  /** Sends a request that has to be refused with one of these codes, and gives the problem. */
  async refused(id: RouteId, call: Call, ...codes: readonly ProblemCode[]): Promise<Problem> {
    const answer = await this.send(id, call);
    holds(
      answer.status >= 400,
      `${id} refuses with ${codes.join(' or ')}, instead of ${answer.status} ${answer.text.slice(0, 300)}`,
    );
    const refusal = problem.parse(JSON.parse(answer.text));
    holds(
      codes.includes(refusal.code),
      `${id} refuses with ${codes.join(' or ')}, instead of ${answer.text.slice(0, 500)}`,
    );
    return refusal;
  }

  /** Sends a request whose answer is read as it comes. */
  async open(id: RouteId, call: Call = {}): Promise<Response> {
    const response = await this.#target.fetch(this.#request(routeOf(id), call));
    equal(response.status, 200, `The status of ${id}`);
    return response;
  }

  #request(route: Route, call: Call): Request {
    const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(call.params?.[name] ?? ''),
    );
    const query = new URLSearchParams(
      Object.entries(call.query ?? {}).map(([name, value]) => [name, String(value)]),
    );
    const body = bodyOf(call);
    const key =
      call.idempotencyKey === undefined && route.idempotent ? newKey() : call.idempotencyKey;
    return new Request(`${this.#target.apiBase}${path}${query.size > 0 ? `?${query}` : ''}`, {
      method: route.method,
      headers: {
        ...this.#credentials,
        ...(body === undefined
          ? {}
          : { 'content-type': route.lines ? 'application/jsonl' : 'application/json' }),
        ...(key ? { 'idempotency-key': key } : {}),
        ...call.headers,
      },
      ...(body === undefined ? {} : { body }),
    });
  }
}

function bodyOf({ body, lines, rawBody }: Call): string | undefined {
  if (rawBody !== undefined || (body === undefined && !lines)) return rawBody;
  return lines ? lines.map((line) => JSON.stringify(line)).join('\n') : JSON.stringify(body);
}

/** Holds an answer against the status and the schema that its route promises for success. */
export function readAnswer<Id extends RouteId>(id: Id, answer: RawAnswer): Answer<Id> {
  const { success } = routeOf(id);
  holds(
    answer.status === success.status,
    `${id} answers with ${success.status}, instead of ${answer.status} ${answer.text.slice(0, 500)}`,
  );
  if (!success.body) {
    equal(answer.text, '', `The body of ${id}`);
    return undefined as Answer<Id>;
  }
  holds(isOfType(answer, 'application/json'), `${id} answers with application/json`);
  const parsed = success.body.safeParse(JSON.parse(answer.text));
  holds(parsed.success, `${id} answers as its schema says: ${parsed.error?.message ?? ''}`);
  if (success.localized)
    equal(
      answer.headers.get('content-language') ?? undefined,
      (parsed.data as { locale?: string }).locale,
      `The Content-Language of ${id}`,
    );
  return parsed.data as Answer<Id>;
}

/** A fresh Idempotency-Key. */
export function newKey(): string {
  return crypto.randomUUID();
}

function routeOf(id: RouteId): Route {
  const route = (routes as readonly Route[]).find((candidate) => candidate.id === id);
  holds(route !== undefined, `there is a route "${id}"`);
  return route;
}

/** The whole of an answer; of a stream, which may never end, what comes first. */
async function readText(response: Response): Promise<string> {
  if (!isOfType(response, 'text/event-stream')) return response.text();
  const reader = response.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(first?.value);
}

/** Problems are documents of RFC 9457 from the catalogue, and of those that the route declares. */
function judgeProblem(route: Route, answer: RawAnswer): void {
  holds(
    isOfType(answer, 'application/problem+json'),
    `${route.id} refuses with application/problem+json`,
  );
  const parsed = problem.safeParse(JSON.parse(answer.text));
  holds(
    parsed.success,
    `${route.id} refuses with a problem document: ${answer.text.slice(0, 300)}`,
  );
  const { code, status, title, instance } = parsed.data;
  const declared: readonly ProblemCode[] = [...commonProblems(route), ...(route.problems ?? [])];
  holds(declared.includes(code), `${route.id} declares the problem ${code}`);
  equal(status, answer.status, `The status inside the problem ${code}`);
  equal(
    { status, title },
    { status: problemTypes[code].status, title: problemTypes[code].title },
    `The problem ${code}`,
  );
  equal(instance, answer.headers.get('request-id') ?? '', 'The instance of a problem');
  holds(
    !/\bat .+\.[cm]?[jt]s:\d+:\d+/.test(answer.text),
    `${route.id} shows no stack trace: ${answer.text.slice(0, 300)}`,
  );
}

/** What belongs to one person or to the shop is kept by no cache. */
function judgePrivacy(route: Route, answer: RawAnswer): void {
  const caching = answer.headers.get('cache-control') ?? '';
  holds(
    caching.includes('no-store'),
    `${route.id} answers with Cache-Control: private, no-store, instead of "${caching}"`,
  );
}

function isOfType({ headers }: Pick<RawAnswer, 'headers'>, type: string): boolean {
  return (headers.get('content-type') ?? '').startsWith(type);
}
