import { expect, test } from 'vitest';
import { apiKeyKind, demoKeys, generateKey, hashKey, isWellFormedKey } from './key-format.ts';

test('a generated key is well formed and says what it is', () => {
  for (let round = 0; round < 200; round++) {
    expect(isWellFormedKey(generateKey('publishable'))).toBe(true);
    expect(apiKeyKind(generateKey('publishable'))).toBe('publishable');
    expect(apiKeyKind(generateKey('secret'))).toBe('secret');
    expect(apiKeyKind(generateKey('signing'))).toBeUndefined();
  }
});

test('a key with one changed character is not well formed', () => {
  const key = generateKey('secret');
  for (let index = 0; index < key.length; index++) {
    const changed = key.slice(0, index) + (key[index] === '7' ? '8' : '7') + key.slice(index + 1);
    expect(isWellFormedKey(changed), changed).toBe(false);
  }
});

test('a key of one kind does not pass as another by changing its prefix', () => {
  expect(isWellFormedKey(generateKey('publishable').replace('pk_', 'sk_'))).toBe(false);
});

test('demo keys and other text are not well formed', () => {
  for (const text of [
    ...Object.values(demoKeys),
    '',
    'pk_',
    'sk_live_123',
    `${generateKey('secret')}0`,
  ]) {
    expect(isWellFormedKey(text), text).toBe(false);
  }
});

test('keys are stored as their SHA-256', async () => {
  expect(await hashKey('pk_demo')).toMatch(/^[0-9a-f]{64}$/);
  expect(await hashKey('pk_demo')).not.toBe(await hashKey('pk_demp'));
});
