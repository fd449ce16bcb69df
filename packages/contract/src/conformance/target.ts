/** What the suite asks of a back end that wants to prove itself. */
import type { ProgramDocumentInput } from '../program/document.ts';
import type { MakeMemberToken } from './member-token.ts';

/** A running loyalty API, however it is reached: over a socket, in process, or through a mock. */
export interface ConformanceTarget {
  /** Sends a request and gives the answer; global `fetch` where the API runs over HTTP. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Absolute address that `/v1/…` is appended to, without a slash at its end. */
  readonly apiBase: string;
  /**
   * Sets up a programme of its own for one case: nothing that another case does may be seen in it.
   * It is a test programme, whose clock `POST /v1/clock` moves.
   */
  readonly createProgram: (document: ProgramDocumentInput) => Promise<ProgramUnderTest>;
}

/** A fresh programme, with the keys to it. */
export interface ProgramUnderTest {
  readonly publishableKey: string;
  readonly secretKey: string;
  /** Signs a member token as the shop's server would; `createMemberTokens` makes such a function. */
  readonly memberToken: MakeMemberToken;
  /** An origin that the publishable key is for. */
  readonly origin: string;
  /** An origin that it is not for. */
  readonly foreignOrigin: string;
}

/** One statement about the API, and how to check it. */
export interface ConformanceCase {
  /** Stable name, such as `earning/pending`. */
  readonly id: string;
  /** The statement, in plain words. */
  readonly title: string;
  /** Resolves when the target does what the title says; rejects with what it did instead. */
  readonly run: (target: ConformanceTarget) => Promise<void>;
}
