/** Hostile variants of a good request, made from the request itself. */
import type { Call } from '@spaarkit/contract/conformance';

export interface Attack {
  /** What is wrong with it, for the message when it gets through. */
  readonly what: string;
  readonly call: Call;
}

/** What stands where something else should. */
const wrongValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  9_007_199_254_740_992,
  '',
  'x',
  'a\0b',
  '\ud800',
  "'; DROP TABLE member; --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  'x'.repeat(10_000),
  [],
  [[]],
  {},
  { $ne: null },
  { toString: 1 },
];

/** What stands where an id should. */
const wrongIds: readonly string[] = [
  'unknown',
  '%2e%2e%2f',
  '%00',
  '%ff',
  '💶',
  ' ',
  '-1',
  'null',
  '__proto__',
  'constructor',
  "' OR '1'='1",
  'a/b',
  'x'.repeat(2000),
];

/** Bodies that are wrong whatever the route wants. */
const wrongBodies: readonly (readonly [what: string, body: string])[] = [
  ['no body', ''],
  ['half a body', '{"a":'],
  ['text', 'hello'],
  ['NaN', '{"points":NaN}'],
  ['a list', '[]'],
  ['a null', 'null'],
  ['a number', '7'],
  ['a byte order mark', '\ufeff{}'],
  ['depth of 10,000', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ['depth of 10,000 in objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ['a prototype', '{"__proto__":{"admin":true}}'],
  ['a constructor', '{"constructor":{"prototype":{"admin":true}}}'],
  ['a huge number', '{"points":1e999}'],
  ['more than is allowed', JSON.stringify({ filler: 'x'.repeat(300_000) })],
];

/** Bodies and addresses that do not fit, made from a good request. */
export function hostileVariants(good: Call): Attack[] {
  return [
    ...wrongBodyAttacks(good),
    ...fieldAttacks(good),
    ...idAttacks(good),
    ...queryAttacks(good),
    ...headerAttacks(good),
    ...lineAttacks(good),
  ];
}

function wrongBodyAttacks({ body, ...good }: Call): Attack[] {
  if (body === undefined && !good.lines) return [];
  return wrongBodies.map(([what, rawBody]) => ({ what, call: { ...good, rawBody } }));
}

/** Each field left out, and each field with each wrong value; and one field too many. */
function fieldAttacks(good: Call): Attack[] {
  if (good.body === undefined) return [];
  const paths = pathsOf(good.body);
  return [
    {
      what: 'a field too many',
      call: { ...good, body: { ...(good.body as object), surprise: 1 } },
    },
    ...paths.map((path) => ({
      what: `without ${path.join('/')}`,
      call: { ...good, body: changed(good.body, path, undefined) },
    })),
    ...paths.flatMap((path) =>
      wrongValues.map((value) => ({
        what: `${path.join('/')} is ${JSON.stringify(value).slice(0, 40)}`,
        call: { ...good, body: changed(good.body, path, value) },
      })),
    ),
  ];
}

/** Each field of each line with each wrong value; documents are attacked where they are published. */
function lineAttacks({ lines = [], ...good }: Call): Attack[] {
  return lines.flatMap((line, at) =>
    Object.keys(line as object).flatMap((name) =>
      wrongValues.map((value) => ({
        what: `line ${at + 1}: ${name} is ${JSON.stringify(value).slice(0, 40)}`,
        call: { ...good, lines: lines.with(at, { ...(line as object), [name]: value }) },
      })),
    ),
  );
}

function idAttacks(good: Call): Attack[] {
  return Object.keys(good.params ?? {}).flatMap((name) =>
    wrongIds.map((id) => ({
      what: `${name} is ${id.slice(0, 40)}`,
      call: { ...good, params: { ...good.params, [name]: id } },
    })),
  );
}

function queryAttacks(good: Call): Attack[] {
  return Object.keys(good.query ?? {}).flatMap((name) =>
    ['', 'x', '-1', '1.5', '1e9', 'NaN', '\0', '💶', 'x'.repeat(3000)].map((value) => ({
      what: `?${name}=${value.slice(0, 40)}`,
      call: { ...good, query: { ...good.query, [name]: value } },
    })),
  );
}

function headerAttacks(good: Call): Attack[] {
  const ofBody =
    good.body === undefined
      ? []
      : [
          {
            what: 'a media type that is no JSON',
            call: { ...good, headers: { 'content-type': 'text/xml' } },
          },
        ];
  const ofAll = [
    {
      what: 'a condition that is none',
      call: { ...good, headers: { 'if-match': 'x', 'if-none-match': '"' } },
    },
    {
      what: 'a trace that is none',
      call: { ...good, headers: { traceparent: 'x'.repeat(500), 'request-id': '<b>' } },
    },
    { what: 'an origin that is none', call: { ...good, headers: { origin: 'null' } } },
    {
      what: 'a key with odd characters',
      call: { ...good, headers: { 'idempotency-key': `${'"'.repeat(20)}é` } },
    },
  ];
  return [...ofBody, ...ofAll];
}

/** The paths to every field there is in it, outermost first. */
function pathsOf(
  value: unknown,
  path: readonly (string | number)[] = [],
): (readonly (string | number)[])[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    return [here, ...pathsOf(item, here)];
  });
}

/** A copy with something else at a path; without it when `value` is undefined. */
function changed(
  whole: unknown,
  [step, ...rest]: readonly (string | number)[],
  value: unknown,
): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole))
    return whole.map((item: unknown, index) =>
      index === step ? changed(item, rest, value) : item,
    );
  const fields = whole as Readonly<Record<string, unknown>>;
  return { ...fields, [step]: changed(fields[step], rest, value) };
}
