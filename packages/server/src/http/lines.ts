/** Bodies of JSON Lines, which may be long: read line by line, as they come. */
import { splitLines, type Line } from '../lines.ts';
import { ProblemError } from '../problem-error.ts';
import { requireType } from './body.ts';
import type { Incoming } from './exchange.ts';

const linesType =
  /^application\/(?:jsonl|x-ndjson|ndjson)\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?;?\s*$/i;

/** The lines of a body. A longer body is sent in several, or is a matter for the command line. */
export function readLines(request: Incoming, maxBytes = 64 * 1024 * 1024): AsyncGenerator<Line> {
  requireType(request, linesType, 'Send JSON Lines, with Content-Type: application/jsonl.');
  return linesOf(request, maxBytes);
}

async function* linesOf(request: Incoming, maxBytes: number): AsyncGenerator<Line> {
  try {
    yield* splitLines(request.chunks(maxBytes));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ProblemError('body_too_large', { detail: error.message, cause: error });
  }
}
