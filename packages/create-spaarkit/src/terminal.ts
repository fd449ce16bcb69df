/** How the command speaks with who started it. */
import { createInterface } from 'node:readline/promises';

export interface Terminal {
  readonly print: (line: string) => void;
  /** For what goes wrong. */
  readonly tell: (line: string) => void;
  /** Left out where nobody can answer: in a script or a pipe. */
  readonly ask?: (question: string) => Promise<string>;
}

type Streams = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr'>;

export function openTerminal({
  stdin,
  stdout,
  stderr,
}: Streams): Terminal & { readonly close: () => void } {
  const lines = stdin.isTTY ? createInterface({ input: stdin, output: stdout }) : undefined;
  return {
    print: (line) => void stdout.write(`${line}\n`),
    tell: (line) => void stderr.write(`${line}\n`),
    ...(lines && { ask: (question) => lines.question(question) }),
    close: () => lines?.close(),
  };
}

/** Asks until the answer will do; an empty one is `fallback`. */
export async function askFor(
  { ask, tell }: Terminal,
  question: string,
  fallback: string,
  mistakeIn: (answer: string) => string | undefined,
): Promise<string> {
  if (!ask) return fallback;
  for (;;) {
    const answer = (await ask(`${question} [${fallback}] `)).trim() || fallback;
    const mistake = mistakeIn(answer);
    if (mistake === undefined) return answer;
    tell(mistake);
  }
}

/** An answer that begins with neither y nor n is `fallback`. */
export async function confirm(
  { ask }: Terminal,
  question: string,
  fallback: boolean,
): Promise<boolean> {
  const answer = (await ask?.(`${question} [${fallback ? 'Y/n' : 'y/N'}] `))?.trim().toLowerCase();
  if (answer?.startsWith('y')) return true;
  if (answer?.startsWith('n')) return false;
  return fallback;
}
