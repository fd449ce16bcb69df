import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { problemTypes } from '../src/problems.ts';
import { createOpenApi } from './openapi.ts';
import { commonProblems } from '../src/api/route.ts';
import { servedRoutes } from '../src/api/routes.ts';

const document = createOpenApi('0.0.0-test');

test('the document is valid OpenAPI 3.1', async () => {
  const result = await new Validator().validate(structuredClone(document));
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
});

test('every reference in the document leads somewhere', () => {
  const text = JSON.stringify(document);
  const schemas = (document['components'] as { schemas: Record<string, unknown> }).schemas;
  const targets = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name ?? '',
  );
  expect(targets.length).toBeGreaterThan(50);
  expect(targets.filter((name) => !(name in schemas))).toEqual([]);
});

test('every group of routes is described', () => {
  const described = (document['tags'] as { name: string }[]).map(({ name }) => name);
  expect(described.toSorted()).toEqual([...new Set(servedRoutes.map(({ tag }) => tag))].toSorted());
});

test('every route is in the document', () => {
  const operations = JSON.stringify(document['paths']);
  for (const route of servedRoutes) expect(operations).toContain(`"operationId":"${route.id}"`);
});

test('every route names a method and path of its own', () => {
  const addresses = servedRoutes.map((route) => `${route.method} ${route.path}`);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('every POST of a shopper that changes something carries an idempotency key or is harmless to repeat', () => {
  // An answer given twice is the same answer.
  const harmless = new Set([
    'previewEarn',
    'previewRedemption',
    'dismissNotice',
    'answerInvitation',
    'wait',
  ]);
  const unkeyed = servedRoutes.filter(
    (route) =>
      route.method === 'POST' &&
      route.tag === 'shopper' &&
      !route.idempotent &&
      !harmless.has(route.id),
  );
  expect(unkeyed).toEqual([]);
});

test('a retryable problem is one that the same request may outlive', () => {
  const retryable = Object.entries(problemTypes).filter(([, type]) => 'retryable' in type);
  expect(retryable.map(([code]) => code).toSorted()).toEqual([
    'internal_error',
    'rate_limited',
    'request_in_flight',
    'unavailable',
  ]);
});

test('every route may say that it broke, and that it is busy', () => {
  for (const route of servedRoutes) {
    expect(commonProblems(route)).toEqual(
      expect.arrayContaining(['internal_error', 'unavailable', 'rate_limited']),
    );
  }
});
