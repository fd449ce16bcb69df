import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { testFolder } from './testing/test-folder.ts';
import { spaarkit } from './testing/spaarkit.ts';

const { file, folder } = await testFolder();

test.each([
  'program validate none.json',
  'program compare none.json good.json',
  'program dry-run none.json orders.csv',
  'program dry-run good.json none.json',
  'program push none.json --program shop --database files.db',
  'import members none.json --program shop --database files.db',
  'keys create --kind signing --public-key none.json --program shop --database files.db',
])('a file that is not there is named where it was looked for: %s', async (line) => {
  await spaarkit(`programs create shop --database ${file('files.db')}`);
  const { code, err } = await spaarkit(line.replaceAll(/[a-z]+\.(json|db|csv)/g, file));
  expect([code, err]).toEqual([1, `There is no file ${file('none.json')}.`]);
});

test('a folder in place of a file is told, and one that is not there to write in', async () => {
  const taking = `import members ${file('members.csv')} --program inn --database ${file('inn.db')}`;
  await spaarkit(`programs create inn --database ${file('inn.db')}`);
  await spaarkit(`program push ${file('good.json')} --program inn --database ${file('inn.db')}`);
  await writeFile(file('members.csv'), 'memberId\nnoor\n');
  expect((await spaarkit(taking.replace(file('members.csv'), folder))).err).toBe(
    `${folder} is a folder. Name a file in it.`,
  );
  expect((await spaarkit(`program validate ${folder}`)).err).toBe(
    `${folder} is a folder. Name a file in it.`,
  );
  expect((await spaarkit(`${taking} --errors ${file('nowhere/skipped.jsonl')}`)).err).toContain(
    `The folder ${file('nowhere')} does not exist. Make it`,
  );
});

test.each([
  ['program validate good.json/none.json', 'good.json is a file, or in one, and no folder.'],
  ['programs create x --database good.json/x.db', 'good.json is a file, and no folder. Move it'],
  ['programs create x --database good.json', 'good.json is no SQLite database, or a damaged one'],
  [
    'backup nowhere/copy.db --database begun.db',
    'nowhere does not exist. Make it, or name another',
  ],
  ['restore begun.db --database nowhere/x.db', 'nowhere does not exist. Make it, or name another'],
  ['start --demo --data good.json', 'could not be made: it is a file, or in one. Name another'],
  ['start --demo --data good.json/in', 'could not be made: it is a file, or in one. Name another'],
])(
  'what stands in the way of a file is told, and not what the system calls it: %s',
  async (line, message) => {
    await spaarkit(`programs create begun --database ${file('begun.db')}`);
    const { code, err } = await spaarkit(line.replaceAll(/\S+\.(?:json|db)\S*/g, file));
    expect([code, err]).toEqual([1, expect.stringContaining(message)]);
    expect(err).not.toMatch(/\b[A-Z]{6,}\b|unable to open/);
  },
);
