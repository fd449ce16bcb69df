/** Names the state that a session is of, so that a page can be told when there is another. */
import type { ProgramRow } from '../../storage/store.ts';

/**
 * Changes with every publication, every move of the clock, and every time that the member was held to
 * be changed: so it may change without anything to see, and never stays when there is. What all
 * members share, such as a stock, is not in it.
 * @param memberVersion how often the member was held; nothing for who is not known
 */
export function revisionOf(program: ProgramRow, memberVersion?: number): string {
  return `${program.version}.${program.clockOffsetMs}.${memberVersion ?? 'none'}`;
}
