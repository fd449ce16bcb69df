/** M8: the ledger is only ever added to, and whoever changes it all the same is found out. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fiveEuro, line, programWith } from '@spaarkit/contract/conformance';
import { describe, expect, test } from 'vitest';
import { verifyProgram } from '../src/storage/verify.ts';
import { lastingEngines } from '../testing/engines.ts';
import { openArena } from './support/arena.ts';

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

const forgeries = [
  "UPDATE ledger_entry SET points = points + 1 WHERE account = 'available'",
  'UPDATE ledger_transaction SET happened_at = happened_at + 1',
  `UPDATE ledger_transaction SET reason = '{"kind":"expiry"}'`,
  'UPDATE member SET available = available + 1',
  'DELETE FROM ledger_entry WHERE position = 0',
  'UPDATE lot SET remaining = 0',
];

describe.each(await lastingEngines())('M8 on %s', (engine) => {
  test.each(forgeries)('the ledger verifies, and %s is found', async (forgery) => {
    const arena = await openArena(engine);
    try {
      const stage = await arena.stage(programWith({ rewards: [fiveEuro] }));
      const member = await stage.memberWith(900);
      await member.redeem('five-euro');
      await stage.shop.paid('lena', [line('a', 1000)]);
      const programId = (await arena.store.listPrograms())[0]?.id ?? '';
      expect(await verifyProgram(arena.store, programId)).toEqual({ members: 1, violations: [] });
      await arena.database.execute(forgery);
      expect((await verifyProgram(arena.store, programId)).violations).not.toEqual([]);
    } finally {
      await arena.close();
    }
  });
});
