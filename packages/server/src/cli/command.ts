/** What a command of `spaarkit` is, and how its arguments are read. */
import { parseArgs } from 'node:util';
import { nearest } from '@spaarkit/contract';

/** Where a command reads from and writes to; a test brings its own. */
export interface Terminal {
  /** What was asked for: goes to standard output. */
  readonly print: (line: string) => void;
  /** What a person should know beside it: goes to standard error. */
  readonly tell: (line: string) => void;
  /** Writes over the line before it, where a person watches; an empty text takes it away. */
  readonly progress?: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Who types, as the machine knows them. */
  readonly user: string;
}

export interface Option {
  /** What stands for the value in the help, such as `<port>`; a switch has none. */
  readonly value?: string;
  readonly about: string;
  /** Whether it may be given more than once. */
  readonly many?: true;
}

export interface Command {
  /** One or two words, as they are typed. */
  readonly name: string;
  readonly about: string;
  /** Names of what stands after the command without dashes; all of them are needed. */
  readonly positionals?: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  /** Lines at the end of the help. */
  readonly examples?: readonly string[];
  /** Gives the exit code; 0 when it gives nothing. */
  readonly run: (input: Input, terminal: Terminal) => Promise<number | void>;
}

/** A command that could not do what was asked; the message says why and what to do. Exit code 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** A command that was called in a wrong way. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The arguments of a command, read as the command says. */
export class Input {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #positionals: Readonly<Record<string, string>>;

  constructor(
    values: Readonly<Record<string, unknown>>,
    positionals: Readonly<Record<string, string>>,
  ) {
    this.#values = values;
    this.#positionals = positionals;
  }

  /** What stands after the command under this name. */
  positional(name: string): string {
    const value = this.#positionals[name];
    if (value === undefined) throw new UsageError(`<${name}> is missing.`);
    return value;
  }

  text(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === 'string' ? value : undefined;
  }

  needed(name: string): string {
    const value = this.text(name);
    if (value === undefined) throw new UsageError(`--${name} is missing.`);
    return value;
  }

  list(name: string): readonly string[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.map(String) : [];
  }

  isSet(name: string): boolean {
    return this.#values[name] === true;
  }

  /** One of these words. */
  oneOf<T extends string>(name: string, words: readonly T[], standard: T): T {
    const value = this.text(name);
    if (value === undefined) return standard;
    const found = words.find((word) => word === value);
    if (found === undefined)
      throw new UsageError(`--${name} takes ${words.join(', ')}; not "${value}".`);
    return found;
  }

  /** A whole number between these. */
  integer(name: string, { standard, ...range }: Range & { readonly standard: number }): number {
    const value = this.text(name);
    return value === undefined ? standard : readInteger(`--${name}`, value, range);
  }
}

interface Range {
  readonly min: number;
  readonly max: number;
}

/** A whole number that was typed, or set in the environment, under a name. */
export function readInteger(name: string, value: string, { min, max }: Range): number {
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new UsageError(`${name} takes a whole number from ${min} to ${max}; not "${value}".`);
}

/** Reads what was typed after the name of a command. */
export function readInput(
  { options, positionals: names = [] }: Command,
  typed: readonly string[],
): Input {
  const { values, positionals } = parse(options, typed);
  const surplus = positionals[names.length];
  if (surplus !== undefined) throw new UsageError(`"${surplus}" is one word too many.`);
  const named = names.map((name, index) => {
    const value = positionals[index];
    if (value === undefined) throw new UsageError(`<${name}> is missing.`);
    return [name, value] as const;
  });
  return new Input(values, Object.fromEntries(named));
}

function parse(options: Command['options'], typed: readonly string[]) {
  const parsed = parseTyped(options, typed);
  const names = parsed.tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  const twice = names.find((name, index) => names.indexOf(name) < index && !options[name]?.many);
  if (twice !== undefined) throw new UsageError(`--${twice} stands there twice; give it once.`);
  return parsed;
}

function parseTyped(options: Command['options'], typed: readonly string[]) {
  try {
    return parseArgs({
      args: [...typed],
      allowPositionals: true,
      tokens: true,
      options: Object.fromEntries(
        Object.entries(options).map(([name, { value, many = false }]) => [
          name,
          { type: value === undefined ? 'boolean' : 'string', multiple: many } as const,
        ]),
      ),
    });
  } catch (cause) {
    throw new UsageError(misreading(cause, Object.keys(options)), { cause });
  }
}

/** What Node could not read, without its advice about dashes, which seldom fits. */
function misreading(cause: unknown, known: readonly string[]): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  const option = /'(?:-\w, )?(-[^\s']*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const meant = nearest(option.replace(/^-+/, ''), known);
    return `There is no option ${option}.${meant === undefined ? '' : ` Perhaps --${meant}?`}`;
  }
  if (message.includes('is ambiguous'))
    return `${option} has no value behind it. ${option} takes a value that begins with a dash as '${option}=-1'.`;
  if (message.includes('argument missing')) return `${option} has no value behind it.`;
  if (message.includes('does not take an argument')) return `${option} takes no value.`;
  return `${message.split('. ')[0]}.`;
}

/** The help of one command. */
export function commandHelp({
  name,
  about,
  positionals = [],
  options,
  examples = [],
}: Command): string {
  const words = [
    `spaarkit ${name}`,
    ...positionals.map((positional) => `<${positional}>`),
    '[options]',
  ];
  const rows = Object.entries({ ...options, help: { about: 'Show this.' } }).map(
    ([option, { value, about: says, many }]: [string, Option]) =>
      [
        `--${option}${value === undefined ? '' : ` ${value}`}`,
        many ? `${says} May be given several times.` : says,
      ] as const,
  );
  return [
    about,
    '',
    `Usage: ${words.join(' ')}`,
    '',
    'Options:',
    ...twoColumns(rows),
    ...(examples.length > 0 ? ['', 'Examples:', ...examples.map((example) => `  ${example}`)] : []),
  ].join('\n');
}

/** The help of them all. */
export function overallHelp(commands: readonly Command[]): string {
  return [
    'Spaarkit: the loyalty API server.',
    '',
    'Usage: spaarkit <command> [options]',
    '',
    'Commands:',
    ...twoColumns(commands.map(({ name, about }) => [name, about])),
    '',
    'spaarkit <command> --help tells more of one. The database is ./spaarkit.db, unless --database or',
    'SPAARKIT_DATABASE names another file or a postgres:// address. What is changed is in the audit trail under',
    'the name of who is logged in on this machine, or the one in SPAARKIT_ACTOR.',
    'Exit codes: 0 done, 1 refused or failed (the message says why), 2 called in a wrong way.',
  ].join('\n');
}

function twoColumns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
