/** What is said of a file that cannot be used. */
import { dirname, resolve } from 'node:path';
import { CommandError } from './command.ts';

/** Says what is in the way, as whoever named the file sees it, and not by the name that the system has for it. */
export function fileTrouble(file: string, done: 'read' | 'written', cause: unknown): CommandError {
  return new CommandError(sentence(file, done, cause), { cause });
}

/** The same of a folder that cannot be made. */
export function folderTrouble(folder: string, cause: unknown): CommandError {
  const { code, message = String(cause) } = cause as Partial<NodeJS.ErrnoException>;
  const path = resolve(folder);
  const isFile = code === 'EEXIST' || code === 'ENOTDIR';
  const why = isFile ? 'it is a file, or in one. Name another folder.' : message;
  return new CommandError(`The folder ${path} could not be made: ${why}`, { cause });
}

function sentence(file: string, done: 'read' | 'written', cause: unknown): string {
  const { code, message = String(cause) } = cause as Partial<NodeJS.ErrnoException>;
  switch (code) {
    case 'ENOENT':
      return done === 'read'
        ? `There is no file ${resolve(file)}.`
        : `The folder ${dirname(resolve(file))} does not exist. Make it, or name another file.`;
    case 'ENOTDIR':
      return `${dirname(resolve(file))} is a file, or in one, and no folder. Name another file.`;
    case 'EISDIR':
      return `${file} is a folder. Name a file in it.`;
    case 'EACCES':
      return `${file} may not be ${done} by this user. Allow it, or name another file.`;
    default:
      return `${file} could not be ${done}: ${message}`;
  }
}
