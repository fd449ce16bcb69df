/** Programme documents in files. */
import { readFile } from 'node:fs/promises';
import { validateProgram, type ProblemDetail, type ProgramDocument } from '@spaarkit/contract';
import { CommandError } from './command.ts';
import { fileTrouble } from './file-trouble.ts';

/** What a JSON file holds; a file that cannot be read or is no JSON is told in a sentence. */
export async function readDocument(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw fileTrouble(file, 'read', cause);
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new CommandError(`${file} is not JSON: ${reasonOf(cause)}`, { cause });
  }
}

/** A valid document from a file; every mistake of another is told. */
export async function readProgram(file: string): Promise<ProgramDocument> {
  const checked = validateProgram(await readDocument(file));
  if (checked.ok) return checked.document;
  throw new CommandError(
    [...checked.errors.map(describeMistake), `${file} has ${countMistakes(checked.errors)}.`].join(
      '\n',
    ),
  );
}

/** One mistake, on a line of its own. */
export function describeMistake({ message, pointer }: ProblemDetail): string {
  return `${pointer || '/'}\t${message}`;
}

export function countMistakes({ length }: readonly ProblemDetail[]): string {
  return length === 1 ? 'one mistake' : `${length} mistakes`;
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
