import { expect, test } from 'vitest';
import { demoProgram } from '../fixtures.ts';
import { validateProgram } from './validate.ts';

test('the demo programme is valid', () => {
  expect(validateProgram(demoProgram)).toMatchObject({ ok: true });
});

test('defaults are filled in', () => {
  const result = validateProgram(demoProgram);
  expect(result.ok && result.document.returns).toEqual({
    earned: 'take_back',
    spent: 'give_back',
    watch: { orders: 2, withinDays: 90 },
  });
  expect(result.ok && result.document.rewards[0]?.maker).toEqual({ kind: 'own' });
});

test('a document that is no object at all is refused, not thrown', () => {
  for (const input of [null, undefined, 1, 'x', [], () => 1]) {
    expect(validateProgram(input)).toMatchObject({ ok: false });
  }
});
