import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { carryOut, describe } from './carry-out.ts';
import { planHtml } from './frameworks/html.ts';
import { planNext } from './frameworks/next.ts';
import { planReact } from './frameworks/react.ts';
import {
  help,
  mistakeInAddress,
  mistakeInKey,
  readOptions,
  UsageError,
  type Framework,
  type Options,
  type Source,
} from './options.ts';
import type { Plan } from './plan.ts';
import { detectFramework, readProject, type Project } from './project.ts';
import type { Run } from './run-program.ts';
import { askFor, confirm, type Terminal } from './terminal.ts';

export interface World {
  readonly terminal: Terminal;
  readonly run: Run;
  /** Where it was started. */
  readonly folder: string;
  /** How the package manager that started it names itself. */
  readonly userAgent: string | undefined;
}

const { version } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'),
) as { version: string };

const planners: Readonly<Record<Framework, (project: Project, source: Source) => Plan>> = {
  html: planHtml,
  react: planReact,
  next: planNext,
};

/** Runs the command; the answer is its exit code. */
export async function main(words: readonly string[], world: World): Promise<number> {
  const { terminal } = world;
  try {
    const options = readOptions(words);
    if (options.help) terminal.print(help);
    else if (options.version) terminal.print(version);
    else return (await create(options, world)) ? 0 : 1;
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.tell(error.message);
    return 2;
  }
}

async function create(options: Options, { terminal, run, ...world }: World): Promise<boolean> {
  const project = readProject(resolve(world.folder, options.folder), world.userAgent);
  const framework = options.framework ?? detectFramework(project);
  const source = await chooseSource(options, terminal);
  const plan = planners[framework](project, source);
  const work = { ...options, project, plan, version };

  for (const line of describe(work)) terminal.print(line);
  if (options.dryRun) return true;
  if (!options.yes) {
    if (!terminal.ask) throw new UsageError('Nobody is there to ask: say --yes, or --dry-run.');
    if (!(await confirm(terminal, 'Do this?', true))) return false;
  }
  return carryOut(work, terminal, run);
}

const demo = { api: 'http://127.0.0.1:4301', key: 'pk_demo' };

/** What was not said is asked; where nobody can answer, it has to be said. */
async function chooseSource(options: Options, terminal: Terminal): Promise<Source> {
  if (options.mock) return { kind: 'mock' };
  const isAsked = !options.yes && terminal.ask !== undefined;
  if (!isAsked && (options.api === undefined || options.key === undefined)) {
    throw new UsageError('Say where points come from: --mock, or --api with --key.');
  }
  if (options.api === undefined && options.key === undefined) {
    const isMock = await confirm(terminal, 'Start with mock data, without a server?', true);
    if (isMock) return { kind: 'mock' };
  }
  return {
    kind: 'api',
    apiBase:
      options.api ??
      (await askFor(terminal, 'Address of the loyalty API?', demo.api, mistakeInAddress)),
    publishableKey:
      options.key ?? (await askFor(terminal, 'Publishable key?', demo.key, mistakeInKey)),
    ...(options.tokenUrl === undefined ? {} : { memberTokenUrl: options.tokenUrl }),
  };
}
