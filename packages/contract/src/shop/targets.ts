/** Figures of a report beside what the programme wants to reach. */
import { z } from 'zod';
import { targets } from '../program/targets.ts';

export const targetsReached = z
  .array(
    z.object({
      figure: targets.keyof(),
      target: z.number(),
      actual: z.number().optional().describe('Absent where there is nothing to tell it from.'),
      reached: z.boolean(),
    }),
  )
  .describe('The targets of the programme that are about this report.');

export type TargetsReached = z.infer<typeof targetsReached>;
