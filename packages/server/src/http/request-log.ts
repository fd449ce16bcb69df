/** One line for each request. */
import type { Logger } from '../logger.ts';
import type { EdgeMiddleware } from './edge.ts';

export interface RequestLogOptions {
  readonly logger: Logger;
  /** A clock for durations, in milliseconds. */
  readonly monotonicNow?: () => number;
}

/**
 * Logs what was asked and how it ended. The route's name stands for the address, because addresses
 * carry customer ids and codes; keys, tokens, bodies and query values are never logged.
 */
export function requestLog({
  logger,
  monotonicNow = () => performance.now(),
}: RequestLogOptions): EdgeMiddleware {
  return async function requestLog(context, next) {
    const start = monotonicNow();
    await next();
    const { status } = context.res;
    const facts = {
      requestId: context.get('requestId'),
      method: context.req.method,
      route: context.get('routeId'),
      programId: context.get('programId'),
      status,
      problem: context.get('problem'),
      ms: Math.round((monotonicNow() - start) * 10) / 10,
    };
    if (status >= 500) logger.warn(facts, 'request');
    else logger.info(facts, 'request');
  };
}
