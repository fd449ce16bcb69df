import { expect, test } from 'vitest';

import { fromResponse } from '../errors/index.ts';
import { isRefusedForGood } from '../server.ts';

function answered(status: number, code?: string, retryable = false) {
  const body = code === undefined ? '<h1>Nginx</h1>' : JSON.stringify({ code, status, retryable });
  return fromResponse({ status, headers: new Headers(), body });
}

test.each([
  [400, 'invalid_request'],
  [409, 'event_conflict'],
  [410, 'member_erased'],
  [413, 'body_too_large'],
  [422, 'not_supported'],
])('%i %s stays an answer', (status, code) => {
  expect(isRefusedForGood(answered(status, code))).toBe(true);
});

test.each([
  [401, 'key_invalid', false],
  [403, 'key_not_allowed', false],
  [404, 'not_found', false],
  [409, 'request_in_flight', true],
  [429, 'rate_limited', true],
  [503, 'unavailable', true],
])('%i %s may go away', (status, code, retryable) => {
  expect(isRefusedForGood(answered(status, code, retryable))).toBe(false);
});

test('what a proxy answers is no answer of the API, nor is a failure of the shop', () => {
  expect(isRefusedForGood(answered(400))).toBe(false);
  expect(isRefusedForGood(answered(410))).toBe(false);
  expect(isRefusedForGood(new TypeError('mistake'))).toBe(false);
});
