import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { exitOnSignals, root, run } from './run.ts';

/** One thing that has to hold of the source, without running it. */
interface Step {
  name: string;
  run: () => Promise<boolean>;
}

const quiet = { quiet: true };

/** Takes the steps, as many at a time as there are processors, and tells how each of them ended. */
export async function check(tell: (name: string, passed: boolean) => void): Promise<void> {
  const steps = checkSteps();
  const hands = Array.from({ length: availableParallelism() }, async () => {
    for (let step = steps.shift(); step !== undefined; step = steps.shift())
      tell(step.name, await step.run());
  });
  await Promise.all(hands);
}

/** Types, lint, format, unused code, and generated files that have to fit their source: the longest first. */
function checkSteps(): Step[] {
  const projects = ['examples', ...workspaceFolders()]
    // The pages of a framework see other globals than what serves and tests them.
    .flatMap((folder) => [folder, `${folder}/scripts`, `${folder}/storefront`])
    .filter(
      (folder) => 'types' in scriptsOf(folder) || existsSync(join(root, folder, 'tsconfig.json')),
    );
  return [
    { name: 'lint', run: () => run('oxlint', ['--max-warnings=0'], quiet) },
    {
      name: 'format',
      run: () => run('prettier', ['--check', '--cache', '--log-level', 'warn', '.'], quiet),
    },
    { name: 'unused code', run: () => run('knip', ['--no-config-hints'], quiet) },
    ...projects.map((folder) => ({
      name: `types ${folder}`,
      run: () => checkTypes(folder),
    })),
    {
      name: 'types of the configuration',
      run: () => run('tsc', ['-p', '.', ...alone, ...remembering('configuration')], quiet),
    },
    ...workspaceFolders()
      .filter((folder) => 'check:generated' in scriptsOf(folder))
      .map((folder) => ({
        name: `generated files of ${folder}`,
        run: () => run('pnpm', ['-C', folder, 'run', 'check:generated'], quiet),
      })),
  ];
}

/** More threads would each look at the same types: nearly as long, for more than twice the work. */
const alone = ['--singleThreaded'];

/** Compilers look again only at what changed since: most projects see most of the source. */
function remembering(project: string): string[] {
  const file = `${project.replaceAll('/', '-')}.tsbuildinfo`;
  return ['--incremental', '--tsBuildInfoFile', join(root, 'node_modules/.cache/types', file)];
}

function workspaceFolders(): string[] {
  return ['packages', 'examples']
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}`))
    .concat('docs')
    .filter((folder) => existsSync(join(root, folder, 'package.json')));
}

/** The templates of a framework need its own compiler, which the folder's `types` script names. */
function checkTypes(folder: string): Promise<boolean> {
  const script = scriptsOf(folder)['types'] ?? 'tsc -p tsconfig.json';
  const [program = '', ...words] = script.split(' ');
  const cwd = join(root, folder);
  const own = join(cwd, 'node_modules/.bin', program);
  // Some compilers of templates cannot say where to remember, and none of them has threads.
  const more = [
    ...(program === 'tsc' ? alone : []),
    ...(program.endsWith('tsc') ? remembering(folder) : []),
  ];
  return run(existsSync(own) ? own : program, [...words, ...more], { ...quiet, cwd });
}

function scriptsOf(folder: string): Readonly<Record<string, string>> {
  const file = join(root, folder, 'package.json');
  if (!existsSync(file)) return {};
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    scripts?: Record<string, string>;
  };
  return manifest.scripts ?? {};
}

if (import.meta.main) {
  exitOnSignals();
  parseArgs({});
  const failed: string[] = [];
  await check((name, passed) => {
    if (passed) console.log(`✓ ${name}`);
    else {
      console.error(`✗ ${name}`);
      failed.push(name);
    }
  });
  process.exitCode = failed.length === 0 ? 0 : 1;
}
