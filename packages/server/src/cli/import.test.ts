import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { testFolder } from './testing/test-folder.ts';
import { spaarkit } from './testing/spaarkit.ts';

const { file } = await testFolder();

test('members of another system are taken in once, checked before, and the books hold', async () => {
  const database = file('import.db');
  const run = (line: string) => spaarkit(`${line} --database ${database}`);
  await run('programs create my-shop');
  await run(`program push ${file('good.json')} --program my-shop`);
  await writeFile(
    file('members.csv'),
    [
      'Customer;joinedAt;points;expiresAt;tags',
      'lena;2020-03-01;300;2090-01-01;regular|vip',
      'tom;;;;',
      'kim;;many;;',
    ].join('\n'),
  );
  const line = `import members ${file('members.csv')} --program my-shop --map memberId=Customer`;
  const checked = await run(`${line} --check`);
  expect(checked.out).toContain('3 lines: 2 members would be added, with 300 points');
  expect([checked.code, checked.err]).toEqual([1, expect.stringContaining('line 4, points')]);
  const first = await run(`${line} --errors ${file('bad.jsonl')}`);
  expect(first.out).toBe('3 lines: 2 members added, with 300 points; 0 known already; 1 skipped.');
  expect(await readFile(file('bad.jsonl'), 'utf8')).toContain('"line":4');
  expect((await run(line)).out).toContain('0 members added, with 0 points; 2 known already');
  expect((await run('verify')).code).toBe(0);
});

test('what is wrong with a row is told by its column, with what to write', async () => {
  const run = (line: string) => spaarkit(`${line} --database ${file('wrong.db')}`);
  await run('programs create my-shop');
  await run(`program push ${file('good.json')} --program my-shop`);
  const rows = [
    'Customer ID,points,owed,expiresAt,birthday,consents',
    'lena,1.250,,,1988-13-12,news',
    'tom,-20,,,,',
    'kim,5,,2020-01-01,,',
    'noor,,,,1988-04-12,',
  ];
  await writeFile(file('wrong.csv'), rows.join('\n'));
  const line = `import members ${file('wrong.csv')} --program my-shop`;
  expect((await run(line)).err).toContain('such as --map "memberId=Customer ID".');
  await writeFile(file('wrong.csv'), rows.join('\n').replace('Customer ID', 'memberId'));
  const { err, out } = await run(line);
  expect(err.split('\n')).toEqual([
    'line 2, birthday: "1988-13-12" is no day of a year. Write 01-31.',
    'line 2, consents: "news" is not read. Write id, version, yes or no, and when, such as news 2 yes 2026-01-31.',
    'line 2, points: "1.250" is no whole number. Write digits alone, such as 1250.',
    'line 3, points: "-20" is below zero. Write what is owed in the column owed, without a sign.',
    'line 4, expiresAt: must lie ahead; leave out points that have lapsed',
  ]);
  // The year of a birth is left where it was.
  expect(out).toContain('1 member added');
  expect((await run('export members --program my-shop')).out).toContain(
    '"birthday":{"month":4,"day":12}',
  );
  await writeFile(file('members.json'), '[]');
  expect((await run(line.replace('wrong.csv', 'members.json'))).err).toBe(
    `${file('members.json')} is neither CSV nor JSON Lines. Put an object on each line, and name it .jsonl.`,
  );
});

test('a column that nobody reads is told, since it may be the points', async () => {
  const database = file('unread.db');
  const run = (line: string) => spaarkit(`${line} --database ${database}`);
  await run('programs create my-shop');
  await run(`program push ${file('good.json')} --program my-shop`);
  await writeFile(file('balances.csv'), 'memberId,Balance,E-mail\nlena,300,a@shop.example');
  const line = `import members ${file('balances.csv')} --program my-shop`;
  const unread = await run(`${line} --check`);
  expect(unread.out).toContain('1 line: 1 member would be added, with 0 points');
  expect(unread.err).toBe(
    'Not read: "Balance", "E-mail". Where that is a column that --help lists by another name, ' +
      'say so with --map column=title.',
  );
  expect((await run(`${line} --map points=Balance`)).err).toContain('Not read: "E-mail".');

  await writeFile(file('tills.csv'), 'orderId,paidAt,Total,gross\n1,2026-01-05,9,10');
  const tried = await spaarkit(`program dry-run ${file('good.json')} ${file('tills.csv')}`);
  expect(tried.err).toContain('Not read: "Total".');
});

test('what happened in another system is taken in once, checked before, and moves no points', async () => {
  const database = file('history.db');
  const run = (line: string) => spaarkit(`${line} --database ${database}`);
  await run('programs create my-shop');
  await run(`program push ${file('good.json')} --program my-shop`);
  await writeFile(file('lena.csv'), 'memberId,points\nlena,300');
  await run(`import members ${file('lena.csv')} --program my-shop`);
  await writeFile(
    file('past.csv'),
    [
      'memberId;Id;at;kind;points;What',
      'lena;1;2020-03-01;earn;400;Order 1001',
      'lena;2;2020-04-01 10:00;redeem;-100;"Coffee; to go"',
      'tom;3;2020-04-01;earn;5;Order 1002',
      'lena;4;2020-04-01;gained;1.5;Order 1003',
    ].join('\n'),
  );
  const line = `import history ${file('past.csv')} --program my-shop --map reference=Id --map note=What`;
  const checked = await run(`${line} --check`);
  expect(checked.out).toBe(
    '4 lines: 2 rows would be added; 0 known already; 2 skipped.\nNothing was written.',
  );
  expect(checked.err).toContain('line 4: The programme knows no such customer.');
  expect(checked.err).toContain('line 5, kind: "gained" is none of earn, redeem,');
  expect(checked.err).toContain('line 5, points: "1.5" is no whole number. Write it as 3 or -3.');
  const first = await run(`${line} --errors ${file('bad-past.jsonl')}`);
  expect([first.code, first.out]).toEqual([
    1,
    '4 lines: 2 rows added; 0 known already; 2 skipped.',
  ]);
  expect(await readFile(file('bad-past.jsonl'), 'utf8')).toContain('"line":4');
  expect((await run(line)).out).toBe('4 lines: 0 rows added; 2 known already; 2 skipped.');
  expect((await run('verify')).code).toBe(0);

  const { out } = await run('export history --program my-shop --format csv');
  expect(out.split('\n')).toEqual([
    'memberId,reference,at,kind,points,note',
    'lena,1,2020-02-29T23:00:00.000Z,earn,400,Order 1001',
    'lena,2,2020-04-01T08:00:00.000Z,redeem,-100,Coffee; to go',
  ]);
  await writeFile(file('past-again.csv'), out);
  expect((await run(`import history ${file('past-again.csv')} --program my-shop`)).out).toBe(
    '2 lines: 0 rows added; 2 known already; 0 skipped.',
  );
  const balances = await run('export balances --program my-shop');
  expect(JSON.parse(balances.out)).toMatchObject({ available: 300 });
});
