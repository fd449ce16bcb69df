/** Refusals and faults as problem documents (RFC 9457). */
import { ProblemError, toProblem } from '../problem-error.ts';
import type { AnswerHeaders, EdgeHandler, Exchange, Outgoing } from './exchange.ts';

/** Answers a refusal as it is, and anything else as `internal_error`, of which only the log tells more. */
export function answerProblem(error: unknown, exchange: Exchange): Outgoing {
  const problem = error instanceof ProblemError ? error : new ProblemError('internal_error');
  exchange.problem = problem.code;
  return problemAnswer(problem, exchange.requestId);
}

/** The answer to an address that no route has; `hasRoute` says whether another one has. */
export function notFound(exchange: Exchange, hasRoute: (path: string) => boolean): Outgoing {
  return answerProblem(
    new ProblemError('not_found', { detail: whyNowhere(exchange.request.path, hasRoute) }),
    exchange,
  );
}

/** The answer to a method that an address does not take; `Allow` says which it takes. */
export function methodNotAllowed(methods: readonly string[]): EdgeHandler {
  const allow = methods.join(', ');
  const problem = new ProblemError('method_not_allowed', {
    detail: `This address takes ${allow}.`,
  });
  return function methodNotAllowed(exchange) {
    const answer = answerProblem(problem, exchange);
    answer.headers.set('Allow', allow);
    return answer;
  };
}

/** A problem document as an answer. It is never cached: a refusal may end at any moment. */
export function problemAnswer(error: ProblemError, requestId: string): Outgoing {
  const problem = toProblem(error, requestId);
  const headers: AnswerHeaders = new Map([
    ['Content-Type', 'application/problem+json'],
    ['Cache-Control', 'private, no-store'],
  ]);
  const retryAfter = error.facts.retryAfterSeconds ?? (problem.status === 503 ? 1 : undefined);
  if (retryAfter !== undefined)
    headers.set('Retry-After', String(Math.max(1, Math.ceil(retryAfter))));
  if (problem.status === 401) headers.set('WWW-Authenticate', 'Bearer');
  return { status: problem.status, headers, body: JSON.stringify(problem) };
}

function whyNowhere(path: string, hasRoute: (path: string) => boolean): string {
  if (path.startsWith('/v1/v1/')) return 'The address has /v1 twice: leave it out of apiBase.';
  // An id that is empty where the address was put together: a customer who is not logged in, say.
  if (hasRoute(path.replaceAll(/\/(?=\/|$)/g, '/id')))
    return 'The address has an empty part: look whether an id in it is empty.';
  return 'No endpoint has this address; /docs lists them all.';
}
