/** The loyalty API as one function: a request in, a response out. It runs wherever `fetch` does. */
import { servedRoutes, type Route } from '@spaarkit/contract';
import { Hono } from 'hono';
import { cors, isForPages, preflight } from './http/cors.ts';
import { serveDocs } from './http/docs.ts';
import type { Edge, RequestFacts } from './http/edge.ts';
import { serveRoute, type PipelineOptions } from './http/pipeline.ts';
import {
  answerNotFound,
  answerProblems,
  methodNotAllowed,
  problemResponse,
} from './http/problems.ts';
import { createRateLimiter, type RateLimitOptions } from './http/rate-limit.ts';
import { requestId } from './http/request-id.ts';
import { requestLog } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { refuseBrokenAddress } from './http/validate.ts';
import { silentLogger, type Logger } from './logger.ts';
import { ProblemError } from './problem-error.ts';
import type { Store } from './storage/store.ts';

export type { RequestFacts } from './http/edge.ts';
export type { RateLimitOptions } from './http/rate-limit.ts';
export { demoProgramId, demoSigningKeyId, seedDemo, type SeedDemoOptions } from './demo.ts';
export { demoKeys } from './key-format.ts';
export { silentLogger, type Logger } from './logger.ts';

/** How often callers may ask: each member or address of a page, and each programme's shop. */
export interface RateLimits {
  readonly page?: RateLimitOptions;
  readonly shop?: RateLimitOptions;
}

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
}

/** The loyalty API. */
export interface App {
  /** Answers a request. Never throws; a refusal or fault is a problem document. */
  fetch(request: Request, facts?: RequestFacts): Promise<Response>;
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
}: AppOptions): App {
  const hono = new Hono<Edge>({ getPath: (request) => new URL(request.url).pathname });
  hono.onError(answerProblems({ logger }));
  hono.notFound(answerNotFound);
  hono.use(requestId(), requestLog({ logger }), securityHeaders(), refuseBrokenAddress());

  const limiters = rateLimits === false ? undefined : createLimiters(rateLimits);
  registerRoutes(hono, { store, realNow, demo, limiters });
  serveDocs(hono, { version });
  // Pages may read that an address is wrong.
  hono.use('/v1/*', cors());

  return {
    async fetch(request, facts = {}) {
      try {
        return await hono.fetch(request, facts);
      } catch (error) {
        logger.error({ err: error }, 'unexpected error outside the routes');
        return problemResponse(new ProblemError('internal_error'), 'unknown');
      }
    },
  };
}

/** A shop's server speaks for all of its customers, so it may ask more. */
function createLimiters({ page, shop }: RateLimits) {
  return {
    page: createRateLimiter(page),
    shop: createRateLimiter({ requests: 6000, ...shop }),
  };
}

function registerRoutes(hono: Hono<Edge>, options: PipelineOptions): void {
  for (const route of servedRoutes) {
    const pattern = toPattern(route.path);
    if (isForPages(route)) hono.on(route.method, pattern, cors());
    hono.on(route.method, pattern, serveRoute(route, options));
  }
  // After all routes, so that a pattern with parameters does not hide an address without.
  for (const [path, routes] of byPath(servedRoutes)) {
    const isOpenToPages = routes.some(isForPages);
    const pattern = toPattern(path);
    hono.on('OPTIONS', pattern, preflight(methodsOf(routes), isOpenToPages ? pageMethods : []));
    if (isOpenToPages) hono.all(pattern, cors());
    hono.all(pattern, methodNotAllowed(methodsOf(routes)));
  }
}

/** What pages use anywhere: a wrong method is then refused by a 405 that the page can read. */
const pageMethods = [...new Set(methodsOf(servedRoutes.filter(isForPages)))];

/** `/v1/members/{externalId}` as Hono writes it. */
function toPattern(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function byPath(routes: readonly Route[]): Map<string, Route[]> {
  const groups = new Map<string, Route[]>();
  for (const route of routes) groups.set(route.path, [...(groups.get(route.path) ?? []), route]);
  return groups;
}

function methodsOf(routes: readonly Route[]): string[] {
  return routes.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
}
