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

/** What became of one test file. */
export interface CountedFile {
  passed: number;
  failed: number;
  skipped: number;
  /** One text for each failure: the test's name and what went wrong. */
  failures: string[];
}

/** What the reporter leaves behind: test files by their path. */
export type Counted = Record<string, CountedFile>;

/** A web-test-runner reporter that leaves the number of tests of each file, and what failed. */
export function countReporter(file: string) {
  return {
    onTestRunFinished({ sessions }: Finished) {
      const counted: Counted = Object.fromEntries(
        sessions.map((session) => [session.testFile, count(session)]),
      );
      writeFileSync(file, JSON.stringify(counted));
    },
  };
}

function count({ passed, testResults }: Finished['sessions'][number]): CountedFile {
  const tests = testsOf(testResults);
  const failures = tests
    .filter((test) => !test.passed && !test.skipped)
    .map(({ name, error }) => `${name}: ${error?.message ?? 'no message'}`);
  // A file that did not load has no test to show for it, and is a failure all the same.
  if (passed !== true && failures.length === 0) failures.push('the file did not run to its end');
  return {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed: failures.length,
    skipped: tests.filter((test) => test.skipped).length,
    failures,
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
