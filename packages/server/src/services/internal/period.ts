/** The periods that reports are of. */
import { longestPeriodDays, type PeriodQuery } from '@spaarkit/contract';
import { addDays, startOfLocalDay } from '@spaarkit/engine';
import { ProblemError } from '../../problem-error.ts';
import type { Span } from '../../storage/store.ts';
import type { Program } from './program.ts';

/** The instants of a period of days. */
export function spanOf({ from, through }: PeriodQuery, { document: { timeZone } }: Program): Span {
  if (through < from) throw wrongPeriod('must not be before "from"');
  if (addDays(from, longestPeriodDays) <= through)
    throw wrongPeriod(`ask for ${longestPeriodDays} days at the most`);
  return {
    from: startOfLocalDay(from, timeZone),
    until: startOfLocalDay(addDays(through, 1), timeZone),
  };
}

function wrongPeriod(message: string): ProblemError {
  return new ProblemError('invalid_request', { errors: [{ pointer: '?through', message }] });
}
