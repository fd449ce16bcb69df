import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { testFolder } from './testing/test-folder.ts';
import { spaarkit } from './testing/spaarkit.ts';

const { file, folder } = await testFolder();

test('what another command would have made, or shows, is named', async () => {
  const run = (words: string) => spaarkit(`${words} --program bare --database ${file('bare.db')}`);
  await spaarkit(`programs create bare --database ${file('bare.db')}`);
  expect((await run('export members')).err).toContain('Publish one with: spaarkit program push');
  expect((await run('keys revoke key_x')).err).toContain('spaarkit keys list shows');
  await writeFile(file('key.pem'), '-----BEGIN PUBLIC KEY-----');
  expect((await run(`keys create --kind signing --public-key ${file('key.pem')}`)).err).toBe(
    `${file('key.pem')} must hold a public key as a JWK, which is JSON; no PEM.`,
  );
  await run(`program push ${file('good.json')}`);
  expect((await run(`export members --out ${folder}`)).err).toBe(
    `${folder} is a folder. Name a file in it.`,
  );
  await writeFile(file('part.csv'), 'memberId,Date,Reference\nlena,2026-01-05,1\n');
  expect((await run(`import history ${file('part.csv')}`)).err).toContain('such as --map at=Date.');
  await writeFile(file('void.csv'), '');
  expect((await run(`import members ${file('void.csv')}`)).err).toBe(
    `${file('void.csv')} has nothing in it.`,
  );
});
