/** What every request goes through, whichever address it asks for. */
import type { Logger } from '../logger.ts';
import { ProblemError } from '../problem-error.ts';
import type { AddressTable } from './addresses.ts';
import { addCorsHeaders } from './cors.ts';
import type { Exchange, Incoming, Outgoing } from './exchange.ts';
import type { RequestMetrics } from './metrics.ts';
import { answerProblem, notFound } from './problems.ts';
import { requestIdOf } from './request-id.ts';
import { logRequest } from './request-log.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { refuseBrokenAddress } from './validate.ts';

export interface EdgeOptions {
  readonly addresses: AddressTable;
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
  logger,
  metrics,
  monotonicNow = () => performance.now(),
}: EdgeOptions): Edge {
  return async function answer(request) {
    const start = monotonicNow();
    const exchange: Exchange = {
      request,
      requestId: requestIdOf(request),
      params: {},
      // Pages may read that an address is wrong.
      isForPages: request.path.startsWith('/v1/'),
    };
    const outgoing = await answerOrRefuse(exchange, addresses, logger);
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
  addresses: AddressTable,
  logger: Logger,
): Promise<Outgoing> {
  try {
    refuseBrokenAddress(exchange.request.path);
    const found = addresses.find(exchange.request.method, exchange.request.path);
    if (!found) return notFound(exchange);
    exchange.params = found.params;
    exchange.isForPages = found.isForPages;
    return await found.handle(exchange);
  } catch (error) {
    if (!(error instanceof ProblemError))
      logger.error({ requestId: exchange.requestId, err: error }, 'unexpected error');
    return answerProblem(error, exchange);
  }
}
