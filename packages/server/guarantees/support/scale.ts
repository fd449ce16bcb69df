/** How much of a guarantee is run: a short form with every test run, the whole of it on demand. */
import { appendFileSync } from 'node:fs';

/** Whether `pnpm guarantees` asked for the numbers of the specification. */
export const isFull = process.env['SPAARKIT_GUARANTEES'] === 'full';

const figuresFile = process.env['SPAARKIT_FIGURES_FILE'];

/** The number of the specification, or the smaller one of a short run. */
export function scaled(full: number, short: number): number {
  return isFull ? full : short;
}

/** Tells a figure that a run came to; `docs/GUARANTEES.md` keeps those of the full form. */
export function tell(guarantee: string, engine: string, figures: string): void {
  const told = `${guarantee} · ${engine} · ${figures}\n`;
  process.stdout.write(told);
  if (figuresFile !== undefined) appendFileSync(figuresFile, told);
}
