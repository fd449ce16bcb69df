import { demoProgram } from '@spaarkit/contract/fixtures';
import { expect, test } from 'vitest';
import { toInstant } from './calendar.ts';
import { availableAtOf, canRedeemAt, programStatus } from './program.ts';
import { day, makeDocument, monday } from './testing/fixtures.ts';

const demo = makeDocument(demoProgram);

test('a programme without dates runs', () => {
  expect(programStatus(makeDocument(), monday)).toBe('running');
});

test('a programme starts with its first instant and has ended at its last', () => {
  const dated = makeDocument({ startsAt: toInstant(day(1)), endsAt: toInstant(day(2)) });
  expect([day(1) - 1, day(1), day(2) - 1, day(2)].map((at) => programStatus(dated, at))).toEqual([
    'upcoming',
    'running',
    'running',
    'ended',
  ]);
  expect([day(1) - 1, day(1), day(2) - 1, day(2)].map((at) => canRedeemAt(dated, at))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('points mature after the return period', () => {
  expect(availableAtOf(demo, monday)).toBe(day(14));
});
