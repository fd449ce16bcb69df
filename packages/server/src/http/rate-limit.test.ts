import { expect, test } from 'vitest';
import { ProblemError } from '../problem-error.ts';
import { RateLimiter } from './rate-limit.ts';

const callerOf = (name: string) => ({ programId: 'shop', name });

function allowed(limiter: RateLimiter, caller: string, now: number): boolean {
  try {
    limiter.count(callerOf(caller), now);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(ProblemError);
    return false;
  }
}

test('lets the quota through and refuses the next until time has passed', () => {
  const limiter = new RateLimiter({ requests: 10, windowSeconds: 10 });
  const first = Array.from({ length: 12 }, () => allowed(limiter, 'a', 0));
  expect(first.filter(Boolean)).toHaveLength(10);
  expect(allowed(limiter, 'a', 999)).toBe(false);
  expect(allowed(limiter, 'a', 1000)).toBe(true);
  expect(allowed(limiter, 'a', 1001)).toBe(false);
});

test('counts each caller apart', () => {
  const limiter = new RateLimiter({ requests: 1, windowSeconds: 60 });
  expect(allowed(limiter, 'a', 0)).toBe(true);
  expect(allowed(limiter, 'b', 0)).toBe(true);
  expect(allowed(limiter, 'a', 0)).toBe(false);
});

test('says what is left, and when to try again', () => {
  const limiter = new RateLimiter({ requests: 2, windowSeconds: 60 });
  expect(Object.fromEntries(limiter.count(callerOf('a'), 0))).toEqual({
    'RateLimit-Policy': '"default";q=2;w=60',
    RateLimit: '"default";r=1;t=30',
  });
  limiter.count(callerOf('a'), 0);
  try {
    limiter.count(callerOf('a'), 0);
    expect.unreachable();
  } catch (error) {
    expect((error as ProblemError).facts.retryAfterSeconds).toBe(30);
  }
});

test('a clock that goes back gives nobody more', () => {
  const limiter = new RateLimiter({ requests: 1, windowSeconds: 1 });
  expect(allowed(limiter, 'a', 5000)).toBe(true);
  expect(allowed(limiter, 'a', 0)).toBe(false);
});

test('a clock that goes back far holds nobody up for longer than a request costs', () => {
  const limiter = new RateLimiter({ requests: 2, windowSeconds: 60 });
  const year = 365 * 24 * 3600 * 1000;
  expect(allowed(limiter, 'a', year)).toBe(true);
  expect(allowed(limiter, 'a', 0)).toBe(false);
  expect(allowed(limiter, 'a', 30_000)).toBe(true);
});

test('remembers no more callers than it may', () => {
  const limiter = new RateLimiter({ requests: 1, windowSeconds: 60, maxCallers: 2 });
  for (const caller of ['a', 'b', 'c']) expect(allowed(limiter, caller, 0)).toBe(true);
  expect(allowed(limiter, 'b', 0)).toBe(false);
  expect(allowed(limiter, 'a', 0)).toBe(true);
});

test('tells of who has used a tenth, and of no more than is still owed', () => {
  const limiter = new RateLimiter({ requests: 100, windowSeconds: 100 });
  // One a second is paid as it comes, however long it goes on.
  for (let second = 0; second < 500; second++) limiter.count(callerOf('slow'), second * 1000);
  for (let request = 0; request < 11; request++) limiter.count(callerOf('fast'), 499_000);
  expect(limiter.busy(499_000).map(({ name, unshared }) => [name, unshared])).toEqual([
    ['fast', 11_000_000],
  ]);
  for (let request = 0; request < 10; request++) limiter.count(callerOf('slow'), 499_000);
  expect(limiter.busy(499_000).find(({ name }) => name === 'slow')?.unshared).toBe(11_000_000);
});

test('looking whether a further request may be made is no request', () => {
  const limiter = new RateLimiter({ requests: 1 });
  for (let look = 0; look < 5; look++) limiter.check(callerOf('a'), 0);
  limiter.count(callerOf('a'), 0);
  expect(() => limiter.check(callerOf('a'), 0)).toThrow(ProblemError);
});
