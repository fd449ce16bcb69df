/** A disk in a file, of which can be seen what it would hold if the power went now. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asRoot } from './as-root.ts';

export interface BlockDisk {
  /** Where it is mounted. */
  readonly folder: string;
  /** What has reached it by now, on a disk of its own: all that only the kernel's memory holds is gone. */
  cut(): BlockDisk;
  /** Nothing may have a file of it open any more. */
  remove(): void;
}

/** Makes one with ext4 on it, or says why none can be had. It takes root and loop devices. */
export function makeBlockDisk(megabytes: number): BlockDisk | string {
  const home = mkdtempSync(join(tmpdir(), 'spaarkit-block-'));
  const image = join(home, 'image');
  const refused = asRoot('mkfs.ext4', '-q', '-F', image, `${megabytes}M`);
  const disk = refused ?? mountImage(home, image);
  if (typeof disk === 'string') {
    rmSync(home, { recursive: true });
    return disk;
  }
  const shared = asRoot('chmod', '777', disk.folder);
  if (shared !== undefined) throw new Error(shared);
  return disk;
}

function mountImage(home: string, image: string): BlockDisk | string {
  const folder = join(home, 'mounted');
  mkdirSync(folder);
  const refused = asRoot('mount', '-o', 'loop', image, folder);
  if (refused !== undefined) return refused;
  return {
    folder,
    cut() {
      const other = mkdtempSync(join(tmpdir(), 'spaarkit-block-'));
      const copy = join(other, 'image');
      copyFileSync(image, copy);
      const disk = mountImage(other, copy);
      if (typeof disk === 'string') throw new Error(`After the power cut: ${disk}`);
      return disk;
    },
    remove() {
      const stuck = asRoot('umount', folder);
      if (stuck !== undefined) throw new Error(stuck);
      rmSync(home, { recursive: true });
    },
  };
}
