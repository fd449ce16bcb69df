/** What is said of a file that cannot be used. */
import { dirname, resolve } from 'node:path';
import { CommandError } from './command.ts';

/** Says what is in the way, as whoever named the file sees it, and not by the name that the system has for it. */
export function fileTrouble(file: string, done: 'read' | 'written', cause: unknown): CommandError {
  return new CommandError(sentence(file, done, cause), { cause });
}

/** The same of a folder that cannot be made. */
export function folderTrouble(folder: string, cause: unknown): CommandError {
  return new CommandError(`The folder ${resolve(folder)} could not be made: ${obstacle(cause)}`, {
    cause,
  });
}

function obstacle(cause: unknown): string {
  const { code, message = String(cause) } = cause as Partial<NodeJS.ErrnoException>;
  switch (code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return 'it is a file, or in one. Name another folder.';
    case 'ENOENT':
      return 'no folder can be made there. Name another folder.';
    case 'EACCES':
    case 'EPERM':
      return 'this user may not make it. Allow it, or name another folder.';
    case 'ENAMETOOLONG':
      return 'its name is too long. Name another folder.';
    default:
      return message;
  }
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
    // Of a folder in place of a new file.
    case 'EEXIST':
    case 'EISDIR':
      return `${file} is a folder. Name a file in it.`;
    case 'EACCES':
      return `${file} may not be ${done} by this user. Allow it, or name another file.`;
    default:
      return `${file} could not be ${done}: ${message}`;
  }
}
