/** Members that come from another system, with the points they bring along. */
import { z } from 'zod';
import { count, externalId, instant, locale, points } from '../primitives.ts';
import { birthday } from '../storefront/member.ts';
import { skippedLines } from './skipped-lines.ts';

const broughtPoints = z.strictObject({
  points: points.min(1),
  expiresAt: instant.optional().describe('By the programme when left out.'),
});

/** A line of an import. */
export const importedMember = z
  .strictObject({
    memberId: externalId,
    joinedAt: instant.optional().describe('When they joined there; now when left out.'),
    locale: locale.optional(),
    birthday: birthday.optional(),
    tags: z.array(externalId).max(50).optional(),
    points: z
      .array(broughtPoints)
      .max(50)
      .default([])
      .describe('What can be spent, by the day it lapses. Given once, however often it is sent.'),
  })
  .meta({ id: 'ImportedMember' });

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
    points: points.describe('What the added bring along.'),
    skipped: skippedLines('Lines that count for nothing.'),
  })
  .meta({ id: 'ImportReport' });

export type ImportedMember = z.infer<typeof importedMember>;
export type ImportReport = z.infer<typeof importReport>;
