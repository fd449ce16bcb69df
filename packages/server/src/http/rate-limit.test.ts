import { expect, test } from 'vitest';
import { ProblemError } from '../problem-error.ts';
import { createRateLimiter } from './rate-limit.ts';

function allowed(
  limiter: ReturnType<typeof createRateLimiter>,
  caller: string,
  now: number,
): boolean {
  try {
    limiter(caller, now);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(ProblemError);
    return false;
  }
}

test('lets the quota through and refuses the next until time has passed', () => {
  const limiter = createRateLimiter({ requests: 10, windowSeconds: 10 });
  const first = Array.from({ length: 12 }, () => allowed(limiter, 'a', 0));
  expect(first.filter(Boolean)).toHaveLength(10);
  expect(allowed(limiter, 'a', 999)).toBe(false);
  expect(allowed(limiter, 'a', 1000)).toBe(true);
  expect(allowed(limiter, 'a', 1001)).toBe(false);
});

test('counts each caller apart', () => {
  const limiter = createRateLimiter({ requests: 1, windowSeconds: 60 });
  expect(allowed(limiter, 'a', 0)).toBe(true);
  expect(allowed(limiter, 'b', 0)).toBe(true);
  expect(allowed(limiter, 'a', 0)).toBe(false);
});

test('says what is left, and when to try again', () => {
  const limiter = createRateLimiter({ requests: 2, windowSeconds: 60 });
  expect(Object.fromEntries(limiter('a', 0))).toEqual({
    'RateLimit-Policy': '"default";q=2;w=60',
    RateLimit: '"default";r=1;t=30',
  });
  limiter('a', 0);
  try {
    limiter('a', 0);
    expect.unreachable();
  } catch (error) {
    expect((error as ProblemError).facts.retryAfterSeconds).toBe(30);
  }
});

test('a clock that goes back gives nobody more', () => {
  const limiter = createRateLimiter({ requests: 1, windowSeconds: 1 });
  expect(allowed(limiter, 'a', 5000)).toBe(true);
  expect(allowed(limiter, 'a', 0)).toBe(false);
});

test('remembers no more callers than it may', () => {
  const limiter = createRateLimiter({ requests: 1, windowSeconds: 60, maxCallers: 2 });
  for (const caller of ['a', 'b', 'c']) expect(allowed(limiter, caller, 0)).toBe(true);
  expect(allowed(limiter, 'b', 0)).toBe(false);
  expect(allowed(limiter, 'a', 0)).toBe(true);
});
