/** The loyalty API as one function: a request in, a response out. It runs wherever `fetch` does. */
import { servedRoutes, type Route } from '@spaarkit/contract';
import type { Shelf } from './dry-run/shelf.ts';
import { createShelves } from './dry-run/shelves.ts';
import { AddressTable } from './http/addresses.ts';
import { isForPages, preflight } from './http/cors.ts';
import { serveDocs } from './http/docs.ts';
import { createEdge, type Edge } from './http/edge.ts';
import type { EdgeHandler } from './http/exchange.ts';
import { fromRequest, toResponse } from './http/fetch.ts';
import { RequestMetrics, serveMetrics } from './http/metrics.ts';
import { serveRoute, type PipelineOptions } from './http/pipeline.ts';
import { Limits, type RateLimits } from './http/limits.ts';
import { silentLogger, type Logger } from './logger.ts';
import type { Store } from './storage/store.ts';
import { createStreams, type StreamOptions } from './streams/streams.ts';

export type { Shelf } from './dry-run/shelf.ts';
export type { Incoming, Outgoing } from './http/exchange.ts';
export type { RateLimits } from './http/limits.ts';
export type { RateLimitOptions } from './http/rate-limit.ts';
export type { StreamOptions } from './streams/streams.ts';
export { demoProgramId, demoSigningKeyId, seedDemo, type SeedDemoOptions } from './demo.ts';
export { demoKeys } from './key-format.ts';
export { silentLogger, type Logger } from './logger.ts';

export interface AppOptions {
  /** A migrated store: `createMemoryStore()`, `openSqliteStore()`, `openPostgresStore()`. */
  readonly store: Store;
  /** Real time in epoch milliseconds; the ledger's clock is this and the programme's offset. */
  readonly realNow?: () => number;
  /** Takes one line per request and each unexpected error; a pino instance fits. */
  readonly logger?: Logger;
  /** Shown in the OpenAPI document. */
  readonly version?: string;
  /** Takes the fixed keys of demo mode, which everybody knows. Never where points are worth something. */
  readonly demo?: boolean;
  /** Default: false, no limits, because the test kit sends thousands of requests. */
  readonly rateLimits?: RateLimits | false;
  /** How many streams pages may hold open, and how soon they are told. */
  readonly streams?: StreamOptions;
  /** Where a dry run puts past events aside. Default: in memory, 100,000 events; a server uses files. */
  readonly createShelf?: () => Shelf;
  /** Whether `GET /metrics` tells how requests were answered. Default: false; it asks for no key. */
  readonly metrics?: boolean;
}

/** Facts that the server around the app knows and a `Request` does not carry. */
export interface RequestFacts {
  /** Where the connection comes from; limits requests that carry no member. */
  readonly clientAddress?: string;
}

/** The loyalty API. */
export interface App {
  /** Answers a request. Never throws; a refusal or fault is a problem document. */
  fetch(request: Request, facts?: RequestFacts): Promise<Response>;
  /** Ends what goes on between requests, so that a server can stop. Pages that listen come back by themselves. */
  stop(): void;
  /** The same for a server that has no `Request` and needs no `Response`, and is faster without. */
  readonly answer: Edge;
}

/**
 * Makes the loyalty API on a store.
 * @example
 * const app = createApp({ store });
 * const response = await app.fetch(new Request('http://api/v1/program?key=pk_…'));
 */
export function createApp({
  store,
  realNow = Date.now,
  logger = silentLogger,
  version = 'development',
  demo = false,
  rateLimits = false,
  metrics = false,
  streams: streamOptions,
  createShelf,
}: AppOptions): App {
  const addresses = new AddressTable();
  const limits = rateLimits === false ? undefined : new Limits(rateLimits, { store, realNow });
  const streams = createStreams(streamOptions);
  const shelves = createShelves({ createShelf });
  addRoutes(addresses, { store, realNow, demo, limits, streams, shelves });
  serveDocs(addresses, { version });
  const counted = metrics ? new RequestMetrics() : undefined;
  if (counted) serveMetrics(addresses, counted);
  const preflightOfUnknown = preflight(pageMethods, pageMethods);
  const answer = createEdge({ addresses, preflightOfUnknown, logger, metrics: counted });
  return {
    answer,
    stop() {
      streams.end();
      limits?.stop();
    },
    fetch: async (request, { clientAddress } = {}) =>
      toResponse(await answer(fromRequest(request, clientAddress)), request.method),
  };
}

function addRoutes(addresses: AddressTable, options: PipelineOptions): void {
  for (const [path, routes] of byPath(servedRoutes)) {
    const isOpenToPages = routes.some(isForPages);
    const methods = methodsOf(routes);
    const handlers = new Map<string, EdgeHandler>();
    for (const route of routes) {
      for (const method of methodsOf([route])) handlers.set(method, serveRoute(route, options));
    }
    handlers.set('OPTIONS', preflight(methods, isOpenToPages ? pageMethods : []));
    addresses.add({ path, handlers, isForPages: isOpenToPages }, methods);
  }
}

/** What pages use anywhere: a wrong method is then refused by a 405 that the page can read. */
const pageMethods = [...new Set(methodsOf(servedRoutes.filter(isForPages)))];

function byPath(routes: readonly Route[]): Map<string, Route[]> {
  const groups = new Map<string, Route[]>();
  for (const route of routes) groups.set(route.path, [...(groups.get(route.path) ?? []), route]);
  return groups;
}

function methodsOf(routes: readonly Route[]): string[] {
  return routes.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
}
