/** Query, body and path parameters against what the contract says of them. */
import { checkShape, type ProblemDetail, type Route } from '@spaarkit/contract';
import { ProblemError, sayFirst } from '../problem-error.ts';
import { isSafeText } from './body.ts';

type Schema = NonNullable<Route['body']>;
type QuerySchema = NonNullable<Route['query']>;

/** The longest list of mistakes an answer carries: a batch of nonsense need not be echoed whole. */
const maxErrors = 50;

/** Checks a body; each mistake is named by a JSON Pointer. */
export function validateBody(schema: Schema, value: unknown): unknown {
  const shape = checkShape(schema, value);
  if (!shape.ok) throw invalid(shape.errors);
  return shape.value;
}

/** Checks the query parameters a route knows; others are ignored, as everywhere on the web. */
export function validateQuery(schema: QuerySchema, search: URLSearchParams): unknown {
  const values: Record<string, string> = {};
  for (const name of Object.keys(schema.shape)) {
    const [value, ...more] = search.getAll(name);
    if (value === undefined) continue;
    if (more.length > 0) throw invalid([{ pointer: `?${name}`, message: 'Give it once.' }]);
    if (!isSafeText(value)) throw invalid([{ pointer: `?${name}`, message: 'Leave out NUL.' }]);
    values[name] = value;
  }
  const shape = checkShape(schema, values);
  if (!shape.ok) throw invalid(shape.errors.map(toQueryPointer));
  return shape.value;
}

function toQueryPointer({ pointer, message }: ProblemDetail): ProblemDetail {
  return { pointer: pointer.replace('/', '?'), message };
}

function invalid(errors: readonly ProblemDetail[]): ProblemError {
  const detail = sayFirst(errors);
  return new ProblemError('invalid_request', {
    ...(detail !== undefined && { detail }),
    errors: errors.slice(0, maxErrors),
  });
}

/** The longest value of each path parameter that the contract's paths use. */
const maxLengths = {
  id: 64,
  code: 64,
  number: 64,
  externalId: 128,
  eventId: 64,
  poolId: 63,
  connectorId: 63,
  orderId: 128,
  receiptId: 128,
} as const;

type TextParameter = keyof typeof maxLengths;

/** Values of path parameters; `version` is a number, everything else text. */
export type PathParameters<Path extends string> = {
  readonly [Name in ParameterNames<Path>]: Name extends 'version' ? number : string;
};

type ParameterNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never;

/** Checks path parameters. What no stored thing could be called is answered without asking the database. */
export function validateParameters(
  values: Readonly<Record<string, string>>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, parameter(name, value)]),
  );
}

function parameter(name: string, value: string): string | number {
  if (name === 'version') {
    if (!/^[0-9]{1,15}$/.test(value)) throw new ProblemError('not_found');
    return Number(value);
  }
  if (!isTextParameter(name))
    throw new Error(`The edge does not know the path parameter "${name}".`);
  if (value.length === 0 || value.length > maxLengths[name] || !isSafeText(value)) {
    throw new ProblemError('malformed_request', {
      detail: `"${name}" in the address must have 1 to ${maxLengths[name]} characters, without NUL.`,
    });
  }
  return value;
}

function isTextParameter(name: string): name is TextParameter {
  return Object.hasOwn(maxLengths, name);
}

/** Refuses an address whose percent signs do not decode, before anything is looked up by a part of it. */
export function refuseBrokenAddress(path: string): void {
  if (!path.includes('%')) return;
  try {
    decodeURIComponent(path);
  } catch (cause) {
    throw new ProblemError('malformed_request', {
      detail: 'The address has a percent sign that does not decode to UTF-8.',
      cause,
    });
  }
}
