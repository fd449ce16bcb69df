/** The one way a service says no. The HTTP edge turns it into a problem document. */
import {
  problemBase,
  problemTypes,
  type Problem,
  type ProblemCode,
  type ProblemDetail,
} from '@spaarkit/contract';

export interface ProblemFacts {
  /** What happened to what, and the next step; safe to show to the caller. */
  readonly detail?: string;
  readonly errors?: readonly ProblemDetail[];
  readonly missingPoints?: number;
  /** RFC 3339. */
  readonly availableFrom?: string;
  /** Seconds, for the Retry-After header. */
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** Thrown for every expected refusal; anything else that is thrown is answered as `internal_error`. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;

  constructor(code: ProblemCode, facts: ProblemFacts = {}) {
    const detail =
      facts.detail ?? (code === 'invalid_request' ? sayFirst(facts.errors) : undefined);
    super(detail ?? problemTypes[code].title, { cause: facts.cause });
    this.code = code;
    this.facts = { ...facts, ...(detail !== undefined && { detail }) };
  }
}

/** The first mistake in a sentence: a log shows the message, and seldom what is beside it. */
export function sayFirst(errors: readonly ProblemDetail[] = []): string | undefined {
  const [first, ...others] = errors;
  if (!first) return undefined;
  const where = first.pointer ? `${first.pointer}: ` : '';
  return `${where}${first.message}${others.length > 0 ? ` (and ${others.length} more)` : ''}`;
}

/** The problem document of a refusal. `requestId` becomes `instance`. */
export function toProblem({ code, facts }: ProblemError, requestId: string): Problem {
  const type = problemTypes[code];
  return {
    type: `${problemBase}${code}`,
    title: type.title,
    status: type.status,
    ...(facts.detail === undefined ? {} : { detail: facts.detail }),
    instance: requestId,
    code,
    retryable: 'retryable' in type,
    ...(facts.errors ? { errors: [...facts.errors] } : {}),
    ...(facts.missingPoints === undefined ? {} : { missingPoints: facts.missingPoints }),
    ...(facts.availableFrom === undefined ? {} : { availableFrom: facts.availableFrom }),
  };
}
