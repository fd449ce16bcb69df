/** What two built versions of the packages promise, held against each other. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { publishedPackages } from '../published.ts';
import {
  countChanges,
  entryNames,
  isEnough,
  leastBump,
  publicFiles,
  risenBy,
  type ApiChange,
  type Bump,
} from './public-api.ts';

/** Two trees of this repository, both built. */
export interface Trees {
  /** That of the last release. */
  readonly before: string;
  readonly after: string;
  /** What the changesets that wait raise versions by. */
  readonly planned: ReadonlyMap<string, Bump>;
  /** An empty folder to compare in. */
  readonly scratch: string;
}

/** What became of what a package promises. */
export interface Verdict {
  readonly name: string;
  /** Undefined where the package is new, and promised nothing before. */
  readonly change: ApiChange | undefined;
  readonly bump: Bump;
  readonly least: Bump;
  /** Whether the version rises by as much as it has to. */
  readonly isEnough: boolean;
  /** Line by line. */
  readonly diff: string;
}

/** Holds each published package against what it was at the last release. */
export function judge({ before, after, planned, scratch }: Trees): Verdict[] {
  const known = new Map(publishedPackages(before).map((each) => [each.name, each]));
  return publishedPackages(after).map(({ name, folder, version }) => {
    const old = known.get(name);
    if (!old) {
      return { name, change: undefined, bump: 'none', least: 'none', isEnough: true, diff: '' };
    }
    gather(join(before, old.folder), join(scratch, 'before', folder));
    gather(join(after, folder), join(scratch, 'after', folder));
    const diff = diffOf(scratch, folder);
    const change = countChanges(diff);
    const least = leastBump(change, old.version);
    const bump = planned.get(name) ?? risenBy(old.version, version);
    return { name, change, bump, least, isEnough: isEnough(bump, least), diff };
  });
}

/** A verdict as a line of text. */
export function describeVerdict({ name, change, bump, least, isEnough: isFine }: Verdict): string {
  if (change === undefined) return `✓ ${name}: new`;
  const advice = isFine ? '' : ` but needs ${least}: add a changeset`;
  return `${isFine ? '✓' : '✗'} ${name}: ${change.removed} lines gone or changed, ${change.added} new; rises by ${bump}${advice}`;
}

function gather(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const file of publicFiles(from)) cpSync(join(from, file), join(to, file));
  writeFileSync(
    join(to, 'entries'),
    entryNames(from)
      .map((name) => `${name}\n`)
      .join(''),
  );
}

function diffOf(scratch: string, folder: string): string {
  const words = ['diff', '--no-index', '--no-color', '-M', '-U1'];
  const sides = [join('before', folder), join('after', folder)];
  const maxBuffer = 100_000_000;
  // It ends with 1 when there is a difference, which is no fault.
  const { status, stdout, stderr } = spawnSync('git', [...words, ...sides], {
    cwd: scratch,
    encoding: 'utf8',
    maxBuffer,
  });
  if (status === null || status > 1) throw new Error(`git diff: ${stderr}`);
  return stdout;
}
