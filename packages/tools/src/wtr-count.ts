import { writeFileSync } from 'node:fs';

/** What this reporter reads of a web-test-runner test suite. */
interface Suite {
  name: string;
  suites: Suite[];
  tests: Test[];
}

interface Test {
  name: string;
  passed: boolean;
  skipped: boolean;
  error?: { message?: string };
}

interface Finished {
  sessions: { passed?: boolean; testFile: string; testResults?: Suite }[];
}

/** What the reporter leaves behind. */
export interface Counted {
  passed: number;
  failed: number;
  skipped: number;
  /** One text per failed test or broken file: its name and what went wrong. */
  failures: string[];
}

/** A web-test-runner reporter that leaves the number of tests, and what failed, in a file. */
export function countReporter(file: string) {
  return {
    onTestRunFinished({ sessions }: Finished) {
      const tests = sessions.flatMap((session) => testsOf(session.testResults));
      const failed = tests.filter((test) => !test.passed && !test.skipped);
      // A file that did not load has no test to show for it, and is a failure all the same.
      const broken = sessions.filter(
        (session) =>
          session.passed !== true && testsOf(session.testResults).every((test) => test.passed),
      );
      const counted: Counted = {
        passed: tests.filter((test) => test.passed && !test.skipped).length,
        failed: failed.length + broken.length,
        skipped: tests.filter((test) => test.skipped).length,
        failures: [
          ...failed.map(({ name, error }) => `${name}: ${error?.message ?? 'no message'}`),
          ...broken.map(({ testFile }) => `${testFile}: the file did not run to its end`),
        ],
      };
      writeFileSync(file, JSON.stringify(counted));
    },
  };
}

/** All tests of a suite, each named by the suites around it. */
function testsOf(suite: Suite | undefined): Test[] {
  if (suite === undefined) return [];
  return [...suite.tests, ...suite.suites.flatMap(testsOf)].map((test) => ({
    ...test,
    name: suite.name === '' ? test.name : `${suite.name} › ${test.name}`,
  }));
}
