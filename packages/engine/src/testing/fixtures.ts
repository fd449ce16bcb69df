import {
  programDocument,
  type OrderLine,
  type ProgramDocument,
  type ProgramDocumentInput,
} from '@spaarkit/contract';
import { adjust } from '../adjust.ts';
import { emptyBooks } from '../books.ts';
import { dayMs } from '../calendar.ts';
import type { Booking, Books, NewId } from '../model.ts';

/** Noon in Amsterdam on a winter Monday. */
export const monday = Date.UTC(2026, 10, 23, 11);

/** A number of days after `monday`. */
export const day = (days: number): number => monday + days * dayMs;

/** A programme of 10 points a euro, 14 days pending, 24 months valid, with the given parts changed. */
export function makeDocument(changes: Partial<ProgramDocumentInput> = {}): ProgramDocument {
  return programDocument.parse({
    schemaVersion: 1,
    name: { en: 'Club' },
    currency: 'EUR',
    timeZone: 'Europe/Amsterdam',
    locales: ['en'],
    points: { names: { en: { other: 'points' } } },
    earningRules: [spendRule()],
    ...changes,
  } satisfies ProgramDocumentInput);
}

type RuleInput = Extract<
  NonNullable<ProgramDocumentInput['earningRules']>[number],
  { kind: 'order_amount' }
>;

/** 10 points for each whole euro's worth, with the given parts changed. */
export function spendRule(changes: Partial<RuleInput> = {}): RuleInput {
  return {
    kind: 'order_amount',
    id: 'spend',
    name: { en: 'Spend' },
    points: 10,
    perMinor: 100,
    ...changes,
  };
}

/** A product line; the net amount is the gross one unless given. */
export function makeLine(
  id: string,
  grossMinor: number,
  changes: Partial<OrderLine> = {},
): OrderLine {
  return {
    id,
    kind: 'product',
    quantity: 1,
    grossMinor,
    netMinor: grossMinor,
    categories: [],
    tags: [],
    discounted: false,
    ...changes,
  };
}

/** Ids that count up, so that they sort as they were made; those of another series differ from all. */
export function countingIds(series = 'a'): NewId {
  let count = 0;
  return (prefix) => {
    count += 1;
    return `${prefix}_${series}${String(count).padStart(5, '0')}`;
  };
}

/** The books after some bookings. */
export function after(bookings: readonly Booking[], before: Books = emptyBooks): Books {
  return bookings.at(-1)?.books ?? before;
}

/** Books with lots given by hand, each with its own expiry (a whole local day is made of it). */
export function booksWith(
  lots: readonly { points: number; expiresAt?: number }[],
  newId = countingIds('given'),
): Books {
  return lots.reduce((books, { expiresAt, points }) => {
    const result = adjust({
      books,
      points,
      note: 'test',
      document: makeDocument(),
      now: monday,
      newId,
      ...(expiresAt !== undefined && { expiresAt }),
    });
    if (!result.ok) throw new Error(result.refusal);
    return result.booking.books;
  }, emptyBooks);
}

const environment = (globalThis as { process?: { env: Record<string, string | undefined> } })
  .process?.env;
const askedRuns = environment?.['SPAARKIT_PROPERTY_RUNS'];

/** How often a property is tried: `SPAARKIT_PROPERTY_RUNS`, for long runs, or the given number. */
export function propertyRuns(usual: number): number {
  return Number(askedRuns ?? usual);
}

/** How long a property may take: a minute on a busy machine, an hour when more runs are asked for. */
export const propertyTimeoutMs = askedRuns === undefined ? 60_000 : 3_600_000;
