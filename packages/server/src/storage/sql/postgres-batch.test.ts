import { expect, test } from 'vitest';
import { explainFailure, splitRows, toBatches } from './postgres-batch.ts';

const read = (table: string, ...values: number[]) => ({
  sql: `SELECT a FROM ${table} WHERE p = $1 AND m = $2`,
  values: ['p', ...values],
});
const write = (table: string, returning = '') => ({
  sql: `UPDATE ${table} SET a = $2 WHERE p = $1${returning}`,
  values: ['p', 1],
});
const texts = (...statements: Parameters<typeof toBatches>[0][number][]) =>
  toBatches(statements).map(({ text }) => text.replaceAll(/\s+/g, ' '));

test('a statement alone stays as it is', () => {
  expect(texts(read('x', 1))).toEqual([read('x').sql]);
});

test('reads that stand together are one statement, each with its own parameters', () => {
  const [batch, ...others] = toBatches([read('x', 1), read('y', 2)]);
  expect(others).toEqual([]);
  expect(batch?.text).toBe(
    'SELECT (SELECT json_agg(q) FROM (SELECT a FROM x WHERE p = $1 AND m = $2) q) AS r0, ' +
      '(SELECT json_agg(q) FROM (SELECT a FROM y WHERE p = $3 AND m = $4) q) AS r1',
  );
  expect(batch?.values).toEqual(['p', 1, 'p', 2]);
});

test('writes to different tables are one statement, which returns what they return', () => {
  expect(texts(write('x', ' RETURNING a'), write('y'))).toEqual([
    'WITH w0 AS (UPDATE x SET a = $2 WHERE p = $1 RETURNING a), ' +
      'w1 AS (UPDATE y SET a = $4 WHERE p = $3) ' +
      'SELECT (SELECT json_agg(w0) FROM w0) AS r0, NULL AS r1',
  ]);
});

test('two writes to one table stay apart: in one statement neither would see the other', () => {
  expect(texts(write('x'), write('y'), write('x'))).toHaveLength(2);
});

test('what reads before a write is one statement with it: it sees what was there before', () => {
  expect(texts(read('x', 1), write('x', ' RETURNING a'), write('y'))).toEqual([
    'WITH w1 AS (UPDATE x SET a = $4 WHERE p = $3 RETURNING a), ' +
      'w2 AS (UPDATE y SET a = $6 WHERE p = $5) ' +
      'SELECT (SELECT json_agg(q) FROM (SELECT a FROM x WHERE p = $1 AND m = $2) q) AS r0, ' +
      '(SELECT json_agg(w1) FROM w1) AS r1, NULL AS r2',
  ]);
});

test('what has to return a row makes the whole fail when it does not, and says which it was', () => {
  const none = (): Error => new Error('none');
  const demanded = { ...write('y', ' RETURNING a'), whenNone: none };
  const [batch, ...others] = toBatches([write('x'), demanded]);
  if (!batch) throw new Error('There is no batch.');
  expect(others).toEqual([]);
  expect(batch.text).toBe(
    'WITH w0 AS (UPDATE x SET a = $2 WHERE p = $1), ' +
      'w1 AS (UPDATE y SET a = $4 WHERE p = $3 RETURNING a) ' +
      "SELECT NULL AS r0, CAST(CASE WHEN EXISTS (SELECT 1 FROM w1) THEN '1' ELSE 'untouched 1' END AS integer) AS r1",
  );
  const failure = new Error('invalid input syntax for type integer: "untouched 1"');
  expect(explainFailure(batch, failure)).toEqual(none());
  const other = new Error('something else');
  expect(explainFailure(batch, other)).toBe(other);
  // Alone it is put together all the same.
  expect(toBatches([demanded])[0]?.text).toContain('EXISTS (SELECT 1 FROM w0)');
});

test('what reads after a write stays apart and in its order', () => {
  expect(texts(read('x', 1), write('x'), read('x', 1), read('y', 1))).toHaveLength(2);
});

test('the same statements have the same name, others have another', () => {
  const nameOf = (...statements: Parameters<typeof toBatches>[0][number][]) =>
    toBatches(statements)[0]?.name;
  expect(nameOf(read('x', 1), read('y', 1))).toBe(nameOf(read('x', 2), read('y', 3)));
  expect(nameOf(read('x', 1))).not.toBe(nameOf(read('y', 1)));
});

test('the rows of each are found again, also where there are none', () => {
  const [batch] = toBatches([read('x', 1), read('y', 1)]);
  if (!batch) throw new Error('There is no batch.');
  // PostgreSQL gives null where nothing is gathered.
  const answer = { r0: [{ a: 1 }, { a: 2 }], r1: null } as never;
  expect(splitRows(batch, [answer])).toEqual([[{ a: 1 }, { a: 2 }], []]);
});
