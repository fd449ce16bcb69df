import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { engines, ensureBrowser, type Engine } from './browsers.ts';
import {
  add,
  counts,
  failure,
  firstLine,
  missing,
  nothing,
  readJson,
  scratch,
  type Outcome,
} from './outcome.ts';
import { root, run } from './run.ts';
import type { Counted } from './wtr-count.ts';

const deadlineMs = 20 * 60_000;

/** Stands for a file where the runner itself went wrong. */
const runner = 'the runner';

/**
 * Every engine runs the same tests; one that ran fewer has lost some, and fails. They run side by side: half of the
 * time each waits for its own clock.
 */
export async function elements(): Promise<Outcome> {
  const total = nothing();
  const ready = engines.filter((engine) => {
    const browser = ensureBrowser(engine);
    if (typeof browser === 'string') missing(total, `elements in ${engine} (${browser})`);
    return typeof browser !== 'string';
  });
  console.log(`${ready.join(', ')}: this takes some minutes`);
  const runs = ready.map(async (engine) => {
    const counted = await runElements(engine, []);
    console.log(`— ${engine} is through`);
    return [engine, counted] as const;
  });
  const first = await Promise.all(runs);
  const ran = new Map<string, number>();
  for (const [engine, counted] of first) {
    const outcome = await lookAgain(engine, counted);
    console.log(`— ${engine}: ${counts(outcome)}`);
    add(total, outcome);
    ran.set(engine, outcome.passed + outcome.failed);
  }
  if (new Set(ran.values()).size > 1) {
    const ranList = [...ran].map(([engine, count]) => `${engine} ${count}`).join(', ');
    total.failed++;
    total.notes.push(`The engines did not run equally many tests: ${ranList}.`);
  }
  return total;
}

/**
 * Browsers on a busy machine lose a frame or a timer now and then. A file that failed gets a second
 * run of its own: failing twice is a failure, failing once is said at the end.
 */
async function lookAgain(engine: Engine, first: Counted): Promise<Outcome> {
  const failed = Object.keys(first).filter((file) => (first[file]?.failed ?? 0) > 0);
  const again = failed.length > 0 && failed.length <= 3 && !failed.includes(runner);
  const second = again ? await runElements(engine, failed) : {};
  const outcome = nothing();
  for (const [file, counted] of Object.entries({ ...first, ...second })) {
    const failuresBefore = file in second && counted.failed === 0 ? first[file]?.failures : [];
    add(outcome, {
      ...counted,
      notes: [
        ...counted.failures.map((line) => failure(`in ${engine}`, line)),
        ...(failuresBefore ?? []).map((line) => `Unsteady in ${engine}: ${firstLine(line)}`),
      ],
    });
  }
  return outcome;
}

/** Runs these test files, or all of them when none is named. */
async function runElements(engine: Engine, files: readonly string[]): Promise<Counted> {
  const count = join(scratch, `elements-${engine}.json`);
  rmSync(count, { force: true });
  const succeeded = await run(
    'wtr',
    ['--config', 'web-test-runner.config.ts', ...files.flatMap((file) => ['--files', file])],
    {
      cwd: join(root, 'packages/elements'),
      env: {
        SPAARKIT_ENGINE: engine,
        SPAARKIT_COUNT_FILE: count,
        PATH: `${join(root, 'packages/elements/node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
      },
      deadlineMs,
      quiet: true,
    },
  );
  const counted = (readJson(count) as Counted | undefined) ?? {};
  const told = Object.values(counted).some(({ failed }) => failed > 0);
  const lost = { passed: 0, failed: 1, skipped: 0, failures: ['the runner did not end well'] };
  return succeeded || told ? counted : { ...counted, [runner]: lost };
}
