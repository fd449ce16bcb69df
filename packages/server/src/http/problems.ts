/** Refusals and faults as problem documents (RFC 9457). */
import type { Logger } from '../logger.ts';
import { ProblemError, toProblem } from '../problem-error.ts';
import type { EdgeContext, EdgeHandler } from './edge.ts';

/** Answers a refusal as it is, and anything else as `internal_error`, of which only the log tells more. */
export function answerProblems({ logger }: { readonly logger: Logger }) {
  return function answerProblem(error: unknown, context: EdgeContext): Response {
    if (error instanceof ProblemError) return answerWith(error, context);
    logger.error({ requestId: context.get('requestId'), err: error }, 'unexpected error');
    return answerWith(new ProblemError('internal_error'), context);
  };
}

/** The answer to an address that no route has. */
export function answerNotFound(context: EdgeContext): Response {
  return answerWith(
    new ProblemError('not_found', {
      detail: 'No endpoint has this address; /docs lists them all.',
    }),
    context,
  );
}

/** The answer to a method that an address does not take; `Allow` says which it takes. */
export function methodNotAllowed(methods: readonly string[]): EdgeHandler {
  const allow = methods.join(', ');
  const problem = new ProblemError('method_not_allowed', {
    detail: `This address takes ${allow}.`,
  });
  return function methodNotAllowed(context) {
    const response = answerWith(problem, context);
    response.headers.set('Allow', allow);
    return response;
  };
}

function answerWith(error: ProblemError, context: EdgeContext): Response {
  context.set('problem', error.code);
  return problemResponse(error, context.get('requestId'));
}

/** A problem document as a response. It is never cached: a refusal may end at any moment. */
export function problemResponse(error: ProblemError, requestId: string): Response {
  const problem = toProblem(error, requestId);
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'private, no-store',
  });
  const retryAfter = error.facts.retryAfterSeconds ?? (problem.status === 503 ? 1 : undefined);
  if (retryAfter !== undefined)
    headers.set('Retry-After', String(Math.max(1, Math.ceil(retryAfter))));
  if (problem.status === 401) headers.set('WWW-Authenticate', 'Bearer');
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}
