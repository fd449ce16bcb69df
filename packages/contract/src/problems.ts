/** The catalogue of problems (RFC 9457) that the API answers with. */
import { z } from 'zod';

/** What a problem code means to a caller. */
export interface ProblemType {
  /** HTTP status it is answered with. */
  readonly status: number;
  /** One sentence that does not change from case to case. */
  readonly title: string;
  /** Whether the same request may succeed later, unchanged. */
  readonly retryable?: boolean;
}

export const problemTypes = {
  malformed_request: { status: 400, title: 'The request could not be read.' },
  invalid_request: { status: 400, title: 'The request does not fit its schema.' },
  idempotency_key_missing: { status: 400, title: 'This request needs an Idempotency-Key header.' },
  key_missing: { status: 401, title: 'This request needs an API key.' },
  key_invalid: { status: 401, title: 'The API key is unknown, expired or revoked.' },
  token_missing: { status: 401, title: 'This request needs a member token.' },
  token_invalid: { status: 401, title: 'The member token is not valid.' },
  token_expired: { status: 401, title: 'The member token has expired.' },
  origin_not_allowed: { status: 403, title: 'This origin may not use this publishable key.' },
  key_not_allowed: { status: 403, title: 'This kind of key may not do this.' },
  member_excluded: { status: 403, title: 'This member does not take part in the programme.' },
  not_found: { status: 404, title: 'There is no such thing here.' },
  method_not_allowed: { status: 405, title: 'This address does not take this method.' },
  invitation_required: { status: 409, title: 'Joining needs an invitation or a join code.' },
  join_code_wrong: { status: 409, title: 'This is not the join code.' },
  joining_closed: { status: 409, title: 'Nobody can join the programme any more.' },
  nothing_to_wait_for: {
    status: 409,
    title: 'There is no waiting list, or a place is free: join.',
  },
  program_full: { status: 409, title: 'All places of the programme are taken.' },
  consent_required: { status: 409, title: 'The member has not given the consent that this needs.' },
  member_exists: { status: 409, title: 'Another member goes by this customer id.' },
  merge_not_possible: { status: 409, title: 'These members cannot be joined now.' },
  card_not_usable: { status: 409, title: 'This card is blocked or was replaced.' },
  card_taken: { status: 409, title: 'Another member has this card.' },
  nothing_to_claim: { status: 409, title: 'There is no order that could be claimed.' },
  nothing_to_extend: {
    status: 409,
    title: 'No points of this member would lapse before then.',
  },
  insufficient_points: { status: 409, title: 'The member has too few points.' },
  not_enrolled: { status: 409, title: 'This customer has not joined the programme.' },
  reward_not_available: { status: 409, title: 'This reward cannot be redeemed now.' },
  reward_out_of_stock: { status: 409, title: 'This reward is sold out.' },
  reward_limit_reached: {
    status: 409,
    title: 'The member has redeemed this reward as often as allowed.',
  },
  rule_not_available: { status: 409, title: 'This earning rule cannot be claimed now.' },
  rule_limit_reached: {
    status: 409,
    title: 'This earning rule has given to the member as often as allowed.',
  },
  referral_not_possible: {
    status: 409,
    title: 'This member cannot be somebody’s friend by this code.',
  },
  referral_decided: { status: 409, title: 'This referral waits for no decision.' },
  not_revertible: { status: 409, title: 'This issued reward can no longer be undone.' },
  fulfilment_closed: { status: 409, title: 'This was fulfilled or cancelled before.' },
  code_settled: {
    status: 409,
    title: 'It was settled before whether this reward has a code, and which.',
  },
  voucher_locked: { status: 409, title: 'This voucher is locked to another cart.' },
  voucher_used: { status: 409, title: 'This voucher has been used.' },
  voucher_not_applicable: { status: 409, title: 'This voucher does not fit this cart.' },
  event_conflict: { status: 409, title: 'This event id was delivered before with other content.' },
  request_in_flight: {
    status: 409,
    title: 'A request with this Idempotency-Key is still running.',
    retryable: true,
  },
  program_not_running: { status: 409, title: 'The programme has not started or has ended.' },
  member_moved: {
    status: 410,
    title: 'This customer id was given up: the member goes by another one.',
  },
  member_erased: { status: 410, title: 'What was held about this member has been erased.' },
  voucher_expired: { status: 410, title: 'This voucher has expired or was taken back.' },
  version_conflict: {
    status: 412,
    title: 'The programme has changed since the version you named.',
  },
  body_too_large: { status: 413, title: 'The request body is larger than this address takes.' },
  unsupported_media_type: { status: 415, title: 'Send JSON, with Content-Type: application/json.' },
  idempotency_key_reused: {
    status: 422,
    title: 'This Idempotency-Key was used for another request.',
  },
  program_invalid: { status: 422, title: 'The programme document has mistakes.' },
  not_supported: { status: 422, title: 'This server does not compute this kind yet.' },
  points_out_of_range: {
    status: 422,
    title: 'The amount of points is outside what this reward allows.',
  },
  rate_limited: { status: 429, title: 'Too many requests.', retryable: true },
  internal_error: { status: 500, title: 'Something went wrong on our side.', retryable: true },
  unavailable: { status: 503, title: 'The service is not available right now.', retryable: true },
} as const satisfies Record<string, ProblemType>;

export type ProblemCode = keyof typeof problemTypes;

/** Where each is documented; a stable address. */
export const problemBase = 'https://spaarkit.dev/problems/';

export const problemCodes = Object.keys(problemTypes) as [ProblemCode, ...ProblemCode[]];

/** Where in the request something is wrong, and how to mend it. */
export const problemDetail = z
  .object({
    pointer: z
      .string()
      .describe('JSON Pointer into the request body, or `?name` for a query parameter.'),
    message: z.string().describe('What is wrong, and what would be right.'),
  })
  .meta({ id: 'ProblemDetail' });

export const problem = z
  .object({
    type: z.string().describe('Stable address of the documentation of this problem.'),
    title: z.string().describe('One sentence that does not change from case to case.'),
    status: z.int().describe('The HTTP status, again.'),
    detail: z.string().optional().describe('What happened to what, and the next step.'),
    instance: z.string().describe('The id of this request, as in the Request-Id header.'),
    code: z.enum(problemCodes),
    retryable: z.boolean().describe('Whether the same request may succeed later, unchanged.'),
    errors: z
      .array(problemDetail)
      .optional()
      .describe('With a request or document that has mistakes: each of them.'),
    missingPoints: z.int().optional().describe('With `insufficient_points`: how many are missing.'),
    availableFrom: z.string().optional().describe('When the same request may succeed, if known.'),
  })
  .meta({ id: 'Problem', description: 'Every answer with status 400 or higher (RFC 9457).' });

export type Problem = z.infer<typeof problem>;
export type ProblemDetail = z.infer<typeof problemDetail>;
