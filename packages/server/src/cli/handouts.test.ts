import { starterProgram } from '@spaarkit/contract/fixtures';
import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { testFolder } from './testing/test-folder.ts';
import { spaarkit } from './testing/spaarkit.ts';

const { file } = await testFolder();

test('the rules and the sheet for staff are printed as pages', async () => {
  const rules = await spaarkit(`program rules ${file('good.json')} --locale nl`);
  expect([rules.code, rules.out]).toEqual([0, expect.stringContaining('<html lang="nl">')]);
  const sheet = await spaarkit(`program staff-sheet ${file('good.json')}`);
  expect([sheet.code, sheet.out]).toEqual([0, expect.stringContaining('<!doctype html>')]);
});

test('a text that the document has not in the language of a page is named', async () => {
  const club = { ...starterProgram, name: { en: 'My club', nl: 'Mijn club' } };
  await writeFile(file('english.json'), JSON.stringify(club));
  const { code, err, out } = await spaarkit(`program rules ${file('english.json')} --locale nl`);
  expect([code, out]).toEqual([0, expect.stringContaining('<h1>Spaarregels van Mijn club</h1>')]);
  const lines = err.split('\n');
  expect(lines).toContain('/rewards/0/name\tHas no text in "nl"; the page says it in "en".');
  expect(lines).toContain('/points/names\tHas no text in "nl"; the page says it in "en".');
  expect(lines.filter((line) => line.startsWith('/name\t'))).toEqual([]);
  expect(lines.at(-1)).toBe(
    `${lines.length - 1} texts of the page are not in its language. Add them to ${file('english.json')}, or ask for a page in "en".`,
  );
  const whole = await spaarkit(`program rules ${file('english.json')}`);
  expect([whole.code, whole.err]).toEqual([0, '']);
  const regional = await spaarkit(`program staff-sheet ${file('good.json')} --locale nl-BE`);
  expect([regional.code, regional.err]).toEqual([0, '']);
});

test.each(['de', 'nl_BE', 'nl-', ''])(
  'a page is not written in a language that nobody asked for: %s',
  async (locale) => {
    const { code, err } = await spaarkit(`program rules ${file('good.json')} --locale=${locale}`);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining(
        `--locale takes en or nl, or one of their regions such as nl-BE; not "${locale}".`,
      ),
    ]);
  },
);

test('a page that cannot be in the first language of its document says so', async () => {
  const german = JSON.stringify(starterProgram).replaceAll('"en"', '"de"');
  await writeFile(file('german.json'), german);
  const { code, err, out } = await spaarkit(`program rules ${file('german.json')}`);
  expect([code, out]).toEqual([0, expect.stringContaining('<html lang="en">')]);
  expect(err).toContain(
    'Such a page is written in en or nl, and not in "de": this one is in English.',
  );
});

test('no page is made of a document with mistakes', async () => {
  const { code, err } = await spaarkit(`program rules ${file('bad.json')}`);
  expect([code, err]).toEqual([1, expect.stringContaining('/currency\tUse an ISO 4217 code')]);
});
