/** Checks a value against a schema, and says what is wrong with it in words that help to mend it. */
import type { z } from 'zod';
import { nearest } from './nearest.ts';
import type { ProblemDetail } from './problems.ts';

/** A value as its schema reads it, or every mistake in it. */
export type Shape<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: ProblemDetail[] };

/** Checks a value. Never throws; there is one mistake for each place, named by a JSON Pointer. */
export function checkShape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Shape<z.output<Schema>> {
  const parsed = schema.safeParse(value, { error: sentence });
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, errors: onePerPlace(parsed.error.issues.flatMap(mistakes)) };
}

type Issue = z.core.$ZodIssue;

/**
 * The mistakes behind an issue. Where one of several shapes was possible, those of the shape that was
 * probably meant: the one that was followed the furthest.
 */
function mistakes(issue: Issue): ProblemDetail[] {
  switch (issue.code) {
    case 'invalid_union':
      return unionMistakes(issue);
    case 'unrecognized_keys': {
      const sentences = issue.message.split('\n');
      return issue.keys.map((key, index) =>
        mistake([...issue.path, key], sentences[index] ?? issue.message),
      );
    }
    case 'invalid_key':
      return [mistake(issue.path, issue.issues[0]?.message ?? issue.message)];
    default:
      return [mistake(issue.path, issue.message)];
  }
}

function unionMistakes(issue: Extract<Issue, { code: 'invalid_union' }>): ProblemDetail[] {
  const alternatives = issue.errors.map((inner) =>
    inner.flatMap((each) => mistakes({ ...each, path: [...issue.path, ...each.path] })),
  );
  const [first, ...others] = alternatives.filter((found) => found.length > 0);
  return first ? others.reduce(likelier, first) : [mistake(issue.path, issue.message)];
}

function likelier(one: ProblemDetail[], other: ProblemDetail[]): ProblemDetail[] {
  const depth = (found: readonly ProblemDetail[]) =>
    Math.max(...found.map(({ pointer }) => pointer.split('/').length));
  if (depth(one) !== depth(other)) return depth(one) > depth(other) ? one : other;
  return other.length < one.length ? other : one;
}

function mistake(path: readonly PropertyKey[], message: string): ProblemDetail {
  return { pointer: pointerTo(path), message };
}

/** A JSON Pointer (RFC 6901). */
function pointerTo(path: readonly PropertyKey[]): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** A value that breaks two rules is one mistake; the first message is enough to mend it. */
export function onePerPlace(found: readonly ProblemDetail[]): ProblemDetail[] {
  return found.filter(
    ({ pointer }, index) => found.findIndex((other) => other.pointer === pointer) === index,
  );
}

/**
 * What is wrong, and how to mend it. A schema that has words of its own keeps them; undefined leaves
 * the library's.
 */
function sentence(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return asked(nouns[issue.expected] ?? issue.expected, issue.input);
    case 'invalid_value':
      return asked(choice(issue.values), issue.input);
    case 'invalid_union':
      return issue.note === undefined ? undefined : discriminated(issue);
    case 'unrecognized_keys':
      // The library has one message for all of them: a line for each.
      return issue.keys.map((key) => unknownField(key, fieldsOf(issue))).join('\n');
    case 'too_small':
      return `Give ${amount(issue.origin, 'at least', Number(issue.minimum))}.`;
    case 'too_big':
      return `Give ${amount(issue.origin, 'at most', Number(issue.maximum))}.`;
    case 'invalid_format':
      return formats[issue.format];
    default:
      return undefined;
  }
}

function unknownField(key: string, fields: readonly string[]): string {
  const meant = nearest(key, fields);
  return meant === undefined
    ? 'This field is not known; check its spelling, or leave it out.'
    : `This field is not known; perhaps "${meant}" is meant. Mend its spelling, or leave it out.`;
}

/** The fields that the object may have. */
function fieldsOf({ inst }: z.core.$ZodRawIssue): string[] {
  const { shape = {} } = (inst ?? {}) as { readonly shape?: object };
  return Object.keys(shape);
}

const nouns: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

const formats: Readonly<Record<string, string>> = {
  datetime: 'Give an instant with its offset, such as "2027-01-31T09:00:00Z".',
  date: 'Give a date such as "2027-01-31".',
};

function asked(expected: string, input: unknown): string {
  return input === undefined ? `Missing; give ${expected}.` : `Give ${expected}.`;
}

function choice(values: readonly unknown[]): string {
  const quoted = values.map((value) => (typeof value === 'string' ? `"${value}"` : String(value)));
  return quoted.length > 1 ? `one of ${quoted.join(', ')}` : (quoted[0] ?? 'nothing');
}

function discriminated(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidUnion>): string {
  const { input, discriminator, options } = issue as typeof issue & {
    readonly discriminator?: string;
    readonly options?: readonly unknown[];
  };
  const isThere =
    typeof input === 'object' &&
    input !== null &&
    discriminator !== undefined &&
    discriminator in input;
  return asked(choice(options ?? []), isThere ? input : undefined);
}

function amount(origin: string, bound: string, limit: number): string {
  if (origin === 'string') return `${bound} ${limit} ${limit === 1 ? 'character' : 'characters'}`;
  if (origin === 'array') return `${bound} ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
  return `${bound} ${limit}`;
}
