/** What to do about each problem, for whoever connects a shop to the API. */
import type { ProblemCode } from '../src/problems.ts';

export const problemAdvice: Readonly<Record<ProblemCode, string>> = {
  malformed_request:
    'Fix the code that builds the request; `detail` says which part could not be read. Bodies are JSON in UTF-8.',
  invalid_request:
    'Fix each place that `errors` lists by its `pointer`. The API also refuses fields that it does not know, so check the spelling.',
  idempotency_key_missing:
    'Send an `Idempotency-Key` header: a new UUID for each thing that a person wants to do, and the same one on every retry. The SDK does this for you.',
  key_missing:
    'From a page, send the publishable key as `Spaarkit-Key`. From the shop’s server, send the secret key as `Authorization: Bearer sk_…`.',
  key_invalid:
    'Compare the key with the output of `spaarkit keys list`, on the database that this server uses. A lost secret key cannot be shown again: create a new one with `spaarkit keys create`.',
  token_missing:
    'This call is for somebody who is logged in to the shop. Send the member token that `createMemberToken` made on the shop’s server, as `Authorization: Bearer …`.',
  token_invalid:
    'Make the token with `createMemberToken` and a signing key of this programme; `detail` says what is wrong with this one.',
  token_expired:
    'Ask the shop’s server for a new token and send the request again; the SDK does so once by itself. If the new token is refused too, a cache returns an old one, or a clock is wrong.',
  origin_not_allowed:
    'Create a publishable key with `spaarkit keys create --origin` for each site that uses it. An origin is scheme, host and port as the browser shows them, without a path.',
  key_not_allowed:
    'Use a key of the other kind: a page has a publishable key, the shop’s server a secret one. If a secret key was in a page, revoke it. Only test programmes let you move the clock.',
  member_excluded:
    'Nothing to fix: the programme document or the shop’s server excludes this customer. The elements then draw nothing.',
  not_found:
    'Check the id, and that it belongs to this programme. If `detail` says that no endpoint has this address, `apiBase` is wrong, often because it ends in `/v1`. If it says that there is no document yet, publish one with `spaarkit program push`.',
  method_not_allowed: 'Use one of the methods in the `Allow` header.',
  invitation_required:
    'Ask for the join code, if the programme has one, or add the customer to `enrollment.pilot` in the programme document.',
  join_code_wrong: 'Let the customer type the code again.',
  joining_closed: 'Do not offer to join: the pilot has ended for everybody who is not in it.',
  nothing_to_wait_for: 'If the session says that joining is open, offer to join instead.',
  program_full:
    'Offer the waiting list (`wait`), if the programme has one, or allow more places in its document.',
  consent_required: 'Ask the member for the consent that `detail` names; `updateMe` stores it.',
  member_exists: 'If both are the same person, merge them with `mergeMembers`.',
  merge_not_possible: '`detail` says what prevents it, and whether you can try again later.',
  card_not_usable:
    'Ask for the member’s current card. A blocked card can be unblocked with `unblockCard`; a replaced one cannot.',
  card_taken: 'Give the member another card, or look up whose this one is with `getCard`.',
  nothing_to_claim:
    'Check that `claimKey` is the one that was sent with the guest’s `order.paid`. An order can be claimed once, and only for some time.',
  nothing_to_extend:
    'Nothing to fix: the member’s points already last longer than that, or do not expire.',
  insufficient_points:
    'Say how many points are missing: `missingPoints`. Pending points cannot be spent yet.',
  not_enrolled:
    'Let the customer join first: with `enroll` from a page, or `putMember` from the shop’s server.',
  reward_not_available:
    'Fetch the session again and offer the rewards that it offers. `availableFrom` says when this one becomes available, if that is known.',
  reward_out_of_stock:
    'Offer another reward, or raise `stock` in the programme document if you have more.',
  reward_limit_reached:
    'Offer another reward. `availableFrom` says when this one can be redeemed again, if that is known.',
  rule_not_available:
    '`detail` says why: the rule has ended, is not for this member, or is one that only the shop’s server can report, as an event.',
  rule_limit_reached: 'Nothing to fix: the rule has given as often as its `limit` allows.',
  referral_not_possible:
    'Nothing to fix: `detail` says why this customer cannot be referred by this code.',
  referral_decided:
    'Nothing to do: it was decided before. `listReferrals` returns those that still wait.',
  not_revertible:
    'The member cannot undo this. The shop’s server can take the reward back with `revokeReward`, or give points with `adjust`.',
  fulfilment_closed: 'Nothing to do: it was fulfilled or cancelled before.',
  code_settled:
    'Nothing to do: the first answer counts. Whatever makes your codes has to give the same answer each time it is asked for the same one.',
  voucher_locked:
    'Tell the shopper that another cart holds the code. It becomes free when that cart releases it (`releaseVoucher`) or when its lock expires.',
  voucher_used:
    'Remove the code from the cart. If an order got the discount anyway, the answer to its `order.paid` says so in `voucherCodes`, and somebody at the shop has to decide what to do.',
  voucher_expired:
    'Remove the code from the cart. `extendReward` makes an expired one valid for longer; one that was taken back stays invalid.',
  voucher_not_applicable:
    'Tell the shopper why the code does not count in this cart; `detail` says so. `validateVoucher` returns the same as `refusal` and `missingMinor`.',
  event_conflict:
    'Give each event its own id. When you send an event again, send exactly the same content: store what you sent instead of building it again.',
  request_in_flight:
    'Wait a moment and send the request again with the same key: you get the answer to the first one.',
  program_not_running:
    'Wait until `startsAt` of the programme document. After `endsAt` members earn nothing, and can spend points until `lastRedemptionAt`.',
  member_moved: 'Use the id that the shop has for this customer now.',
  member_erased:
    'Drop the request: nothing is known about this person any more. Whoever joins with this id again is a new member.',
  version_conflict:
    'Read the document again, make your change in that version, and send it with its version in `If-Match`.',
  body_too_large:
    'Send less at once; `detail` says how much is allowed. A batch holds up to 100 events.',
  unsupported_media_type:
    'Set `Content-Type: application/json`, or `application/jsonl` for bodies in lines, and do not use `Content-Encoding`.',
  idempotency_key_reused:
    'Use a new key: this one belongs to another request. Do not build keys from something that repeats, such as a date or a customer.',
  program_invalid:
    'Fix each place that `errors` lists. `spaarkit program validate` reports the same before you send anything.',
  not_supported:
    'Leave it out: the system behind this API is another vendor’s and does not have it. The kit’s own server has all of it.',
  points_out_of_range: 'Offer only amounts that the reward allows; `detail` says which.',
  rate_limited:
    'Wait as long as `Retry-After` says. If the shop’s server sends this much, send events in batches; the limits are options of `spaarkit start`.',
  internal_error:
    'Send the request again with the same key or event id: nothing happens twice. If it keeps failing, look for `instance` in the server’s log.',
  unavailable:
    'Wait as long as `Retry-After` says and send the request again. The server is starting, stopping or waiting for its database; `/readyz` says whether it is ready.',
};
