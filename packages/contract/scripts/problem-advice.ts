/** What to do about each problem, for who joins a shop to the API. */
import type { ProblemCode } from '../src/problems.ts';

export const problemAdvice: Readonly<Record<ProblemCode, string>> = {
  malformed_request:
    'Mend what makes the request: `detail` says which part could not be read. Bodies are JSON in UTF-8.',
  invalid_request:
    'Mend each place that `errors` names by its `pointer`. A field that the API does not know is refused too: look whether it is misspelt.',
  idempotency_key_missing:
    'Send an `Idempotency-Key` header: a new UUID for each intent of a person, and the same one when the request is sent again. The SDK does it.',
  key_missing:
    'From a page, send the publishable key as `Spaarkit-Key`; from the shop’s server, the secret key as `Authorization: Bearer sk_…`.',
  key_invalid:
    'Compare the key with what `spaarkit keys list` shows of the database that this very server has. A secret key that was lost is not shown again: make another with `spaarkit keys create`.',
  token_missing:
    'Somebody has to be logged in to the shop for this. Send the member token that `createMemberToken` made on its server, as `Authorization: Bearer …`.',
  token_invalid:
    'Make it with `createMemberToken` and a signing key of this programme; `detail` says what is wrong with this one.',
  token_expired:
    'Ask the shop’s server for a fresh one and send the request again, as the SDK does once by itself. Where the fresh one is refused as well, a cache hands out an old one, or a clock is wrong.',
  origin_not_allowed:
    'Make a publishable key with `spaarkit keys create --origin` for each site that uses it: scheme, host and port as the browser has them, without a path.',
  key_not_allowed:
    'Take a key of the other kind: a page has a publishable one, the shop’s server a secret one. Revoke a secret key that stood in a page. A clock is moved in test programmes only.',
  member_excluded:
    'Nothing: the programme leaves this customer out, as its document or the shop’s server said. The elements draw nothing then.',
  not_found:
    'Look at the id, and whether it is one of this programme. Where `detail` says that no endpoint has this address, `apiBase` is wrong, often by a `/v1` too many; where it says that there is no document yet, publish one with `spaarkit program push`.',
  method_not_allowed: 'Use one of the methods that the header `Allow` names.',
  invitation_required:
    'Ask for the join code, where the programme has one, or name the customer in `enrollment.pilot` of its document.',
  join_code_wrong: 'Let the customer type it again.',
  joining_closed: 'Offer no button to join: the pilot is over for who is not in it.',
  nothing_to_wait_for: 'Offer to join instead, where the session says that joining is open.',
  program_full:
    'Offer the waiting list (`wait`), where the programme has one, or give it more places in its document.',
  consent_required:
    'Ask the member for the consent that `detail` names; `updateMe` keeps the answer.',
  member_exists: 'If both are one person, join them with `mergeMembers`.',
  merge_not_possible: '`detail` says what stands in the way, and whether it goes away.',
  card_not_usable:
    'Ask for the card that the member has now. `unblockCard` lets one that was blocked be used again; one that was replaced stays so.',
  card_taken: 'Give the member another card, or ask whose this one is with `getCard`.',
  nothing_to_claim:
    'Look whether `claimKey` is what went with the guest’s `order.paid`. Each order can be claimed once, and only for a time.',
  nothing_to_extend: 'Nothing: what the member has lapses later than that, or not at all.',
  insufficient_points:
    'Say how many are missing, which is `missingPoints`. Pending points cannot be spent yet.',
  not_enrolled:
    'Let the customer join first: by `enroll` from a page, by `putMember` from the shop’s server.',
  reward_not_available:
    'Ask for the session anew and offer what it offers. `availableFrom` says from when this reward is there, if that is known.',
  reward_out_of_stock:
    'Offer another. More of it are there once `stock` in the programme document is higher.',
  reward_limit_reached:
    'Offer another. `availableFrom` says from when this one can be redeemed again, if that is known.',
  rule_not_available:
    '`detail` says why: the rule is over or not for this member, or what it gives for is told by the shop’s server, as an event.',
  rule_limit_reached: 'Nothing: the rule gave as often as its `limit` allows.',
  referral_not_possible: 'Nothing: `detail` says why this customer is nobody’s friend.',
  referral_decided: 'Nothing: it was decided before. `listReferrals` has those that wait.',
  not_revertible:
    'Nothing: this reward cannot be undone by the member. The shop’s server can take it back with `revokeReward`, or give points with `adjust`.',
  fulfilment_closed: 'Nothing: it was done, or cancelled, before.',
  code_settled:
    'Nothing: the first answer stands. Whoever makes codes has to answer the same question the same way each time.',
  voucher_locked:
    'Say that another cart holds it. It is free once that cart lets it go (`releaseVoucher`), or the time is over for which it was held.',
  voucher_used:
    'Take it off the cart. Where an order was sold with it all the same, the answer to its `order.paid` says so in `voucherCodes`, and somebody has to decide.',
  voucher_expired:
    'Take it off the cart. `extendReward` lets one that expired be used for longer; one that was taken back stays so.',
  voucher_not_applicable:
    'Say why it does not count in this cart: `detail` does. `validateVoucher` answers the same as `refusal` and `missingMinor`.',
  event_conflict:
    'Give each event an id of its own. What is sent again has to be the same event to the letter: keep what was sent, and do not make it anew.',
  request_in_flight:
    'Wait a moment and send it again with the same key: the answer is that of the first.',
  program_not_running:
    'Wait for `startsAt` of the programme document. After `endsAt` nothing is earned; points can be spent until `lastRedemptionAt`.',
  member_moved: 'Go on with the id that the shop has for this customer now.',
  member_erased:
    'Let go of it: nothing is known of this person any more. Who joins again by this id is somebody new.',
  version_conflict:
    'Read the document again, make the change in that, and send it with its version in `If-Match`.',
  body_too_large:
    'Send less at once: `detail` says how much. Events go in batches of 100 at the most.',
  unsupported_media_type:
    'Set `Content-Type: application/json`, or `application/jsonl` where a body is in lines, and leave out `Content-Encoding`.',
  idempotency_key_reused:
    'Make a new key: another request had this one. Do not derive keys from what comes again, such as a day or a customer.',
  program_invalid:
    'Mend each place that `errors` names. `spaarkit program validate` says the same before anything is sent.',
  not_supported:
    'Leave it out: another vendor’s system stands behind this API and does not have it. The server of the kit has all of it.',
  points_out_of_range: 'Offer amounts that the reward allows; `detail` says which.',
  rate_limited:
    'Wait as long as `Retry-After` says. A shop’s server that asks much sends its events in batches; the limits are options of `spaarkit start`.',
  internal_error:
    'Send it again with the same key or event id: nothing is done twice. If it stays, look for `instance` in the log of the server.',
  unavailable:
    'Wait as long as `Retry-After` says and send it again. The server begins, ends, or waits for its database: `/readyz` says whether it is ready.',
};
