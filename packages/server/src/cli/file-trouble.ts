/** What is said of a file that cannot be used. */
import { dirname, resolve } from 'node:path';
import { CommandError } from './command.ts';

/** Says what is in the way, as whoever named the file sees it, and not by the name that the system has for it. */
export function fileTrouble(file: string, done: 'read' | 'written', cause: unknown): CommandError {
  return new CommandError(sentence(file, done, cause), { cause });
}

function sentence(file: string, done: 'read' | 'written', cause: unknown): string {
  const { code, message = String(cause) } = cause as Partial<NodeJS.ErrnoException>;
  switch (code) {
    case 'ENOENT':
      return done === 'read'
        ? `There is no file ${resolve(file)}.`
        : `The folder ${dirname(resolve(file))} does not exist. Make it, or name another file.`;
    case 'EISDIR':
      return `${file} is a folder. Name a file in it.`;
    case 'EACCES':
      return `${file} may not be ${done} by this user. Allow it, or name another file.`;
    default:
      return `${file} could not be ${done}: ${message}`;
  }
}
