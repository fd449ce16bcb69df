/** spaarkit program example | validate | push */
import type { ProblemDetail, ProgramDocument } from '@spaarkit/contract';
import { starterProgram } from '@spaarkit/contract/fixtures';
import type { ProblemError } from '../problem-error.ts';
import type { ServiceContext } from '../services/context.ts';
import { checkProgram, putProgram } from '../services/index.ts';
import { CommandError, UsageError, type Command, type Input, type Terminal } from './command.ts';
import { databaseOption } from './database.ts';
import { changeProgram } from './in-program.ts';
import { countMistakes, describeMistake, readDocument } from './program-file.ts';

export const exampleProgramCommand: Command = {
  name: 'program example',
  about: 'Prints a small programme document to begin with.',
  options: {},
  examples: ['spaarkit program example > program.json'],
  async run(_, terminal) {
    terminal.print(JSON.stringify(starterProgram, null, 2));
  },
};

export const validateProgramCommand: Command = {
  name: 'program validate',
  about: 'Checks a programme document; needs no database and no network.',
  positionals: ['file.json'],
  options: {},
  examples: ['spaarkit program validate program.json'],
  async run(input, terminal) {
    const file = input.positional('file.json');
    const document = await readDocument(file);
    const { valid, errors } = checkProgram(document);
    if (valid) {
      terminal.print(`${file} is valid.`);
      doubtCurrency(document, terminal);
      return 0;
    }
    reportMistakes(errors, terminal);
    terminal.tell(`${file} has ${countMistakes(errors)}.`);
    return 1;
  },
};

export const pushProgramCommand: Command = {
  name: 'program push',
  about: 'Publishes a programme document as the next version.',
  positionals: ['file.json'],
  options: {
    program: { value: '<id>', about: 'The programme; straight into the database.' },
    database: databaseOption,
    url: {
      value: '<address>',
      about: 'Through a running API instead, such as https://loyalty.example.',
    },
    key: { value: '<sk_…>', about: 'With --url: the secret key. Default: SPAARKIT_SECRET_KEY.' },
  },
  examples: [
    'spaarkit program push program.json --program my-shop',
    'SPAARKIT_SECRET_KEY=sk_… spaarkit program push program.json --url https://loyalty.example',
  ],
  async run(input, terminal) {
    const url = whereTo(input);
    const file = input.positional('file.json');
    const document = await readDocument(file);
    const check = checkProgram(document);
    if (!check.valid) {
      reportMistakes(check.errors, terminal);
      terminal.tell(`${file} has ${countMistakes(check.errors)}; nothing was published.`);
      return 1;
    }
    doubtCurrency(document, terminal);
    const key = input.text('key') ?? terminal.environment['SPAARKIT_SECRET_KEY'];
    if (url !== undefined && key === undefined)
      throw new UsageError('--url needs a secret key: --key, or SPAARKIT_SECRET_KEY.');
    const { version, isNew } =
      url === undefined || key === undefined
        ? await changeProgram(input, terminal, { action: 'putProgram' }, (context) =>
            pushToDatabase(context, document),
          )
        : { version: await pushOverHttp(url, key, document), isNew: true };
    terminal.print(
      isNew
        ? `Published ${file} as version ${version}.`
        : `${file} is live already, as version ${version}. Nothing was published.`,
    );
    return 0;
  },
};

/** The address of a running API; undefined for a database. */
function whereTo(input: Input): string | undefined {
  const [url, program] = [input.text('url'), input.text('program')];
  if (url === undefined && program === undefined)
    throw new UsageError('Say where to: --program for a database, or --url for a running API.');
  if (url !== undefined && program !== undefined)
    throw new UsageError(
      '--program goes with a database, and --url with a running API, whose key says which programme. Give one.',
    );
  if (url === undefined && input.text('key') !== undefined)
    throw new UsageError('--key goes with --url: a database asks for no key.');
  if (url !== undefined && input.text('database') !== undefined)
    throw new UsageError('--database goes with --program: a running API has its own.');
  return url;
}

function reportMistakes(errors: readonly ProblemDetail[], { print }: Terminal): void {
  errors.map(describeMistake).forEach(print);
}

/** A code of three letters may be one that a newer machine knows: it is doubted, and not refused. */
function doubtCurrency(document: unknown, { tell }: Terminal): void {
  const { currency } = document as ProgramDocument;
  if (!Intl.supportedValuesOf('currency').includes(currency))
    tell(
      `/currency\t"${currency}" is no currency that this machine knows. Is it spelled as meant?`,
    );
}

async function pushToDatabase(context: ServiceContext, document: unknown) {
  const liveVersion = async () =>
    (await context.store.listPrograms()).find(({ id }) => id === context.programId)?.version;
  const before = await liveVersion();
  const { version } = await putProgram(context, document);
  return { version, isNew: version !== before };
}

async function pushOverHttp(url: string, key: string, document: unknown): Promise<number> {
  const response = await send(new URL('/v1/program', asAddress(url)), key, document);
  const answer: unknown = await response.json().catch(() => undefined);
  const {
    version,
    detail,
    title,
    errors = [],
  } = (answer ?? {}) as Partial<{
    version: number;
    detail: string;
    title: string;
    errors: ProblemDetail[];
  }>;
  if (response.ok && version !== undefined) return version;
  const mistakes = errors
    .map(({ pointer, message }) => `\n  ${pointer || '/'}  ${message}`)
    .join('');
  throw new CommandError(
    `${url} answered ${response.status}: ${detail ?? title ?? 'this is not a Spaarkit API'}${mistakes}`,
  );
}

function asAddress(url: string): string {
  if (URL.canParse(url) && /^https?:/.test(url)) return url;
  throw new UsageError(
    `"${url}" is no web address. Write it whole, such as https://loyalty.example.`,
  );
}

async function send(address: URL, key: string, document: unknown): Promise<Response> {
  try {
    return await fetch(address, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(document),
      signal: AbortSignal.timeout(30_000),
    });
  } catch (error) {
    const reason =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new CommandError(`${address.origin} could not be reached: ${reason}`, { cause: error });
  }
}

/** A refusal of a service, for people. */
export function describeProblem({ message, facts }: ProblemError): string {
  const mistakes = (facts.errors ?? [])
    // Of a lone mistake the sentence itself may tell all.
    .filter(({ pointer, message: what }) => message !== `${pointer}: ${what}`)
    .map(({ pointer, message: what }) => `\n  ${pointer || '/'}  ${what}`);
  return message + mistakes.join('');
}
