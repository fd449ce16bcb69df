import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { exitOnSignals, root, run } from './run.ts';

/** One thing that has to hold of the source, without running it. */
interface Step {
  name: string;
  run: () => Promise<boolean>;
}

const quiet = { quiet: true };

/** Types, lint, format, unused code, and generated files that have to fit their source. */
export function checkSteps(): Step[] {
  const projects = ['examples', ...workspaceFolders()]
    // The pages of a framework see other globals than what serves and tests them.
    .flatMap((folder) => [folder, `${folder}/scripts`, `${folder}/storefront`])
    .filter((folder) => existsSync(join(root, folder, 'tsconfig.json')));
  return [
    ...projects.map((folder) => ({
      name: `types ${folder}`,
      run: () => checkTypes(folder),
    })),
    {
      name: 'types of the configuration',
      run: () => run('tsc', ['-p', '.', ...remembering('configuration')], quiet),
    },
    { name: 'lint', run: () => run('oxlint', ['--max-warnings=0'], quiet) },
    {
      name: 'format',
      run: () => run('prettier', ['--check', '--cache', '--log-level', 'warn', '.'], quiet),
    },
    { name: 'unused code', run: () => run('knip', ['--no-config-hints'], quiet) },
    ...workspaceFolders()
      .filter((folder) => 'check:generated' in scriptsOf(folder))
      .map((folder) => ({
        name: `generated files of ${folder}`,
        run: () => run('pnpm', ['-C', folder, 'run', 'check:generated'], quiet),
      })),
  ];
}

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
  // Some compilers of templates cannot say where to remember.
  const more = program.endsWith('tsc') ? remembering(folder) : [];
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
  for (const step of checkSteps()) {
    if (await step.run()) console.log(`✓ ${step.name}`);
    else {
      console.error(`✗ ${step.name}`);
      failed.push(step.name);
    }
  }
  process.exitCode = failed.length === 0 ? 0 : 1;
}
