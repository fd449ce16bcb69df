/**
 * What this version computes. A kind that has its place in the schema but no computation yet is
 * refused by `validateProgram`, so that no shop goes live with a promise nobody keeps.
 */
import type { ProblemDetail } from '../problems.ts';
import type { ProgramDocument } from './document.ts';

/** Lists each part of a well-formed document that this version does not compute. */
export function unsupportedParts({ rewards }: ProgramDocument): ProblemDetail[] {
  return rewards.flatMap(({ maker }, index) => {
    if (maker.kind !== 'connector') return [];
    const message = `The code maker "${maker.kind}" is not computed by this version of Spaarkit; leave it out.`;
    return [{ pointer: `/rewards/${index}/maker`, message }];
  });
}
