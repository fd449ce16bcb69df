/** Answers that a caller may already hold. */
import { sha256 } from '../digest.ts';
import { ProblemError } from '../problem-error.ts';
import type { Incoming } from './exchange.ts';

/** A strong ETag of a text: the same bytes, the same tag. */
export async function contentTag(text: string): Promise<string> {
  return `"${(await sha256(text)).slice(0, 24)}"`;
}

/** Whether the caller holds this tag already. `If-None-Match` compares weakly (RFC 9110, 13.1.2). */
export function isHeld(request: Incoming, tag: string): boolean {
  const held = request.header('if-none-match');
  if (held === undefined) return false;
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
export function ifMatchVersion(request: Incoming): number | undefined {
  const header = request.header('if-match')?.trim();
  if (header === undefined || header === '*') return undefined;
  const version = /^"([0-9]{1,15})"$/.exec(header)?.[1];
  if (version === undefined) {
    throw new ProblemError('malformed_request', {
      detail: 'If-Match takes one version in quotes, such as "7", as ETag gave it.',
    });
  }
  return Number(version);
}
