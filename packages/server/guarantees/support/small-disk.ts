/** A disk of a few megabytes that can be filled: a file system in memory, mounted for one test. */
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asRoot } from './as-root.ts';

export interface SmallDisk {
  readonly folder: string;
  /** Takes all the room that is left. */
  fill(): void;
  /** Gives that room back. */
  free(): void;
  /** Nothing may have a file of it open any more. */
  remove(): void;
}

/** Mounts one, or says why none can be had. It takes root. */
export function mountSmallDisk(megabytes: number): SmallDisk | string {
  const folder = mkdtempSync(join(tmpdir(), 'spaarkit-disk-'));
  // Everybody may write to it: PostgreSQL runs as a user of its own.
  const options = `size=${megabytes}m,mode=1777`;
  const refused = asRoot('mount', '-t', 'tmpfs', '-o', options, 'tmpfs', folder);
  if (refused !== undefined) {
    rmdirSync(folder);
    return refused;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: () => writeUntilFull(filler),
    free: () => rmSync(filler, { force: true }),
    remove() {
      const stuck = asRoot('umount', folder);
      if (stuck !== undefined) throw new Error(stuck);
      rmdirSync(folder);
    },
  };
}

function writeUntilFull(file: string): void {
  const descriptor = openSync(file, 'w');
  try {
    const kilobyte = Buffer.alloc(1024);
    for (;;) writeSync(descriptor, kilobyte);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(descriptor);
  }
}
