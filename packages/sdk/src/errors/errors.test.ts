import { runInNewContext } from 'node:vm';

import { expect, test } from 'vitest';

import * as errors from '../errors.ts';
import type { ProblemCode } from '../types.ts';

const { fromResponse } = errors;
const exported = new Map<string, unknown>(Object.entries(errors));

function answer(status: number, code: ProblemCode | undefined, facts: object = {}) {
  const body =
    code === undefined
      ? ''
      : JSON.stringify({ code, status, title: 'Title.', instance: 'req_body', ...facts });
  return { status, headers: new Headers(), body };
}

test.each([
  [400, 'invalid_request', 'InvalidRequestError'],
  [401, 'token_expired', 'AuthenticationError'],
  [403, 'origin_not_allowed', 'PermissionError'],
  [404, 'not_found', 'NotFoundError'],
  [405, 'method_not_allowed', 'InvalidRequestError'],
  [409, 'insufficient_points', 'InsufficientPointsError'],
  [409, 'reward_out_of_stock', 'RewardUnavailableError'],
  [409, 'reward_limit_reached', 'RewardUnavailableError'],
  [409, 'reward_not_available', 'RewardUnavailableError'],
  [409, 'request_in_flight', 'ConflictError'],
  [410, 'voucher_expired', 'ConflictError'],
  [412, 'version_conflict', 'ConflictError'],
  [422, 'points_out_of_range', 'InvalidRequestError'],
  [429, 'rate_limited', 'RateLimitError'],
  [500, 'internal_error', 'ServerError'],
  [503, 'unavailable', 'ServerError'],
  [502, undefined, 'ServerError'],
  [302, undefined, 'ServerError'],
] as const)('%i %s is a %s', (status, code, name) => {
  const error = fromResponse(answer(status, code));
  expect(error.name).toBe(name);
  expect(error instanceof (exported.get(name) as errors.ErrorKind<errors.LoyaltyError>)).toBe(true);
  expect(error).toBeInstanceOf(errors.LoyaltyError);
  expect(error.code).toBe(code ?? 'unexpected_answer');
});

test('carries the facts of a refusal', () => {
  const error = fromResponse(
    answer(409, 'insufficient_points', { missingPoints: 120, detail: '120 points are missing.' }),
  );
  expect(error).toMatchObject({
    missingPoints: 120,
    message: '120 points are missing.',
    requestId: 'req_body',
    retryable: false,
  });
  expect(
    fromResponse(answer(409, 'reward_limit_reached', { availableFrom: '2026-12-01T00:00:00Z' })),
  ).toMatchObject({
    availableFrom: '2026-12-01T00:00:00Z',
  });
  const mistakes = [{ pointer: '/points', message: 'must be a whole number' }];
  expect(fromResponse(answer(400, 'invalid_request', { errors: mistakes }))).toMatchObject({
    errors: mistakes,
  });
});

test('guards know their own error and no other', () => {
  const all = [
    ...[400, 401, 403, 404, 410, 429, 500].map((status) => fromResponse(answer(status, undefined))),
    fromResponse(answer(409, 'insufficient_points')),
    fromResponse(answer(409, 'reward_out_of_stock')),
    new errors.LoyaltyError('ConnectionError', 'gone', { code: 'connection_failed' }),
    new errors.LoyaltyError('TimeoutError', 'late', { code: 'timed_out' }),
  ];
  for (const error of all) {
    expect(errors.isLoyaltyError(error)).toBe(true);
    const knowing = Object.entries(errors).filter(
      ([name, guard]) =>
        name.startsWith('is') &&
        name !== 'isLoyaltyError' &&
        (guard as (value: unknown) => boolean)(error),
    );
    expect(knowing.map(([name]) => name)).toEqual([`is${error.name}`]);
  }
});

test('guards and kinds know errors of another frame, where instanceof of a class fails', () => {
  const foreign: unknown = runInNewContext(
    `Object.assign(new Error(), { name: 'TimeoutError', [Symbol.for('spaarkit.error.v1')]: true })`,
  );
  expect(foreign).not.toBeInstanceOf(Error);
  expect(errors.isTimeoutError(foreign)).toBe(true);
  expect(foreign instanceof errors.TimeoutError).toBe(true);
  expect(foreign instanceof errors.ConnectionError).toBe(false);
});

test('guards take nothing else for theirs', () => {
  for (const other of [
    undefined,
    null,
    'TimeoutError',
    new Error('x'),
    new DOMException('late', 'TimeoutError'),
  ]) {
    expect(errors.isTimeoutError(other)).toBe(false);
    expect(errors.isLoyaltyError(other)).toBe(false);
  }
});
