/** Installing with the project's own package manager. */
import type { Plan } from './plan.ts';
import type { PackageManager } from './project.ts';

/** The words that add packages; `dev` for those that only the making of the page needs. */
function add(manager: PackageManager, packages: readonly string[], dev: boolean): string[] {
  const word = manager === 'npm' ? 'install' : 'add';
  return [manager, word, ...(dev ? [manager === 'bun' ? '-d' : '-D'] : []), ...packages];
}

const execute: Readonly<Record<PackageManager, readonly string[]>> = {
  npm: ['npx'],
  pnpm: ['pnpm', 'exec'],
  yarn: ['yarn', 'run'],
  bun: ['bunx'],
};

/** What has to be run in the project, in this order. */
export function commands(plan: Plan, manager: PackageManager, version: string): string[][] {
  // Of one version with this command. Without a caret: Windows would drop it.
  const pinned = (names: readonly string[]) =>
    names.map((name) => (name.startsWith('@spaarkit/') ? `${name}@${version}` : name));
  return [
    ...(plan.packages.length > 0 ? [add(manager, pinned(plan.packages), false)] : []),
    ...(plan.devPackages.length > 0 ? [add(manager, pinned(plan.devPackages), true)] : []),
    ...plan.programs.map((words) => [...execute[manager], ...words]),
  ];
}
