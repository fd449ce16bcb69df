/** What every request goes through, whichever address it asks for. */
import type { Logger } from '../logger.ts';
import { ProblemError } from '../problem-error.ts';
import type { AddressTable, Found } from './addresses.ts';
import { addCorsHeaders, isPreflight } from './cors.ts';
import type { EdgeHandler, Exchange, Incoming, Outgoing } from './exchange.ts';
import type { RequestMetrics } from './metrics.ts';
import { answerProblem, notFound } from './problems.ts';
import { requestIdOf } from './request-id.ts';
import { logRequest } from './request-log.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { refuseBrokenAddress } from './validate.ts';

export interface EdgeOptions {
  readonly addresses: AddressTable;
  /**
   * Answers a page that asks what it may send to an address that is none: a browser that is refused here tells the
   * page nothing, and an `api-base` that ends in `/v1` would look like a server that does not run.
   */
  readonly preflightOfUnknown: EdgeHandler;
  readonly logger: Logger;
  readonly metrics?: RequestMetrics | undefined;
  /** A clock for durations, in milliseconds. */
  readonly monotonicNow?: () => number;
}

/** Answers a request. Never throws; a refusal or fault is a problem document. */
export type Edge = (request: Incoming) => Promise<Outgoing>;

/** Makes the function that answers: find the handler, ask it, say what every answer says, log. */
export function createEdge({
  addresses,
  preflightOfUnknown,
  logger,
  metrics,
  monotonicNow = () => performance.now(),
}: EdgeOptions): Edge {
  const nowhere: EdgeHandler = (exchange) =>
    notFound(exchange, (path) => addresses.find('GET', path) !== undefined);
  const find = (exchange: Exchange) => {
    const { isForPages, request } = exchange;
    const found = addresses.find(request.method, request.path);
    if (found) return found;
    const handle = isForPages && isPreflight(request) ? preflightOfUnknown : nowhere;
    return { handle, params: {}, isForPages };
  };
  return async function answer(request) {
    const start = monotonicNow();
    const exchange: Exchange = {
      request,
      requestId: requestIdOf(request),
      params: {},
      // Pages may read that an address is wrong.
      isForPages: request.path.startsWith('/v1/'),
    };
    const outgoing = await answerOrRefuse(exchange, find, logger);
    addSecurityHeaders(outgoing.headers);
    if (exchange.isForPages) addCorsHeaders(outgoing.headers, request);
    outgoing.headers.set('Request-Id', exchange.requestId);
    const ms = monotonicNow() - start;
    metrics?.observe(exchange, outgoing.status, ms);
    logRequest(logger, exchange, outgoing.status, ms);
    return outgoing;
  };
}

async function answerOrRefuse(
  exchange: Exchange,
  find: (exchange: Exchange) => Found,
  logger: Logger,
): Promise<Outgoing> {
  try {
    refuseBrokenAddress(exchange.request.path);
    const found = find(exchange);
    exchange.params = found.params;
    exchange.isForPages = found.isForPages;
    return await found.handle(exchange);
  } catch (error) {
    if (!(error instanceof ProblemError))
      logger.error({ requestId: exchange.requestId, err: error }, 'unexpected error');
    return answerProblem(error, exchange);
  }
}
