import type { Route } from '../api/route.ts';
import { routes, type RouteId } from '../api/routes.ts';
import { checkShape } from '../shape.ts';
import type { Handout } from '../program/handout.ts';
import type { Backend, BackendCall } from './backend.ts';
import { createMemory } from './memory.ts';
import { Refusal } from './refusal.ts';

/** How a back end is served. */
export interface ServeOptions {
  /** The key of pages, and that of the shop's server; without the latter its routes are not served. */
  readonly keys: { readonly publishable: string; readonly secret?: string };
  /**
   * Who is logged in, by the shop's own id; undefined for a guest.
   *
   * @throws Refusal with `token_invalid` or `token_expired`.
   */
  readonly identify: (request: Request) => Promise<string | undefined>;
}

type Run = (
  call: Omit<BackendCall<RouteId>, 'query' | 'body'> & {
    readonly query: unknown;
    readonly body: unknown;
  },
) => Promise<unknown>;

const patterns = (routes as readonly (Route & { readonly id: RouteId })[]).map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
}));

/** The longest body that is read, in bytes. */
const longestBody = 256 * 1024;

/**
 * Serves a back end to pages, as the contract has it: keys, who asks, the shape of what is sent, answers
 * to repeated writes, and refusals. An answer to a repeated write is remembered in this process only,
 * for a day.
 *
 * @example
 * const serve = serveBackend(backend, { keys: { publishable: 'pk_shop' }, identify });
 */
export function serveBackend(
  backend: Backend,
  options: ServeOptions,
): (request: Request) => Promise<Response> {
  const memory = createMemory();
  return async (request) => {
    const requestId = crypto.randomUUID();
    try {
      return await answer(request, requestId, backend, options, memory);
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal('internal_error');
      const problem = refusal.toProblem(requestId);
      const said = JSON.stringify(problem);
      const answered = write(problem.status, said, requestId, 'application/problem+json');
      if (error instanceof WrongMethod) answered.headers.set('Allow', error.allowed);
      return answered;
    }
  };
}

async function answer(
  request: Request,
  requestId: string,
  backend: Backend,
  options: ServeOptions,
  memory: ReturnType<typeof createMemory>,
): Promise<Response> {
  const url = new URL(request.url);
  const { route, params } = findRoute(request.method, url.pathname);
  const memberId = await authorize(request, url, route, options);
  const text = route.body ? await readBody(request) : '';
  const run = backend[route.id] as Run | undefined;
  let language: string | undefined;
  const work = async () => {
    const query = check(route.query, Object.fromEntries(url.searchParams), '?');
    const body = route.body ? check(route.body, parse(text), '/') : undefined;
    if (!run) throw new Refusal('not_supported', { detail: `This back end has no ${route.id}.` });
    const said = await run({ params, query, body, memberId });
    if (route.success.localized) language = (said as Handout).locale;
    return said === undefined ? '' : JSON.stringify(said);
  };
  const { status } = route.success;
  if (!route.idempotent) {
    const answered = write(status, await work(), requestId, 'application/json');
    if (language !== undefined) answered.headers.set('Content-Language', language);
    return answered;
  }
  const owner = `${route.id} ${url.pathname} ${memberId}`;
  const done = await memory.once(keyOf(request), owner, text, work);
  const answered = write(status, done.text, requestId, 'application/json');
  if (done.isRepeat) answered.headers.set('Idempotency-Replayed', 'true');
  return answered;
}

function findRoute(method: string, path: string) {
  const there = patterns.flatMap(({ route, pattern }) => {
    const found = pattern.exec(path);
    return found ? [{ route, params: decode(found.groups ?? {}) }] : [];
  });
  if (there.length === 0) throw new Refusal('not_found');
  const match = there.find(({ route }) => route.method === method);
  if (!match) throw new WrongMethod(there.map(({ route }) => route.method).join(', '));
  return match;
}

class WrongMethod extends Refusal {
  readonly allowed: string;

  constructor(allowed: string) {
    super('method_not_allowed', { detail: `This address takes ${allowed}.` });
    this.allowed = allowed;
  }
}

function decode(groups: Readonly<Record<string, string>>): Record<string, string> {
  try {
    return Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch {
    throw new Refusal('not_found');
  }
}

/** Answers who asks; an empty text for a guest or the shop's server. */
async function authorize(
  request: Request,
  url: URL,
  { auth }: Route,
  { keys, identify }: ServeOptions,
): Promise<string> {
  if (auth === 'open') return '';
  const bearer = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (auth === 'secret') {
    if (bearer === undefined) throw new Refusal('key_missing');
    if (bearer !== keys.secret) throw new Refusal('key_invalid');
    return '';
  }
  const key = request.headers.get('spaarkit-key') ?? url.searchParams.get('key');
  if (key === null) throw new Refusal('key_missing');
  if (key !== keys.publishable) throw new Refusal('key_invalid');
  const memberId = await identify(request);
  if (memberId === undefined && auth === 'member') throw new Refusal('token_missing');
  return memberId ?? '';
}

async function readBody(request: Request): Promise<string> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/.test(type)) throw new Refusal('unsupported_media_type');
  if (Number(request.headers.get('content-length')) > longestBody)
    throw new Refusal('body_too_large');
  const text = await request.text();
  if (text.length > longestBody) throw new Refusal('body_too_large');
  return text;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('malformed_request');
  }
}

function check(schema: Route['body'], value: unknown, start: '?' | '/'): unknown {
  if (!schema) return undefined;
  const shape = checkShape(schema, value);
  if (shape.ok) return shape.value;
  const errors = shape.errors.map(({ pointer, message }) => ({
    pointer: pointer.replace('/', start),
    message,
  }));
  throw new Refusal('invalid_request', { errors });
}

function keyOf(request: Request): string {
  const key = request.headers.get('idempotency-key') ?? '';
  if (key.length < 16 || key.length > 255) throw new Refusal('idempotency_key_missing');
  return key;
}

/** Nothing of it is kept on the way: what a shared cache may hold is for the shop to say. */
function write(status: number, body: string, requestId: string, type: string): Response {
  return new Response(body === '' ? null : body, {
    status,
    headers: {
      'Cache-Control': 'private, no-store',
      'Request-Id': requestId,
      ...(body !== '' && { 'Content-Type': type }),
    },
  });
}
