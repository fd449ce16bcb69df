import { expect, test } from 'vitest';
import { shareJson, toJson } from './shared-json.ts';

const shared = shareJson({ name: { nl: 'é “x”' }, missing: undefined });

test('an answer with a shared part says what it would without', () => {
  for (const answer of [{ a: 1, shared, z: [null] }, { shared }, { shared, other: shared }, {}, []])
    expect(JSON.parse(toJson(answer))).toEqual(JSON.parse(JSON.stringify(answer)));
});

test('what is left out of JSON is left out', () => {
  expect(toJson({ gone: undefined, shared })).toBe('{"shared":{"name":{"nl":"é “x”"}}}');
});
