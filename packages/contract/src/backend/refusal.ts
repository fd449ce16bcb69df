import { problemBase, problemTypes, type Problem, type ProblemCode } from '../problems.ts';

type Facts = Partial<Pick<Problem, 'detail' | 'errors' | 'missingPoints' | 'availableFrom'>>;

/** How a back end says no; anything else that it throws is answered as `internal_error`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ProblemCode;
  readonly #facts: Facts;

  constructor(code: ProblemCode, facts: Facts = {}) {
    super(facts.detail ?? problemTypes[code].title);
    this.code = code;
    this.#facts = facts;
  }

  /** The document of it (RFC 9457). */
  toProblem(requestId: string): Problem {
    const { code } = this;
    const { title, status } = problemTypes[code];
    const retryable = 'retryable' in problemTypes[code];
    const type = `${problemBase}${code}`;
    return { type, title, status, instance: requestId, code, retryable, ...this.#facts };
  }
}
