/** How far a member is with an earning rule that counts something, or gives only so often. */
import { z } from 'zod';
import { count, instant } from '../primitives.ts';

export const ruleProgress = z
  .object({
    ruleId: z.string(),
    have: count.describe(
      'What counts towards the next time: orders, stamps or steps. As much as `need` while a time that ' +
        'was reached waits for the limit.',
    ),
    need: count.describe('How many of them it takes; 1 for a rule that counts nothing.'),
    steps: z
      .array(
        z.object({
          ruleId: z.string().describe('The rule by which the step counts.'),
          have: count,
          need: count,
        }),
      )
      .optional()
      .describe('With a challenge: how far each of its steps is, in the order of the programme.'),
    timesGiven: count.describe('How often it gave to this member, what was undone left out.'),
    timesLeft: count
      .optional()
      .describe('With a limit: how often it can still give in the present interval.'),
    availableFrom: instant
      .optional()
      .describe('With a limit that is reached: when it can give again. Absent when it never can.'),
  })
  .meta({ id: 'RuleProgress' });

export type RuleProgress = z.infer<typeof ruleProgress>;
