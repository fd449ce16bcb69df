import { expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { generateKey } from '../key-format.ts';
import type { Logger } from '../logger.ts';
import { createMemoryStore } from '../memory.ts';
import { codeOf } from '../../testing/test-app.ts';

test('an unexpected error shows nothing but its request id, and is logged whole', async () => {
  const errors: object[] = [];
  const nothing = () => {};
  const logger: Logger = {
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: (facts) => errors.push(facts),
  };
  const store = createMemoryStore();
  store.findKey = () => Promise.reject(new Error('secret of the database'));
  const response = await createApp({ store, logger }).fetch(
    new Request('http://api.test/v1/program', {
      headers: { 'spaarkit-key': generateKey('publishable') },
    }),
  );
  const text = await response.text();
  expect([response.status, (JSON.parse(text) as { code: string }).code]).toEqual([
    500,
    'internal_error',
  ]);
  expect(text).not.toContain('secret of the database');
  expect(errors).toHaveLength(1);
});

test('what is thrown and is no error is answered as well', async () => {
  const store = createMemoryStore();
  store.findKey = () => Promise.reject('text');
  const response = await createApp({ store }).fetch(
    new Request('http://api.test/v1/program', {
      headers: { 'spaarkit-key': generateKey('publishable') },
    }),
  );
  expect(await codeOf(response)).toBe('internal_error');
});
