/** Cursors of lists: where the next page starts, signed, and good for one list of one owner only. */
import { ProblemError } from '../../problem-error.ts';
import type { Program } from './program.ts';

/** What a cursor belongs to. */
export interface CursorScope {
  readonly program: Pick<Program, 'row'>;
  /** Whose list it is; left out with lists of the whole programme. */
  readonly memberId?: string;
  /** Names the list and what narrows it. */
  readonly list: string;
}

/** The text of a cursor. */
async function sealCursor(
  scope: CursorScope,
  position: readonly (string | number)[],
): Promise<string> {
  const payload = toBase64Url(new TextEncoder().encode(JSON.stringify(position)));
  return `${payload}.${await sign(scope, payload)}`;
}

/** The position in a cursor; throws `invalid_request` when it is not one of this list and member. */
export async function openCursor(scope: CursorScope, cursor: string): Promise<unknown[]> {
  const [payload = '', signature = '', ...rest] = cursor.split('.');
  if (rest.length > 0 || signature !== (await sign(scope, payload))) {
    throw new ProblemError('invalid_request', {
      detail: 'The cursor belongs to another list. Start again without one.',
      errors: [{ pointer: '?cursor', message: 'use nextCursor of the page before, unchanged' }],
    });
  }
  return JSON.parse(fromBase64Url(payload)) as unknown[];
}

/** Whether there is more, and where it starts. One row more than the page was asked for, to know. */
export async function nextPage<Row>(
  scope: CursorScope,
  found: readonly Row[],
  limit: number,
  positionOf: (row: Row) => (string | number)[],
): Promise<{ hasMore: boolean; nextCursor?: string }> {
  const last = found[limit - 1];
  if (found.length <= limit || last === undefined) return { hasMore: false };
  return { hasMore: true, nextCursor: await sealCursor(scope, positionOf(last)) };
}

async function sign(
  { program, memberId = '', list }: CursorScope,
  payload: string,
): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(program.row.secret),
    algorithm,
    false,
    ['sign'],
  );
  const signature = await crypto.subtle.sign(
    'HMAC',
    key,
    encoder.encode(`${memberId}\n${list}\n${payload}`),
  );
  return toBase64Url(new Uint8Array(signature).subarray(0, 16));
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function fromBase64Url(text: string): string {
  return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
}
