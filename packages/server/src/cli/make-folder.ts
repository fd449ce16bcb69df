/** Makes a folder that was named on the command line. */
import { mkdir, rmdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isFolder } from './database.ts';
import { folderTrouble } from './file-trouble.ts';

/**
 * Makes the folder and those it is in, or none of them. One after the other: Node's own recursive way tries
 * for ever where there is a parent and yet no folder to be made in it, as in `/proc`.
 */
export async function makeFolder(folder: string): Promise<void> {
  const made: string[] = [];
  try {
    for (const missing of await missingFolders(resolve(folder))) {
      await makeOne(missing);
      made.unshift(missing);
    }
  } catch (cause) {
    for (const each of made) await rmdir(each).catch(() => {});
    throw folderTrouble(folder, cause);
  }
}

/** What is to be made for a folder to be there, the outermost first. */
async function missingFolders(folder: string): Promise<string[]> {
  if (await isFolder(folder)) return [];
  const parent = dirname(folder);
  const outer = parent === folder ? [] : await missingFolders(parent);
  return [...outer, folder];
}

async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (!(await isFolder(folder))) throw error;
  }
}
