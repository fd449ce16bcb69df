import { demoProgram } from '@spaarkit/contract/fixtures';
import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { testFolder } from './testing/test-folder.ts';
import { spaarkit } from './testing/spaarkit.ts';

const { file } = await testFolder();

test('a dry run prints figures, and writes them as JSON and as a page', async () => {
  await writeFile(
    file('orders.csv'),
    'orderId,Customer,paidAt,gross\na,lena,2026-01-05,100\nb,tom,2026-01-06,x\n',
  );
  const line = `program dry-run ${file('good.json')} ${file('orders.csv')} --map memberId=Customer`;
  const { code, err, out } = await spaarkit(
    `${line} --against ${file('good.json')} --json ${file('run.json')} --html ${file('run.html')}`,
  );
  expect([code, err]).toEqual([0, expect.stringContaining('line 3, gross: "x" is no amount.')]);
  expect(out).toMatch(/1 order of 1 member, worth €100\.00/);
  expect(out).toMatch(/points issued +1,000 +1,000/);
  expect(JSON.parse(await readFile(file('run.json'), 'utf8'))).toMatchObject({
    proposed: { points: { issued: 1000 } },
    skipped: { count: 1 },
  });
  const page = await readFile(file('run.html'), 'utf8');
  expect(page).toContain('role="img"');
  expect(page).toContain('Dry run of Zilverberk Club');
  expect(page).not.toMatch(/<script|https?:/);
});

test.each([
  ['--map nothing=Customer', 2, '--map knows no column "nothing"'],
  ['--map memberId', 2, '--map takes column=title'],
  ['--map memberId=', 2, '--map takes column=title'],
  ['--html nowhere/report.html', 1, 'nowhere does not exist. Make it, or name another file.'],
  ['--json .', 1, '. is a folder. Name a file in it.'],
  ['--redeemed 120', 2, '--redeemed takes a whole number from 0 to 100'],
  ['--until someday', 2, '--until takes a date'],
  ['--map memberId=Klant', 1, 'has no column "Klant"'],
])('a dry run with %s is a wrong call', async (option, code, message) => {
  await writeFile(file('few.csv'), 'orderId,paidAt,gross\na,2026-01-05,1\n');
  const ran = await spaarkit(`program dry-run ${file('good.json')} ${file('few.csv')} ${option}`);
  expect(ran).toMatchObject({ code, err: expect.stringContaining(message) as string });
});

test('a file without orders, and an end before the last of them, are told', async () => {
  await writeFile(file('none.csv'), 'orderId,paidAt,gross\n');
  const none = await spaarkit(`program dry-run ${file('good.json')} ${file('none.csv')}`);
  expect([none.code, none.err]).toEqual([1, `${file('none.csv')} has no orders in it.`]);
  await writeFile(file('one.csv'), 'orderId,paidAt,gross\na,2026-03-05,1\n');
  const line = `program dry-run ${file('good.json')} ${file('one.csv')} --until`;
  expect((await spaarkit(`${line} 2026-01-31`)).err).toBe(
    '--until 2026-01-31 lies before the last of the file: time passed until 2026-03-05.',
  );
  expect((await spaarkit(`${line} 2026-03-05`)).err).toBe('');
});

test('amounts of another currency are neither compared nor taken for those of the programme', async () => {
  const dollars = { ...demoProgram, currency: 'USD' };
  await writeFile(file('dollars.json'), JSON.stringify(dollars));
  await writeFile(
    file('mixed.csv'),
    'orderId,Currency,paidAt,gross\na,eur,2026-01-05,100\nb,USD,2026-01-06,50\nc,,2026-01-07,7\n',
  );
  const line = `program dry-run ${file('good.json')} ${file('mixed.csv')}`;
  const { code, err, out } = await spaarkit(line);
  expect([code, err]).toEqual([
    0,
    'line 3, currency: This order is in USD, and the programme counts in EUR. Leave it out, or convert its amounts.',
  ]);
  expect(out).toContain('2 orders of guests, worth €107.00');
  expect(await spaarkit(`${line} --against ${file('dollars.json')}`)).toMatchObject({
    code: 1,
    err: `${file('good.json')} counts in EUR and ${file('dollars.json')} in USD, so that no order has the same amounts in both. Give them one currency, or try each by itself.`,
  });
});
