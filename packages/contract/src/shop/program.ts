/** The programme as the shop publishes it, and the clock of a test environment. */
import { z } from 'zod';
import { count, instant } from '../primitives.ts';
import { programDocument } from '../program/document.ts';
import { problemDetail } from '../problems.ts';

export const programVersion = z
  .object({ version: count, publishedAt: instant, document: programDocument })
  .meta({ id: 'ProgramVersion' });

export const programVersions = z
  .object({ versions: z.array(z.object({ version: count, publishedAt: instant })) })
  .meta({ id: 'ProgramVersions' });

export const programCheck = z
  .object({
    valid: z.boolean(),
    errors: z.array(problemDetail).describe('What is wrong, and where.'),
  })
  .meta({ id: 'ProgramCheck' });

/** One difference between two documents. */
export const programChange = z
  .object({
    pointer: z
      .string()
      .describe('JSON Pointer into the newer document; into the older for what was removed.'),
    id: z.string().optional().describe('The entry of a list that it is in, or is.'),
    change: z.enum(['added', 'removed', 'changed']),
    before: z.unknown().optional().describe('What was there; absent for what was added.'),
    after: z.unknown().optional().describe('What is there; absent for what was removed.'),
  })
  .meta({ id: 'ProgramChange' });

export const programChanges = z
  .object({
    version: count.describe('The published version that the document is compared with.'),
    changes: z.array(programChange),
  })
  .meta({ id: 'ProgramChanges' });

/** Only programmes created for testing have a clock that can be moved. It never goes back. */
export const clockMove = z
  .strictObject({
    to: instant.optional().describe('To this instant, which is not before the present one.'),
    byDays: z.int().min(0).max(36_500).optional().describe('So many days of 24 hours ahead.'),
    bySeconds: z.int().min(0).optional().describe('So many seconds ahead.'),
  })
  .meta({ id: 'ClockMove' });

export type ProgramChange = z.infer<typeof programChange>;
export type ProgramChanges = z.infer<typeof programChanges>;

export const clock = z
  .object({
    now: instant.describe('The programme’s time.'),
    offsetSeconds: count.describe('How far it is ahead of the real one.'),
  })
  .meta({ id: 'Clock' });
