/** A member's way through the levels. */
import { z } from 'zod';
import { count, instant, localDate } from '../primitives.ts';
import { tierProgress } from './member.ts';

export const tierChange = z
  .object({
    at: instant,
    from: z.string().optional().describe('Absent with the first tier of a member.'),
    to: z.string(),
    cause: z
      .enum(['joined', 'order', 'activity', 'return', 'time', 'membership', 'programme', 'shop'])
      .describe('What happened just before.'),
    progress: tierProgress.describe('The facts that it followed from.'),
    programVersion: count.describe('By whose rules.'),
  })
  .meta({ id: 'TierChange' });

/** A level that the member pays for. */
export const membershipTerm = z
  .object({
    tierId: z.string(),
    startedAt: instant,
    endsAt: instant.describe('The first instant that is not paid for.'),
    validThrough: localDate.describe('The last day that is paid for.'),
    renews: z.boolean().describe('False once the member gave notice.'),
  })
  .meta({ id: 'MembershipTerm' });

export type TierChange = z.infer<typeof tierChange>;
export type MembershipTerm = z.infer<typeof membershipTerm>;
