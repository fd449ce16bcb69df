/** From a route of the contract to its handler: what every request goes through, in this order. */
import type { Handout, Route } from '@spaarkit/contract';
import { ProblemError } from '../problem-error.ts';
import { handlers } from '../routes/index.ts';
import type { Call, ServedRoute, ServedRouteId } from '../routes/handler.ts';
import { AuditedStore, type AuditedExtent } from '../audit/audited-store.ts';
import type { Reply, ServiceContext } from '../services/context.ts';
import { authenticate, type AuthenticationOptions, type Caller } from './authenticate.ts';
import { readJson, type BodyOptions } from './body.ts';
import { isForPages } from './cors.ts';
import { contentTag, isHeld } from './etag.ts';
import type { AnswerHeaders, EdgeHandler, Exchange, Incoming, Outgoing } from './exchange.ts';
import { readOnceKey, replyAnswer } from './idempotency.ts';
import type { Limits } from './limits.ts';
import { readLines } from './lines.ts';
import { toJson } from '../shared-json.ts';
import type { Shelves } from '../dry-run/shelves.ts';
import type { StreamBody, Streams } from '../streams/streams.ts';
import { validateBody, validateParameters, validateQuery } from './validate.ts';

export interface PipelineOptions extends AuthenticationOptions {
  readonly body?: BodyOptions;
  /** What pages are told through. */
  readonly streams: Streams;
  /** Where a dry run puts past events aside. */
  readonly shelves: Shelves;
  /** Requests are not counted without. */
  readonly limits?: Limits | undefined;
}

/** What the pipeline gives a handler, before the route table types it. */
type AnyCall = { readonly [Key in keyof Call<ServedRoute>]: unknown };
type AnyHandler = (call: AnyCall) => unknown;

/** Makes the handler of a route: authenticate, limit, validate, call the route's handler, answer. */
export function serveRoute(route: Route, options: PipelineOptions): EdgeHandler {
  // Sound because `handlers` is typed by the same table that says how a call is made.
  const handle = handlers[route.id as ServedRouteId] as AnyHandler;
  return async function serveRoute(exchange) {
    exchange.routeId = route.id;
    exchange.isForPages = isForPages(route);
    const { request } = exchange;
    const caller = await authenticate(request, route, options);
    if (caller.kind !== 'anybody') exchange.programId = caller.context.programId;
    const { limits } = options;
    const headers = limits?.count(caller, request) ?? new Map<string, string>();

    const read = await readCall(exchange, route, caller, options);
    const lines = route.lines && readLines(request);
    const call = { ...read, ...auditedContext(exchange, route, caller, read), headers, lines };
    const run = async () => handle(call);
    try {
      const result = await (limits ? limits.guard(route, caller, request, run) : run());
      return await answer(request, route, result, headers);
    } finally {
      // Whoever refuses need not read to the end.
      await lines?.return(undefined);
    }
  };
}

async function readCall(
  { request, params: sent }: Exchange,
  route: Route,
  caller: Caller,
  options: PipelineOptions,
): Promise<Omit<AnyCall, 'headers' | 'lines'>> {
  const params = validateParameters(sent);
  const query = route.query && validateQuery(route.query, new URLSearchParams(request.search));
  const json = route.body && (await readJson(request, options.body));
  const once =
    route.idempotent &&
    (await readOnceKey({
      request,
      routeId: route.id,
      caller: callerName(caller),
      rawBody: json?.raw ?? new Uint8Array(),
    }));
  const body = route.body && json ? validateBody(route.body, json.value) : undefined;
  const { shelves, streams } = options;
  return { ...contextOf(route, caller), params, query, body, once, request, shelves, streams };
}

/** What the shop changes through its key leaves a row in the audit trail. */
function auditedContext(
  { requestId, params: { externalId, ...target } }: Exchange,
  { id: action, method, lines }: Route,
  caller: Caller,
  { body }: Pick<AnyCall, 'body'>,
): { context?: ServiceContext } {
  if (caller.kind !== 'shop' || method === 'GET') return {};
  const { context, keyId } = caller;
  const { realNow } = context;
  const sent = typeof body === 'object' && body !== null ? body : {};
  const actor = 'actor' in sent && typeof sent.actor === 'string' ? sent.actor : null;
  const extent = extentOf(sent, lines !== undefined);
  const request = { requestId, keyId, actor, action, target, externalId, extent, realNow };
  return { context: { ...context, store: new AuditedStore(context.store, request) } };
}

function extentOf(sent: object, isImport: boolean): AuditedExtent {
  if (isImport) return 'whole';
  return 'events' in sent ? 'each' : 'one';
}

/** On a route for members the member is the context; elsewhere a member may come along. */
function contextOf(route: Route, caller: Caller): { context: unknown; member: unknown } {
  if (caller.kind !== 'page') return { context: caller.context, member: undefined };
  if (route.auth !== 'member') return { context: caller.context, member: caller.member };
  if (!caller.member) throw new ProblemError('token_missing');
  return { context: caller.member, member: undefined };
}

/**
 * Who may send an Idempotency-Key again. To a key of the shop's any secret key of the programme may
 * be: a retry across the rotation of a secret key is still the same intent.
 */
function callerName(caller: Caller): string {
  return caller.kind === 'page' && caller.member ? `member:${caller.member.externalId}` : 'shop';
}

function answerWithEvents(
  request: Incoming,
  status: number,
  body: StreamBody,
  headers: AnswerHeaders,
): Outgoing {
  headers.set('Content-Type', 'text/event-stream');
  // nginx would else keep events back until there are enough of them.
  headers.set('X-Accel-Buffering', 'no');
  return answerWithStream(request, status, body, headers);
}

function answerWithStream(
  { method }: Incoming,
  status: number,
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  headers: AnswerHeaders,
): Outgoing {
  if (method !== 'HEAD') return { status, headers, body };
  void body.cancel();
  return { status, headers, body: null };
}

async function answer(
  request: Incoming,
  { idempotent, success }: Route,
  result: unknown,
  headers: AnswerHeaders,
): Promise<Outgoing> {
  if (idempotent) return replyAnswer(result as Reply, headers);
  if (success.events)
    return answerWithEvents(request, success.status, result as StreamBody, headers);
  if (!success.body) return { status: success.status, headers, body: null };
  if (success.text && result instanceof ReadableStream)
    return answerWithStream(request, success.status, result as StreamBody, headers);
  const body = toJson(result as object);
  if (headers.get('Cache-Control')?.startsWith('public'))
    headers.set('ETag', await contentTag(body));
  const tag = headers.get('ETag');
  if (request.method !== 'PUT' && tag !== undefined && isHeld(request, tag))
    return { status: 304, headers, body: null };
  headers.set('Content-Type', 'application/json');
  if (success.localized) headers.set('Content-Language', (result as Handout).locale);
  return { status: success.status, headers, body };
}
