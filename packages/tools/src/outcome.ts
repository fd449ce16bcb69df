import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where runners leave their results, until the process ends. */
export const scratch = mkdtempSync(join(tmpdir(), 'spaarkit-test-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

const strict = process.env['SPAARKIT_STRICT'] === '1';

/** What a phase did; a step that is no test, such as the linter, counts as one. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed, or could not be run, and why: printed at the end, where a log that was cut has it. */
  notes: string[];
}

export function nothing(): Outcome {
  return { passed: 0, failed: 0, skipped: 0, notes: [] };
}

export function add(to: Outcome, more: Outcome): void {
  to.passed += more.passed;
  to.failed += more.failed;
  to.skipped += more.skipped;
  to.notes.push(...more.notes);
}

/** What cannot be had on this machine is only said; in CI it is a failure. */
export function missing(outcome: Outcome, what: string): void {
  if (strict) outcome.failed++;
  outcome.notes.push(`Not run: ${what}.`);
}

/** A runner that fails without a failed test (a crash, an unhandled rejection) still failed. */
export function asFailedUnless(succeeded: boolean, outcome: Outcome): Outcome {
  return succeeded || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 };
}

/** A note about a failure: where, and the first line of what went wrong. */
export function failure(where: string, message = 'no message'): string {
  return `✗ ${where}: ${firstLine(message)}`;
}

export function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** What a runner has left in a file; undefined when it did not come so far. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

export function counts({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
