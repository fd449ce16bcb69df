/** What one programme document changes in another. */
import type { ProgramChange, ProgramDocument } from '@spaarkit/contract';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/**
 * The differences between two documents, in the order of the first and then of the second. Entries of
 * lists are told apart by their `id`, not by their place: a rule that moved has not changed. Pointers
 * of what is new or changed lead into `after`, of what is gone into `before`.
 */
export function comparePrograms(before: ProgramDocument, after: ProgramDocument): ProgramChange[] {
  return compare(asJson(before), asJson(after), { before: '', after: '' });
}

/** Where a part stands in each of the documents. */
interface Place {
  readonly before: string;
  readonly after: string;
}

function compare(before: Json, after: Json, at: Place): ProgramChange[] {
  if (isObject(before) && isObject(after)) return compareObjects(before, after, at);
  if (isIdentified(before) && isIdentified(after)) return compareLists(before, after, at);
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [{ pointer: at.after, change: 'changed', before, after }];
}

function compareObjects(before: JsonObject, after: JsonObject, at: Place): ProgramChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    compareParts(before[key], after[key], {
      before: `${at.before}/${escape(key)}`,
      after: `${at.after}/${escape(key)}`,
    }),
  );
}

function compareLists(
  before: readonly Identified[],
  after: readonly Identified[],
  at: Place,
): ProgramChange[] {
  const ids = new Set([...before, ...after].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const was = before.findIndex((entry) => entry.id === id);
    const is = after.findIndex((entry) => entry.id === id);
    return compareParts(before[was], after[is], {
      before: `${at.before}/${was}`,
      after: `${at.after}/${is}`,
    }).map((change): ProgramChange => ({ id, ...change }));
  });
}

/** A part that is in both is compared; one that is in one of them is new or gone. */
function compareParts(
  before: Json | undefined,
  after: Json | undefined,
  at: Place,
): ProgramChange[] {
  if (after === undefined)
    return before === undefined ? [] : [{ pointer: at.before, change: 'removed', before }];
  return before === undefined
    ? [{ pointer: at.after, change: 'added', after }]
    : compare(before, after, at);
}

type Identified = JsonObject & { readonly id: string };

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list whose entries can be told apart. The empty list fits either kind. */
function isIdentified(value: Json): value is readonly Identified[] {
  return (
    Array.isArray(value) &&
    value.every((entry: Json) => isObject(entry) && typeof entry['id'] === 'string')
  );
}

/** A part of a JSON Pointer (RFC 6901). */
function escape(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function asJson(document: ProgramDocument): Json {
  return JSON.parse(JSON.stringify(document)) as Json;
}
