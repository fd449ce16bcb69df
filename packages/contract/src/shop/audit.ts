/** The trail of what the shop's side changed. */
import { z } from 'zod';
import { page, pageQuery } from '../api/page.ts';
import { count, externalId, instant, points } from '../primitives.ts';

/** What a change may touch; what stayed the same is left out, and what was not there before. */
export const auditedState = z
  .object({
    programVersion: count.describe('The published version.'),
    clockOffsetMs: count.describe('How far the clock of a test programme was moved ahead.'),
    enrolled: z.boolean().describe('Whether the customer takes part.'),
    excluded: z.boolean().describe('Whether the customer is left out completely.'),
    available: points.describe('As in `Balance`, and so the next three.'),
    pending: points,
    reserved: points,
    owed: points,
  })
  .partial()
  .meta({ id: 'AuditedState' });

export const auditQuery = pageQuery.extend({
  externalId: externalId.optional().describe('Only what changed this member.'),
});

export const auditEntry = z
  .object({
    id: z.string(),
    at: instant.describe('By the real clock, also if the programme’s was moved.'),
    requestId: z.string().describe('As in the answer’s Request-Id; a command has one of its own.'),
    keyId: z
      .string()
      .describe(
        'The secret key it came with, as `spaarkit keys list` names it; `cli` for what a command changed.',
      ),
    actor: z
      .string()
      .optional()
      .describe('Who it was for, where the request says so; of a command, who typed it.'),
    action: z
      .string()
      .describe(
        'The operation, as this document calls it, such as `adjust`; or `createKey`, `createSigningKey`, `revokeKey`, `createProgram` at the terminal.',
      ),
    externalId: z
      .string()
      .optional()
      .describe('The member that was changed; absent in an import, and once erased.'),
    target: z.record(z.string(), z.string()).describe('What the address named beside the member.'),
    before: auditedState.describe(
      'What differs, as it was: balance, membership, programme version.',
    ),
    after: auditedState.describe('The same, as it is.'),
  })
  .meta({ id: 'AuditEntry' });

export const auditPage = page(auditEntry, 'AuditPage');

export type AuditedState = z.infer<typeof auditedState>;
export type AuditQuery = z.infer<typeof auditQuery>;
export type AuditPage = z.infer<typeof auditPage>;
