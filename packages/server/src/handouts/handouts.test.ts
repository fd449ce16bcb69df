import {
  validateProgram,
  type Handout,
  type ProgramDocument,
  type ProgramDocumentInput,
} from '@spaarkit/contract';
import { demoProgram } from '@spaarkit/contract/fixtures';
import { describe, expect, test } from 'vitest';
import { printHandout } from './print.ts';
import { rulesPage } from './rules-page.ts';
import { staffSheet } from './staff-sheet.ts';

const now = Date.parse('2027-03-01T12:00:00Z');

function read(changes: Partial<ProgramDocumentInput> = {}): ProgramDocument {
  const result = validateProgram({ ...demoProgram, ...changes });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.document;
}

/** All that a handout says, a line each. */
function said({ sections }: Handout): string[] {
  return sections.flatMap(({ heading, items, paragraphs }) => [
    heading,
    ...paragraphs,
    ...items.flatMap(({ lines, title }) => [title, ...lines]),
  ]);
}

/** `Intl` puts no-break spaces between a number and its sign. */
function plain(lines: readonly string[]): string {
  return lines.join('\n').replaceAll(/[\u00a0\u202f]/g, ' ');
}

describe('the rules page', () => {
  test('says what the document says, in the shop’s own words', () => {
    const text = plain(said(rulesPage(read(), 'nl', now)));
    expect(text).toContain('10 punten per € 1 besteding.');
    expect(text).toContain('Je punten zijn eerst 14 dagen onderweg');
    expect(text).toContain('Je punten zijn 24 maanden geldig.');
    expect(text).toContain('Vanaf € 750 besteding.');
  });

  test('is written in English for a language it does not know', () => {
    const page = rulesPage(read(), 'sv', now);
    expect(page.locale).toBe('en');
    expect(plain(said(page))).toContain('10 points for each €1 you spend.');
  });

  test('keeps the region of a language it knows', () => {
    expect(rulesPage(read(), 'nl-BE', now).locale).toBe('nl-BE');
  });

  test('follows the document: another rule, another sentence', () => {
    const points = { ...demoProgram.points, pendingDays: 0, expiry: { kind: 'never' as const } };
    const returns = { earned: 'keep' as const, spent: 'keep' as const };
    const text = plain(said(rulesPage(read({ points, returns }), 'en', now)));
    expect(text).toContain('You can use your points at once.');
    expect(text).toContain('Your points do not expire.');
    expect(text).toContain('When you return something, you keep the points.');
    expect(text).not.toContain('pending');
  });

  test('a window is told by its days, the closing one included', () => {
    const document = read({
      startsAt: '2027-01-01T00:00:00+01:00',
      endsAt: '2028-01-01T00:00:00+01:00',
    });
    expect(plain(said(rulesPage(document, 'en', now)))).toContain(
      'The programme runs from January 1, 2027 through December 31, 2027.',
    );
  });

  test('leaves out what is over, and what is hidden', () => {
    const [first] = demoProgram.rewards ?? [];
    if (!first) throw new Error('The demo programme has rewards.');
    const over = { ...first, name: { en: 'Long gone' }, active: { until: '2026-01-01T00:00:00Z' } };
    const text = plain(said(rulesPage(read({ rewards: [over] }), 'en', now)));
    expect(text).not.toContain('Long gone');
  });

  test('a programme of nothing has a page without empty sections', () => {
    const bare = { ...demoProgram, tiers: undefined, rewards: [], earningRules: [], consents: [] };
    const result = validateProgram(bare);
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    const page = rulesPage(result.document, 'en', now);
    expect(page.sections.map(({ id }) => id)).toEqual(['taking_part', 'returns', 'data']);
  });
});

test('the sheet for staff begins with what to do at the till', () => {
  const sheet = staffSheet(read(), 'nl', now);
  expect(sheet.sections[0]?.id).toBe('at_the_till');
  expect(plain(said(sheet))).toContain('punten per € 1 besteding');
});

test('a printed page carries texts as texts', () => {
  const page = printHandout(
    rulesPage(read({ name: { en: '<script>alert(1)</script>' } }), 'en', now),
  );
  expect(page).toContain('&lt;script&gt;');
  expect(page).not.toContain('<script>');
  expect(page).toMatch(/^<!doctype html>/);
});
