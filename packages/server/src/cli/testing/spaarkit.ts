/** The command line inside a test. */
import { main } from '../main.ts';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs what was typed after `spaarkit`. */
export async function spaarkit(
  line: string,
  environment: Record<string, string> = {},
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(line.split(' ').filter(Boolean), {
    print: (text) => out.push(text),
    tell: (text) => err.push(text),
    environment,
    user: 'tester',
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
