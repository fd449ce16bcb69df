/** What tests take from the machine beside npm's packages. */
import { canInstallWithApt, installWithAptBeside } from './apt.ts';
import { debianPackages as browserPackages, findBrowser, type Engine } from './browsers.ts';
import { findProgram } from './find-program.ts';
import { debianPackages as phpPackages, findPhp } from './php.ts';
import { debianPackages as postgresPackages, findPostgres } from './postgres.ts';

/** A program, and the Debian packages that bring it. */
interface Program {
  find: () => unknown;
  packages: readonly string[];
}

const programs = {
  chromium: browser('chromium'),
  firefox: browser('firefox'),
  webkit: browser('webkit'),
  postgres: { find: findPostgres, packages: postgresPackages },
  php: { find: findPhp, packages: phpPackages },
  strace: { find: () => findProgram(['strace']), packages: ['strace'] },
} satisfies Record<string, Program>;

export type ProgramName = keyof typeof programs;

/**
 * Installs at once what is missing of these, where that can be done. Who needs one of them looks for it again, and
 * says why there is none.
 */
export async function prepareMachine(names: readonly ProgramName[]): Promise<void> {
  const absent = [...new Set(names)].filter((name) => programs[name].find() === undefined);
  if (absent.length === 0 || !canInstallWithApt()) return;
  await installWithAptBeside(absent.flatMap((name) => programs[name].packages));
}

function browser(engine: Engine): Program {
  return { find: () => findBrowser(engine), packages: browserPackages[engine] };
}
