/** The shop's word on what waits for it: a referral in doubt, a receipt. */
import { z } from 'zod';
import { instant, text } from '../primitives.ts';

const verdict = z.enum(['approve', 'reject']);

/** What a decision is asked with. */
export const decisionFields = {
  verdict,
  actor: text(120).describe('Who in the shop decides, for the audit trail.'),
  note: text(200).optional().describe('Why, for the shop itself.'),
};

/** A decision as it was taken. */
export const decision = z.object({
  verdict,
  at: instant.describe('When it was taken.'),
  actor: z.string().describe('Who in the shop decided.'),
  note: z.string().optional().describe('Why, for the shop itself.'),
});
