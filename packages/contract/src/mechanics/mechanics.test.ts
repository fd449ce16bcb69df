import { expect, test } from 'vitest';
import { programWith } from '../conformance/documents.ts';
import { conformanceSuite } from '../conformance/suite.ts';
import { starterProgram } from '../fixtures/starter-program.ts';
import { validateProgram } from '../program/validate.ts';
import { mechanics } from './index.ts';
import { casesOf } from './mechanic.ts';

const all = Object.values(mechanics).flat();
const caseIds = new Set(conformanceSuite.map(({ id }) => id));

test('every mechanic has a name of its own', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test.each(all)('the document of "$id" is valid', ({ fragment }) => {
  expect(validateProgram(programWith(fragment))).toMatchObject({ ok: true });
});

test('the document to begin with is valid', () => {
  expect(validateProgram(starterProgram)).toMatchObject({ ok: true });
});

test.each(all)('"$id" is shown by cases that exist', (mechanic) => {
  const named = casesOf(mechanic);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((id) => !caseIds.has(id))).toEqual([]);
});
