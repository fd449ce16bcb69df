import { expect, test } from 'vitest';
import { sha256 } from '../../digest.ts';
import { canonicalJson } from '../../storage/canonical-json.ts';
import { createId } from './ids.ts';
import { createCode, readCode, showCode } from './voucher-code.ts';

test('ids sort by the time they were made and differ within it', () => {
  const times = [0, 1, 31, 32, 1_800_000_000_000, 1_800_000_000_001, 32 ** 9];
  const ids = times.map((time) => createId('txn', time));
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(Array.from({ length: 1000 }, () => createId('txn', 5))).size).toBe(1000);
  expect(ids[0]).toMatch(/^txn_[0-9a-z]{26}$/);
});

test('ids of one millisecond sort as they were made', () => {
  const ids = Array.from({ length: 1000 }, () => createId('cns', 7));
  expect(ids.toSorted()).toEqual(ids);
});

test('codes are 17 characters without look-alikes, each as likely as another', () => {
  const counts = new Map<string, number>();
  for (let index = 0; index < 4000; index++) {
    const code = createCode();
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{17}$/);
    for (const character of code) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  expect(counts.size).toBe(31);
  // 68,000 draws of 31: about 2,194 each, standard deviation 46.
  for (const count of counts.values()) expect(Math.abs(count - 2194)).toBeLessThan(300);
});

test('a code is read however it was typed', () => {
  const code = createCode();
  expect(showCode(code)).toHaveLength(20);
  expect(readCode(showCode(code))).toBe(code);
  expect(readCode(` ${showCode(code).toLowerCase().replaceAll('-', ' ')}\n`)).toBe(code);
  expect(readCode('spring-2027 a')).toBe('SPRING2027A');
});

test('equal values give equal canonical text, and keys that look special stay keys', () => {
  expect(canonicalJson({ b: 1, a: [{ d: undefined, c: null }] })).toBe('{"a":[{"c":null}],"b":1}');
  expect(canonicalJson(JSON.parse('{"__proto__":1,"a":2}'))).toBe('{"__proto__":1,"a":2}');
});

test('hashes are those of WebCrypto', async () => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('é'));
  expect(await sha256('é')).toBe(Buffer.from(digest).toString('hex'));
});
