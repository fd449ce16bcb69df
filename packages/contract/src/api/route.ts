/** How one endpoint of the API is described. The table in `routes.ts` is made of these. */
import type { z } from 'zod';
import type { ProblemCode } from '../problems.ts';

/**
 * Who may call a route.
 * - `open`: anybody, without a key (health, the OpenAPI document).
 * - `publishable`: a page with the programme's publishable key; a member token may come with it.
 * - `member`: the publishable key and a valid member token.
 * - `secret`: the shop's server.
 */
export type RouteAuth = 'open' | 'publishable' | 'member' | 'secret';

/** One endpoint: its address, who may call it, what it takes and what it answers. */
export interface Route {
  /** The name of the endpoint, and its `operationId` in OpenAPI. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path with `{parameters}`, as in OpenAPI. */
  readonly path: string;
  readonly auth: RouteAuth;
  /** The group under which OpenAPI lists it. */
  readonly tag:
    | 'programme'
    | 'shopper'
    | 'shop'
    | 'rewards'
    | 'identities'
    | 'cards'
    | 'levels'
    | 'referrals'
    | 'purchases'
    | 'receipts'
    | 'reports'
    | 'exports'
    | 'audit'
    | 'service'
    | 'webhooks';
  /** What it does, in one sentence. */
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Instead of a body: the shape of each line of JSON Lines, which are read as they come. */
  readonly lines?: z.ZodType;
  /**
   * Status and body of success; a status without a body answers with nothing. `events` is what each
   * server-sent event of a stream is about, as JSON. `text`: the rows of the page are also had as text, in
   * the format that the query names. `localized`: the body is in one language, which its `locale` and the header
   * Content-Language name.
   */
  readonly success: {
    readonly status: 200 | 201 | 204;
    readonly body?: z.ZodType;
    readonly events?: z.ZodType;
    readonly text?: true;
    readonly localized?: true;
  };
  /** Its own problems, besides those that every route of its kind may answer with. */
  readonly problems?: readonly ProblemCode[];
  /** Whether it takes something that could be guessed, such as a code: callers who often guess wrong are slowed down. */
  readonly guessable?: true;
  /** Whether an Idempotency-Key header is required: every POST that moves points. */
  readonly idempotent?: true;
}

/** Problems that any route of this kind may answer with, from what all of them share. */
export function commonProblems(route: Route): ProblemCode[] {
  const problems: ProblemCode[] = [
    'internal_error',
    'unavailable',
    'malformed_request',
    'rate_limited',
  ];
  if (route.auth !== 'open') problems.push('key_missing', 'key_invalid', 'key_not_allowed');
  if (route.auth === 'publishable' || route.auth === 'member') {
    problems.push('origin_not_allowed', 'token_invalid', 'token_expired', 'member_moved');
  }
  if (route.auth === 'member') problems.push('token_missing', 'member_excluded');
  const hasBody = route.body !== undefined || route.lines !== undefined;
  if (hasBody || route.query) problems.push('invalid_request');
  if (hasBody) problems.push('body_too_large', 'unsupported_media_type');
  if (route.path.includes('{')) problems.push('not_found');
  if (route.path.includes('{externalId}')) problems.push('member_moved', 'member_erased');
  if (route.idempotent)
    problems.push(
      'idempotency_key_missing',
      'idempotency_key_reused',
      'request_in_flight',
      'member_erased',
    );
  return problems;
}
