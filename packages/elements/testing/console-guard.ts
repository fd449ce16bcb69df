// Put before every test file by web-test-runner.config.ts: what a shop would see in its console
// as a warning or an error fails the test that caused it.

declare global {
  /** Lit's own list of the warnings it has given. */
  var litIssuedWarnings: Set<string> | undefined;
}

const problems: string[] = [];

const information: string[] = [];

for (const level of ['info', 'warn', 'error'] as const) {
  const heard = level === 'info' ? information : problems;
  const print = console[level].bind(console);
  console[level] = (...args: unknown[]) => {
    heard.push(`console.${level}: ${args.map(String).join(' ')}`);
    print(...args);
  };
}

// Tests use Lit's development build on purpose; only its greeting is silenced.
globalThis.litIssuedWarnings = new Set(['dev-mode']);

// Both: the first also catches what was said while the files were loading.
before(failOnProblems);
afterEach(failOnProblems);

/** For a test that provokes a warning: hands over what was said, and forgives it. */
export function takeConsoleProblems(): string[] {
  return problems.splice(0);
}

/** Hands over what was said by `console.info`, which is no problem. */
export function takeConsoleInformation(): string[] {
  return information.splice(0);
}

function failOnProblems(): void {
  const found = takeConsoleProblems();
  if (found.length > 0) throw new Error(found.join('\n'));
}
