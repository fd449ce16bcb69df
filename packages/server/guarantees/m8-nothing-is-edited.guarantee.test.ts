/** M8: the ledger is only ever added to, and whoever changes it all the same is found out. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  fiveEuro,
  line,
  present,
  programWith,
  review,
  reviewRule,
  tenPerEuro,
  thirdOrder,
} from '@spaarkit/contract/conformance';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyProgram } from '../src/storage/verify.ts';
import { lastingEngines } from '../testing/engines.ts';
import { openArena, type Arena } from './support/arena.ts';

const source = join(import.meta.dirname, '../src');

test('no statement of the server changes or removes a row of the ledger', () => {
  const files = globSync('**/*.ts', { cwd: source }).filter((name) => !name.endsWith('.test.ts'));
  const edits = files.filter((name) =>
    /(UPDATE|DELETE FROM|TRUNCATE|DROP TABLE)\s+ledger_/i.test(
      readFileSync(join(source, name), 'utf8'),
    ),
  );
  expect(edits).toEqual([]);
  expect(files.length).toBeGreaterThan(20);
});

/** A second transaction like each there is, in another place of its member's chain, or in the same. */
const inserted = (place: string): string =>
  'INSERT INTO ledger_transaction ' +
  '(program_id, member_id, id, sequence, kind, happened_at, reason, points, previous_hash, hash) ' +
  `SELECT program_id, member_id, id || '-twin', ${place}, kind, happened_at, reason, points, previous_hash, hash ` +
  'FROM ledger_transaction';

const forgeries = [
  "UPDATE ledger_entry SET points = points + 1 WHERE account = 'available'",
  'UPDATE ledger_transaction SET happened_at = happened_at + 1',
  `UPDATE ledger_transaction SET reason = '{"kind":"expiry"}'`,
  'UPDATE member SET available = available + 1',
  'DELETE FROM ledger_entry WHERE position = 0',
  'UPDATE lot SET remaining = 0',
  'UPDATE rule_grant SET points = points + 1',
  'UPDATE rule_total SET counted = counted + 1',
  'DELETE FROM rule_total',
  inserted('sequence + 100'),
];

const document = programWith({
  earningRules: [tenPerEuro, thirdOrder, reviewRule],
  rewards: [fiveEuro],
});

describe.each(await lastingEngines())('M8 on %s', (engine) => {
  let arena: Arena;
  beforeAll(async () => {
    arena = await openArena(engine);
  });
  afterAll(() => arena.close());

  test('no transaction takes the place of another', async () => {
    const stage = await arena.stage(document);
    await stage.memberWith(900);
    await expect(arena.database.execute(inserted('sequence'))).rejects.toThrow(
      /ledger_transaction_place|ledger_transaction\.sequence/,
    );
  });

  test.each(forgeries)('the ledger verifies, and %s is found', async (forgery) => {
    const before = new Set((await arena.store.listPrograms()).map(({ id }) => id));
    const stage = await arena.stage(document);
    const member = await stage.memberWith(900);
    await member.redeem('five-euro');
    await stage.shop.paid('lena', [line('a', 1000)]);
    await stage.shop.happened(review('lena', 'beans'));
    const made = (await arena.store.listPrograms()).find(({ id }) => !before.has(id));
    const programId = present(made, 'programme').id;
    expect(await verifyProgram(arena.store, programId)).toEqual({ members: 1, violations: [] });
    await arena.database.execute(forgery);
    expect((await verifyProgram(arena.store, programId)).violations).not.toEqual([]);
  });
});
