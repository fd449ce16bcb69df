/** How much of a guarantee is run: a short form with every test run, the whole of it on demand. */

/** Whether `pnpm guarantees` asked for the numbers of the specification. */
export const isFull = process.env['SPAARKIT_GUARANTEES'] === 'full';

/** The number of the specification, or the smaller one of a short run. */
export function scaled(full: number, short: number): number {
  return isFull ? full : short;
}

/** Tells a figure that a run came to; `pnpm guarantees` prints them, `docs/GUARANTEES.md` keeps them. */
export function tell(guarantee: string, engine: string, figures: string): void {
  process.stdout.write(`${guarantee} · ${engine} · ${figures}\n`);
}
