/** One line for each request. */
import type { Logger } from '../logger.ts';
import type { Exchange } from './exchange.ts';

/**
 * Logs what was asked and how it ended. The route's name stands for the address, because addresses
 * carry customer ids and codes; keys, tokens, bodies and query values are never logged.
 */
export function logRequest(logger: Logger, exchange: Exchange, status: number, ms: number): void {
  const facts = {
    requestId: exchange.requestId,
    method: exchange.request.method,
    route: exchange.routeId,
    programId: exchange.programId,
    status,
    problem: exchange.problem,
    ms: Math.round(ms * 10) / 10,
  };
  if (status >= 500) logger.warn(facts, 'request');
  else logger.info(facts, 'request');
}
