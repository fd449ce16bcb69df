/** Members that come from another system, with the points they bring along and what happened there. */
import { z } from 'zod';
import { count, externalId, instant, locale, points, signedPoints, text } from '../primitives.ts';
import { cardNumber } from './cards.ts';
import { birthday, preferredChannel, transaction } from '../storefront/member.ts';
import { pastConsentAnswer } from './members.ts';
import { skippedLines } from './skipped-lines.ts';

/** How many amounts with a day of their own a member may bring. */
const mostLots = 1000;

const broughtPoints = z.strictObject({
  points: points.min(1),
  expiresAt: instant
    .nullable()
    .optional()
    .describe('Null for never; by the programme when left out.'),
  availableAt: instant
    .optional()
    .describe('From when they can be spent; until then they are pending. At once when left out.'),
});

/** A line of an import. */
export const importedMember = z
  .strictObject({
    memberId: externalId,
    joinedAt: instant.optional().describe('When they joined there; now when left out.'),
    locale: locale.optional(),
    birthday: birthday.optional(),
    tags: z.array(externalId).max(50).optional(),
    preferredChannels: z.array(preferredChannel).max(5).optional(),
    excluded: z.boolean().optional(),
    consents: z.array(pastConsentAnswer).max(20).optional(),
    cardNumber: cardNumber.optional().describe('The card that they have in their pocket.'),
    points: z
      .array(broughtPoints)
      .max(mostLots)
      .default([])
      .describe('What can be spent, by the day it lapses. Given once, however often it is sent.'),
    owed: points
      .default(0)
      .describe('Taken off the points that can be spent; the next points fill what is left.'),
  })
  .meta({ id: 'ImportedMember' });

/** A line of an import of history. */
export const pastTransaction = z
  .strictObject({
    memberId: externalId,
    reference: externalId.describe(
      'Its id in the other system, unique in the programme: a row is taken in once by it.',
    ),
    at: instant.describe('When it happened.'),
    kind: transaction.shape.kind.exclude(['transfer']).default('adjust'),
    points: signedPoints.describe('What it gave, or with a minus what it took.'),
    note: text(200).describe('What it was for, as the member reads it.'),
  })
  .meta({ id: 'PastTransaction' });

export const importQuery = z.object({
  check: z
    .enum(['true', 'false'])
    .default('false')
    .describe('`true` says what would be done, and writes nothing.'),
});

export const importReport = z
  .object({
    lines: count,
    added: count.describe('Members who joined, or got what they bring along.'),
    known: count.describe('Members of whom all of it is there; they are left as they are.'),
    points: signedPoints.describe(
      'What the added bring along, less what they owe; below zero when they owe more.',
    ),
    skipped: skippedLines('Lines that count for nothing.'),
  })
  .meta({ id: 'ImportReport' });

export const historyReport = z
  .object({
    lines: count,
    added: count.describe('Rows that the history of a member got.'),
    known: count.describe('Rows that are there already; they are left as they are.'),
    skipped: skippedLines('Lines that count for nothing.'),
  })
  .meta({ id: 'HistoryReport' });

export type PastTransaction = z.infer<typeof pastTransaction>;
export type HistoryReport = z.infer<typeof historyReport>;
export type ImportedMember = z.infer<typeof importedMember>;
export type ImportReport = z.infer<typeof importReport>;
