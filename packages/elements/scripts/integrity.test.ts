import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { integrityOf } from './integrity.ts';

test('names every script of the folder with its hash, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'integrity-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'chunks'));
  // The example of the specification, with the hash that it gives.
  writeFileSync(join(folder, 'hello.js'), "alert('Hello, world.');");
  writeFileSync(join(folder, 'chunks/part-1.js'), 'export {};\n');
  writeFileSync(join(folder, 'hello.js.map'), '{}');

  const hashes = integrityOf(folder);
  expect(Object.keys(hashes)).toEqual(['chunks/part-1.js', 'hello.js']);
  expect(hashes['hello.js']).toBe(
    'sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO',
  );

  writeFileSync(join(folder, 'hello.js'), "alert('Hello, World.');");
  expect(integrityOf(folder)['hello.js']).not.toBe(hashes['hello.js']);
});
