/** The programs of Angular, as the lock file of `app` names them. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { installByLockFile } from '@spaarkit/example-kit/lock-file';

const folder = join(import.meta.dirname, 'app');
const run = promisify(execFile);

/** Builds the page as for its live site, into `app/dist/browser`. */
export async function buildApp(apiBase: string): Promise<void> {
  await installByLockFile(folder);
  const define = `LOYALTY_API=${JSON.stringify(apiBase)}`;
  await run('node', [program('ng'), 'build', '--define', define], options);
}

/** What Angular's compiler says of a project, a line a complaint. */
export async function compile(project: string): Promise<readonly string[]> {
  await installByLockFile(folder);
  const { stderr, stdout } = await run('node', [program('ngc'), '-p', project], options).catch(
    // It ends with 1 where it has complaints.
    (error: { stderr: string; stdout: string }) => error,
  );
  return stripVTControlCharacters(`${stdout}${stderr}`)
    .split('\n')
    .filter((line) => / - (error|warning) /.test(line));
}

const options = { cwd: folder, env: { ...process.env, NG_CLI_ANALYTICS: 'false' } };

function program(name: 'ng' | 'ngc'): string {
  return join(folder, 'node_modules/.bin', name);
}
