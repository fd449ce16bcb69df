/** A file that an export is written to, and what is noted beside it so that it can go on. */
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { ExportPart } from '../exports/text.ts';
import { CommandError } from './command.ts';
import { isFolder } from './database.ts';
import { fileTrouble } from './file-trouble.ts';

/** What an export is of: another cannot go on with its file. */
interface ExportKind {
  readonly subject: string;
  readonly format: string;
}

/** How far a file is: what follows `bytes` was not noted as whole. */
interface Noted extends ExportKind {
  readonly cursor: string;
  readonly bytes: number;
  readonly lines: number;
}

/**
 * Opens a file that is not there yet, or goes on with one. How far it is stands in a file beside it
 * after each part, until all of it is there.
 */
export async function openExportFile(name: string, kind: ExportKind, resume: boolean) {
  const beside = `${name}.unfinished`;
  const noted = resume ? await readNoted(name, beside, kind) : undefined;
  const handle = await open(name, resume ? 'r+' : 'wx').catch(
    async (cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EEXIST' || (await isFolder(name)))
        throw fileTrouble(name, 'written', cause);
      throw new CommandError(
        `${name} is there already. Name another file, or go on with it with --resume.`,
        { cause },
      );
    },
  );
  let { bytes, lines } = noted ?? { bytes: 0, lines: 0 };
  if ((await handle.stat()).size < bytes) {
    await handle.close();
    throw new CommandError(`${name} is shorter than it was. Begin again with another file.`);
  }
  await handle.truncate(bytes);
  return {
    cursor: noted?.cursor,
    lines,
    async add({ lines: more, nextCursor, text }: ExportPart): Promise<void> {
      const chunk = Buffer.from(text);
      for (let done = 0; done < chunk.length;)
        done += (await handle.write(chunk, done, chunk.length - done, bytes + done)).bytesWritten;
      bytes += chunk.length;
      lines += more;
      await handle.datasync();
      if (nextCursor === undefined) return rm(beside, { force: true });
      const state: Noted = { ...kind, cursor: nextCursor, bytes, lines };
      // Whoever is cut off in the middle finds what was noted before.
      await writeFile(`${beside}.new`, JSON.stringify(state));
      await rename(`${beside}.new`, beside);
    },
    close: () => handle.close(),
  };
}

async function readNoted(name: string, beside: string, kind: ExportKind): Promise<Noted> {
  const text = await readFile(beside, 'utf8').catch((cause: unknown) => {
    throw new CommandError(
      `There is no ${beside} to go on with: ${name} is whole, or was begun elsewhere.`,
      { cause },
    );
  });
  const noted = JSON.parse(text) as Noted;
  if (noted.subject === kind.subject && noted.format === kind.format) return noted;
  throw new CommandError(`${name} was begun as ${noted.format} of ${noted.subject}.`);
}
