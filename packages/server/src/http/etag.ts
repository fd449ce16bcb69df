/** Answers that a caller may already hold. */
import { ProblemError } from '../problem-error.ts';

/** A strong ETag of a text: the same bytes, the same tag. */
export async function contentTag(text: string): Promise<string> {
  const digest = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)),
  );
  return `"${[...digest.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
}

/** Whether the caller holds this tag already. `If-None-Match` compares weakly (RFC 9110, 13.1.2). */
export function isHeld(request: Request, tag: string): boolean {
  const held = request.headers.get('if-none-match');
  if (held === null) return false;
  return held.split(',').some((candidate) => {
    const trimmed = candidate.trim();
    return trimmed === '*' || trimmed.replace(/^W\//, '') === tag;
  });
}

/** The ETag of a programme document: its version. */
export function versionTag(version: number): string {
  return `"${version}"`;
}

/** The version that `If-Match` names, if it names one. Several cannot all be the one to replace. */
export function ifMatchVersion(request: Request): number | undefined {
  const header = request.headers.get('if-match')?.trim();
  if (header === undefined || header === '*') return undefined;
  const version = /^"([0-9]{1,15})"$/.exec(header)?.[1];
  if (version === undefined) {
    throw new ProblemError('malformed_request', {
      detail: 'If-Match takes one version in quotes, such as "7", as ETag gave it.',
    });
  }
  return Number(version);
}
