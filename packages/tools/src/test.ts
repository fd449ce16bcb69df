import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { engines, ensureBrowser } from './browsers.ts';
import { check } from './check.ts';
import { prepareMachine, type ProgramName } from './machine.ts';
import {
  add,
  asFailedUnless,
  counts,
  failure,
  missing,
  nothing,
  readJson,
  scratch,
  type Outcome,
} from './outcome.ts';
import { postgresForTests } from './postgres.ts';
import { exitOnSignals, run } from './run.ts';
import { elements } from './test-elements.ts';

/** What is read of the JSON that Vitest leaves. */
interface VitestResult {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: VitestFile[];
}

interface VitestFile {
  name: string;
  status: string;
  message: string;
  assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
}

interface Phase {
  about: string;
  /** Takes too long for every change: only with `--all`, or by name. */
  long?: true;
  /** What it takes from the machine. */
  takes?: readonly ProgramName[];
  run: () => Promise<Outcome>;
}

/** How a phase ended, and the line that says so. */
interface Ended {
  outcome: Outcome;
  row: string;
}

const minute = 60_000;

const phases = {
  check: {
    about: 'types, lint, format, unused code, generated files',
    run: checked,
  },
  unit: {
    about: 'unit and property tests',
    takes: ['postgres', 'php'],
    run: () => vitest('unit', 10 * minute),
  },
  elements: {
    about: 'the elements in Chromium, Firefox and WebKit',
    takes: engines,
    run: elements,
  },
  conformance: {
    about: 'the API suites on memory, SQLite and PostgreSQL',
    takes: ['postgres'],
    run: () => onPostgres(() => vitest('conformance', 20 * minute)),
  },
  guarantee: {
    about: 'races, kills and mutants',
    takes: ['postgres', 'strace'],
    run: () => onPostgres(() => vitest('guarantee', 30 * minute)),
  },
  build: {
    about: 'the builds, their sizes, and the packed packages in an empty project',
    run: build,
  },
  e2e: {
    about: 'journeys through the examples in a real browser',
    takes: ['chromium', 'php'],
    run: () => inBrowser('e2e', 25 * minute),
  },
  look: {
    about: 'every scene of the gallery: axe, what is read aloud, sizes; the site and its demos',
    long: true,
    takes: ['chromium'],
    run: () => inBrowser('look', 60 * minute),
  },
  shop: {
    about: 'the examples that take long to install or build: EverShop, Medusa, Angular, Vue, …',
    long: true,
    takes: ['chromium'],
    run: () => inBrowser('shop', 45 * minute),
  },
  figures: {
    about: 'the guarantees with the numbers of their specification',
    long: true,
    takes: ['postgres', 'strace'],
    run: figures,
  },
} satisfies Record<string, Phase>;

type Name = keyof typeof phases;

/**
 * Stages follow each other, quick ones first, so that a slip is known within seconds. The lanes of a stage are taken
 * side by side: browsers wait for their own clocks for a third of their time, and databases for the disk.
 */
const stages: readonly (readonly Name[])[][] = [
  [['check'], ['unit']],
  [
    ['elements', 'build'],
    ['conformance', 'guarantee'],
  ],
  // These need what was built, and keep the processors busy.
  [['e2e', 'look', 'shop', 'figures']],
];
const names = stages.flat(2);

async function checked(): Promise<Outcome> {
  const outcome = nothing();
  await check((name, passed) => note(outcome, name, passed));
  return outcome;
}

async function build(): Promise<Outcome> {
  return inTurn([
    {
      name: 'build',
      run: () => run('pnpm', ['run', 'build'], { quiet: true }),
    },
    { name: 'size', run: () => run('node', ['packages/tools/src/size.ts', '--meanwhile']) },
    {
      name: 'packages',
      run: () => run('node', ['packages/tools/src/check-packages.ts'], { deadlineMs: 15 * minute }),
    },
  ]);
}

async function inTurn(
  steps: readonly { name: string; run: () => Promise<boolean> }[],
): Promise<Outcome> {
  const outcome = nothing();
  for (const { name, run: take } of steps) note(outcome, name, await take());
  return outcome;
}

/** Tells how a step ended, and counts it. */
function note(outcome: Outcome, name: string, passed: boolean): void {
  const line = `${passed ? '✓' : '✗'} ${name}`;
  console.log(line);
  if (passed) outcome.passed++;
  else {
    outcome.failed++;
    outcome.notes.push(line);
  }
}

async function vitest(project: string, deadlineMs: number): Promise<Outcome> {
  const file = join(scratch, `${project}.json`);
  const succeeded = await run(
    'vitest',
    [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    { deadlineMs },
  );
  const counted = readJson(file) as VitestResult | undefined;
  return counted === undefined
    ? { ...nothing(), failed: 1 }
    : asFailedUnless(succeeded, {
        passed: counted.numPassedTests,
        failed: counted.numFailedTests,
        skipped: counted.numPendingTests + counted.numTodoTests,
        notes: counted.testResults.flatMap(failuresOf),
      });
}

function failuresOf({ name, status, message, assertionResults }: VitestFile): string[] {
  const failed = assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => failure(test.fullName, test.failureMessages[0]));
  // A file that could not be loaded has no test to blame.
  return status === 'failed' && failed.length === 0 ? [failure(name, message)] : failed;
}

async function inBrowser(project: string, deadlineMs: number): Promise<Outcome> {
  const browser = ensureBrowser('chromium');
  if (typeof browser === 'string') {
    const outcome = nothing();
    missing(outcome, `${project} (${browser})`);
    return outcome;
  }
  return vitest(project, deadlineMs);
}

/** As `pnpm guarantees`, which prints what it has measured. */
async function figures(): Promise<Outcome> {
  const deadlineMs = 95 * minute;
  return inTurn([
    {
      name: 'guarantees',
      run: () => run('node', ['packages/tools/src/guarantees.ts'], { deadlineMs }),
    },
  ]);
}

/** One PostgreSQL for the whole phase, so that each test file need not start its own. */
async function onPostgres(phase: () => Promise<Outcome>): Promise<Outcome> {
  const outcome = nothing();
  const before = process.env['SPAARKIT_POSTGRES_URL'];
  const postgres = await postgresForTests().catch((error: unknown) => {
    missing(outcome, `PostgreSQL (${error instanceof Error ? error.message : String(error)})`);
  });
  if (postgres !== undefined) process.env['SPAARKIT_POSTGRES_URL'] = postgres.url;
  else if (outcome.notes.length === 0) missing(outcome, 'PostgreSQL: it could not be had');

  add(outcome, await phase());
  await postgres?.stop();
  if (before === undefined) delete process.env['SPAARKIT_POSTGRES_URL'];
  return outcome;
}

async function runStages(isChosen: (name: Name) => boolean): Promise<void> {
  const ended = new Map<Name, Ended>();
  // While what needs nothing is under way.
  const prepared = prepareMachine(names.filter(isChosen).flatMap(takenBy));
  const take = async (lane: readonly Name[]): Promise<void> => {
    for (const name of lane.filter(isChosen)) {
      if (takenBy(name).length > 0) await prepared;
      ended.set(name, await runPhase(name));
    }
  };
  for (const lanes of stages) await Promise.all(lanes.map(take));

  const total = nothing();
  console.log();
  for (const { outcome, row } of names.flatMap((name) => ended.get(name) ?? [])) {
    add(total, outcome);
    console.log([row, ...outcome.notes.map((note) => `  ${note}`)].join('\n'));
  }
  console.log(`\n${counts(total)}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

async function runPhase(name: Name): Promise<Ended> {
  const { about, run: take } = phases[name];
  console.log(`\n=== ${name}: ${about}`);
  const started = Date.now();
  const outcome = await take();
  if (outcome.passed + outcome.failed === 0 && outcome.notes.length === 0) {
    outcome.failed++;
    outcome.notes.push('Ran no test at all.');
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const row = `${name.padEnd(12)} ${`${seconds} s`.padStart(9)}  ${counts(outcome)}`;
  console.log(`--- ${row}`);
  return { outcome, row };
}

const isLong = (name: Name) => 'long' in phases[name];

function takenBy(name: Name): readonly ProgramName[] {
  const phase: Phase = phases[name];
  return phase.takes ?? [];
}

function help(): string {
  const list = names
    .map((name) => `  ${name.padEnd(12)} ${phases[name].about}${isLong(name) ? ' (long)' : ''}`)
    .join('\n');
  return `npm test                          what holds on every change, as CI runs it
npm test -- --only unit,elements  only these phases
npm test -- --all                 everything, as before a release: pnpm test:all

${list}

SPAARKIT_STRICT=1 makes a browser engine or a PostgreSQL that cannot be had a failure.`;
}

exitOnSignals();
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    all: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});
const only = values.only?.split(',');
const unknown = only?.filter((word) => !Object.hasOwn(phases, word)) ?? [];

if (values.help === true) {
  console.log(help());
} else if (unknown.length > 0) {
  console.error(`There is no phase ${unknown.join(', ')}.\n\n${help()}`);
  process.exitCode = 1;
} else {
  await runStages((name) => only?.includes(name) ?? (values.all === true || !isLong(name)));
}
