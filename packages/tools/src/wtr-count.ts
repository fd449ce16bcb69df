import { writeFileSync } from 'node:fs';

/** What this reporter reads of a web-test-runner test suite. */
interface Suite {
  suites: Suite[];
  tests: { passed: boolean; skipped: boolean }[];
}

interface Finished {
  sessions: { passed?: boolean; testResults?: Suite }[];
}

/** A web-test-runner reporter that leaves the number of tests in a file. */
export function countReporter(file: string) {
  return {
    onTestRunFinished({ sessions }: Finished) {
      const tests = sessions.flatMap((session) => testsOf(session.testResults));
      // A file that did not load has no test to show for it, and is a failure all the same.
      const broken = sessions.filter(
        (session) =>
          session.passed !== true && testsOf(session.testResults).every((test) => test.passed),
      ).length;
      writeFileSync(
        file,
        JSON.stringify({
          passed: tests.filter((test) => test.passed && !test.skipped).length,
          failed: tests.filter((test) => !test.passed && !test.skipped).length + broken,
          skipped: tests.filter((test) => test.skipped).length,
        }),
      );
    },
  };
}

function testsOf(suite: Suite | undefined): Suite['tests'] {
  return suite === undefined ? [] : [...suite.tests, ...suite.suites.flatMap(testsOf)];
}
