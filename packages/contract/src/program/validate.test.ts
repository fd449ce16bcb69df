import { expect, test } from 'vitest';
import { demoProgram } from '../fixtures.ts';
import type { ProgramDocumentInput } from './document.ts';
import { validateProgram } from './validate.ts';

/** The pointers of what is wrong with the demo programme once it was changed. */
function pointersAfter(change: Partial<ProgramDocumentInput>): string[] {
  const result = validateProgram({ ...demoProgram, ...change });
  return result.ok ? [] : result.errors.map((error) => error.pointer);
}

test('the demo programme is valid', () => {
  expect(validateProgram(demoProgram)).toMatchObject({ ok: true });
});

test('defaults are filled in', () => {
  const result = validateProgram(demoProgram);
  expect(result.ok && result.document.returns).toEqual({ earned: 'take_back', spent: 'give_back' });
  expect(result.ok && result.document.rewards[0]?.maker).toEqual({ kind: 'own' });
});

test('a document that is no object at all is refused, not thrown', () => {
  for (const input of [null, undefined, 1, 'x', [], () => 1]) {
    expect(validateProgram(input)).toMatchObject({ ok: false });
  }
});

test('an unknown field is named by its pointer', () => {
  const result = validateProgram({ ...demoProgram, loyalty: true });
  expect(result.ok ? [] : result.errors[0]?.message).toContain('loyalty');
});

test('tiers climb, from zero', () => {
  const levels = [
    { id: 'a', name: { nl: 'A' }, threshold: 5 },
    { id: 'b', name: { nl: 'B' }, threshold: 5 },
  ];
  expect(
    pointersAfter({
      tiers: { basis: 'orders', period: { kind: 'lifetime' }, levels },
      rewards: [],
    }),
  ).toEqual(['/tiers/levels/0/threshold', '/tiers/levels/1/threshold']);
});

test('a reward cannot ask for a tier that does not exist', () => {
  const [first] = demoProgram.rewards ?? [];
  expect(first).toBeDefined();
  expect(pointersAfter({ rewards: first ? [{ ...first, tierIds: ['platinum'] }] : [] })).toEqual([
    '/rewards/0/tierIds/0',
  ]);
});

test('two rewards cannot share an id', () => {
  const [first] = demoProgram.rewards ?? [];
  expect(pointersAfter({ rewards: first ? [first, first] : [] })).toEqual(['/rewards/1/id']);
});

test('a variable cost comes in whole steps', () => {
  const cost = {
    kind: 'variable',
    stepPoints: 100,
    minorPerStep: 100,
    minimumPoints: 150,
    maximumPoints: 120,
  } as const;
  expect(
    pointersAfter({
      rewards: [{ kind: 'amount_discount', id: 'choice', name: { nl: 'Keuze' }, cost }],
    }),
  ).toEqual(['/rewards/0/cost/minimumPoints', '/rewards/0/cost/maximumPoints']);
});

test('a fixed discount says how much it is, a chosen one does not', () => {
  const fixed = {
    kind: 'amount_discount',
    id: 'fixed',
    name: { nl: 'Vast' },
    cost: { kind: 'fixed', points: 5 },
  } as const;
  expect(pointersAfter({ rewards: [fixed] })).toEqual(['/rewards/0/amountMinor']);
});

test('every locale names the points', () => {
  expect(pointersAfter({ locales: ['nl', 'en', 'fr'] })).toEqual(['/points/names/fr']);
});

test('a kind that is not computed yet is refused, with where it stands', () => {
  const grant = { kind: 'points', points: 50 } as const;
  const result = validateProgram({
    ...demoProgram,
    earningRules: [{ kind: 'birthday', id: 'birthday', name: { nl: 'Verjaardag' }, grant }],
  });
  expect(result).toMatchObject({ ok: false, errors: [{ pointer: '/earningRules/0/kind' }] });
  expect(result.ok ? '' : result.errors[0]?.message).toContain('"birthday" is not computed');
});

test('a link that could carry script is refused', () => {
  expect(pointersAfter({ links: { terms: 'javascript:alert(1)' } })).toEqual(['/links/terms']);
});

test('texts with NUL or lone surrogates are refused', () => {
  expect(pointersAfter({ name: { nl: 'a\0b' } })).toEqual(['/name/nl']);
  expect(pointersAfter({ name: { nl: '\ud800' } })).toEqual(['/name/nl']);
});
