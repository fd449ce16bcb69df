/** Says what a plan does to a project, and does it. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { commands } from './packages.ts';
import type { Plan, PlannedFile } from './plan.ts';
import type { Project } from './project.ts';
import type { Run } from './run-program.ts';
import { confirm, type Terminal } from './terminal.ts';

interface Work {
  readonly project: Project;
  readonly plan: Plan;
  readonly version: string;
  readonly install: boolean;
  readonly yes: boolean;
  readonly force: boolean;
}

/**
 * What a page without a bundler loads, and what that may fetch from beside it; sentences are in `chunks`. Named as they
 * lie in the package.
 */
const scriptFiles = [
  'dist/cdn/spaarkit.js',
  'dist/cdn/languages.js',
  'dist/cdn/advice.js',
  'dist/cdn/chunks',
  'src/reserve.css',
];
const scriptNames = scriptFiles.map((file) => basename(file)).join(', ');

type Effect = 'create' | 'add to' | 'overwrite' | 'keep';

/** What becomes of a file; `keep` where it is already as it should be. */
function effectOn(folder: string, { path, content, added }: PlannedFile): Effect {
  const file = join(folder, path);
  if (!existsSync(file)) return 'create';
  if (readFileSync(file, 'utf8') === content) return 'keep';
  return added === true ? 'add to' : 'overwrite';
}

function wordFor({ project, force, yes }: Work, file: PlannedFile): string {
  const effect = effectOn(project.folder, file);
  if (effect !== 'overwrite' || force) return effect;
  return yes ? 'keep' : 'ask about';
}

export function* describe(work: Work): Generator<string> {
  const { project, plan, version, install } = work;
  yield `In ${project.folder}:`;
  for (const file of plan.files) yield `  ${wordFor(work, file)} ${file.path}`;
  if (plan.scripts !== undefined) {
    yield `  copy ${scriptNames} of @spaarkit/elements to ${plan.scripts}`;
  }
  if (!install) return;
  // A folder of pages stays one: what is copied from is fetched elsewhere.
  if (!project.manifest) return;
  for (const command of commands(plan, project.manager, version)) {
    yield `  run ${command.join(' ')}`;
  }
}

/** Asks first, and installs then: where that fails, no file has been touched. */
export async function carryOut(work: Work, terminal: Terminal, run: Run): Promise<boolean> {
  const { project, plan, version, install } = work;
  const files: PlannedFile[] = [];
  for (const file of plan.files) if (await isWanted(work, file, terminal)) files.push(file);

  const steps = project.manifest ? commands(plan, project.manager, version) : [];
  if (install) {
    for (const command of steps) {
      if (await run(command, project.folder)) continue;
      terminal.tell(`This did not work, and no file was changed: ${command.join(' ')}`);
      return false;
    }
    if (!(await copyScripts(work, terminal, run))) return false;
  }
  for (const { path, content } of files) {
    const place = join(project.folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
  }

  const byHand = [
    ...(install ? [] : steps.map((command) => `Run ${command.join(' ')}`)),
    ...(install || plan.scripts === undefined
      ? []
      : [`Copy ${scriptFiles.join(', ')} of @spaarkit/elements to ${plan.scripts}.`]),
    ...plan.next,
  ];
  if (byHand.length > 0) terminal.print(['', 'What is left:', ...byHand.map(point)].join('\n'));
  return true;
}

const point = (line: string) => `  - ${line}`;

async function copyScripts(
  { project, plan, version }: Work,
  terminal: Terminal,
  run: Run,
): Promise<boolean> {
  if (plan.scripts === undefined) return true;
  const target = join(project.folder, plan.scripts);
  if (project.manifest) return copyFrom(project.folder, target, terminal);

  const scratch = mkdtempSync(join(tmpdir(), 'create-spaarkit-'));
  try {
    const command = ['npm', 'install', '--no-audit', '--no-fund', `@spaarkit/elements@${version}`];
    // So that npm takes this folder, and none above it.
    writeFileSync(join(scratch, 'package.json'), '{ "private": true }');
    if (await run(command, scratch)) return copyFrom(scratch, target, terminal);
    terminal.tell(`This did not work, and no file was changed: ${command.join(' ')}`);
    return false;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function copyFrom(folder: string, target: string, { tell }: Terminal): boolean {
  const installed = join(folder, 'node_modules/@spaarkit/elements');
  if (!existsSync(installed)) {
    tell(`@spaarkit/elements was installed, and ${installed} is not there: no file was changed.`);
    return false;
  }
  mkdirSync(target, { recursive: true });
  for (const file of scriptFiles) {
    cpSync(join(installed, file), join(target, basename(file)), { recursive: true });
  }
  return true;
}

async function isWanted(work: Work, file: PlannedFile, terminal: Terminal): Promise<boolean> {
  const effect = effectOn(work.project.folder, file);
  if (effect !== 'overwrite' || work.force) return effect !== 'keep';
  const question = `${file.path} is there already, and says something else. Overwrite it?`;
  if (!work.yes && (await confirm(terminal, question, false))) return true;
  terminal.print(`${file.path} stays as it is.`);
  return false;
}
