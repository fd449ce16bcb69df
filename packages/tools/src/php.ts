import { canInstallWithApt, installWithApt } from './apt.ts';
import { findProgram } from './find-program.ts';

/** PHP, and the linter of its code. */
export interface Php {
  readonly php: string;
  readonly phpcs: string;
}

/** The Debian packages that bring both. */
export const debianPackages = ['php-cli', 'php-codesniffer'];

/**
 * PHP for tests, installed first where that can be done. Undefined when there is none to be had; under
 * `SPAARKIT_STRICT=1` that is an error.
 */
export function phpForTests(): Php | undefined {
  const found = ensurePhp();
  if (typeof found !== 'string') return found;
  if (process.env['SPAARKIT_STRICT'] === '1') throw new Error(found);
  console.log(`Not run: ${found}`);
  return undefined;
}

function ensurePhp(): Php | string {
  const present = findPhp();
  if (present) return present;
  const reason = canInstallWithApt() ? installWithApt(debianPackages) : 'no apt-get, or not root';
  return (
    findPhp() ??
    `PHP was not found on this machine, and it could not be installed (${reason ?? 'no program was found after the installation'}).`
  );
}

/** What is on this machine of it. */
export function findPhp(): Php | undefined {
  const php = findProgram([process.env['SPAARKIT_PHP'], 'php']);
  const phpcs = findProgram(['phpcs']);
  return php !== undefined && phpcs !== undefined ? { php, phpcs } : undefined;
}
