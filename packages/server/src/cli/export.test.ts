import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { exportMembers } from '../services/index.ts';
import { openSqliteStore } from '../sqlite.ts';
import { testFolder } from './testing/test-folder.ts';
import { spaarkit } from './testing/spaarkit.ts';

const { file } = await testFolder();

test(
  'a programme is exported to files, and its members are taken in by another',
  { timeout: 30_000 },
  async () => {
    const database = file('exporting.db');
    const run = (line: string) => spaarkit(`${line} --database ${database}`);
    for (const id of ['from', 'into']) {
      await run(`programs create ${id}`);
      await run(`program push ${file('good.json')} --program ${id}`);
    }
    const members = [
      { memberId: 'lena', birthday: { month: 2, day: 3 }, tags: ['a', 'b'], locale: 'nl-BE' },
      { memberId: 'tom, "the cat"', points: [{ points: 9 }, { points: 4, expiresAt: null }] },
      { memberId: '=kim', points: [{ points: 5, availableAt: '2098-01-01T00:00:00Z' }], owed: 8 },
    ];
    await writeFile(file('all.jsonl'), members.map((each) => JSON.stringify(each)).join('\n'));
    await run(`import members ${file('all.jsonl')} --program from`);

    const line = `export members --program from --out ${file('all.csv')}`;
    expect(await run(line)).toEqual({ code: 0, out: '', err: `3 lines in ${file('all.csv')}.` });
    const whole = await readFile(file('all.csv'), 'utf8');
    expect((await run(line)).err).toContain('is there already');
    expect((await run(`${line} --resume`)).err).toContain('is whole, or was begun elsewhere');
    expect((await run('export members --program from --resume')).code).toBe(2);

    const imported = await run(`import members ${file('all.csv')} --program into`);
    expect(imported.out).toBe(
      '3 lines: 3 members added, with 10 points; 0 known already; 0 skipped.',
    );
    const linesOf = async (program: string) =>
      (await run(`export members --program ${program}`)).out.split('\n').toSorted();
    expect(await linesOf('into')).toEqual(await linesOf('from'));

    // As it would be after a page of one member, and a part of the next.
    const firstPage = whole.split('\n', 2).join('\n').length + 1;
    await writeFile(file('all.csv'), `${whole.slice(0, firstPage)}half a li`);
    const cursor = await firstCursor(database);
    const noted = { subject: 'members', format: 'csv', cursor, bytes: firstPage, lines: 1 };
    await writeFile(file('all.csv.unfinished'), JSON.stringify(noted));
    expect(
      (await run(`export balances --program from --out ${file('all.csv')} --resume`)).err,
    ).toContain('was begun as csv of members');
    expect(await run(`${line} --resume`)).toMatchObject({
      code: 0,
      err: `3 lines in ${file('all.csv')}.`,
    });
    expect(await readFile(file('all.csv'), 'utf8')).toBe(whole);
    expect((await run('export transactions --program from --format csv')).out).toContain('Import');
    expect((await run('verify')).code).toBe(0);
  },
);

async function firstCursor(database: string): Promise<string | undefined> {
  const store = openSqliteStore({ file: database });
  const context = { store, programId: 'from', realNow: Date.now };
  const { nextCursor } = await exportMembers(context, { limit: 1 });
  await store.close();
  return nextCursor;
}
