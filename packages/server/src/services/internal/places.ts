/** Places of a programme that only so many may join. */
import { memberPlaces } from '@spaarkit/engine';
import type { Reads, Writes } from '../../storage/store.ts';
import type { Program } from './program.ts';

/**
 * Whether one more may join, in the transaction that lets them in: nobody else joins until it ends,
 * so that the last place is taken once. Those who wait come before those who do not.
 */
export async function hasPlace(
  rows: Writes,
  program: Program,
  { waits = false }: { readonly waits?: boolean } = {},
): Promise<boolean> {
  if (memberPlaces(program.document) === Infinity) return true;
  await rows.joining.holdDoor();
  return seesPlace(rows, program, { waits });
}

/** Whether there is a place as things stand; somebody else may take it. */
export async function seesPlace(
  rows: Reads,
  { document }: Program,
  { waits = false }: { readonly waits?: boolean } = {},
): Promise<boolean> {
  const places = memberPlaces(document);
  if (places === Infinity) return true;
  const waiting = waits ? 0 : await rows.joining.countWaiting();
  return (await rows.joining.joined()) + waiting < places;
}
