/** What the programme wants to reach, beside what a report says. */
import type { ProgramDocument, Targets, TargetsReached } from '@spaarkit/contract';

/** The targets that are set among these figures. */
export function targetsReached(
  { targets = {} }: ProgramDocument,
  figures: readonly (readonly [keyof Targets, number | undefined])[],
): TargetsReached {
  return figures.flatMap(([figure, actual]) => {
    const target = targets[figure];
    if (target === undefined) return [];
    const reached = actual !== undefined && actual >= target;
    return [{ figure, target, ...(actual === undefined ? {} : { actual }), reached }];
  });
}
