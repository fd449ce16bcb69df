/** A dry run as a request asks for it: a line that says what to try out, and the past behind it. */
import {
  dryRunStart,
  pastEvent,
  type DryRunReport,
  type DryRunStart,
  type PastEvent,
  type ProgramDocument,
} from '@spaarkit/contract';
import { readJsonLine, type Line, type ReadLine } from '../lines.ts';
import { ProblemError } from '../problem-error.ts';
import type { ServiceContext } from '../services/context.ts';
import { getProgramDocument, readDocument } from '../services/index.ts';
import { dryRun } from './run.ts';
import { ShelfFull } from './shelf.ts';
import type { Shelves } from './shelves.ts';

/** Reads what to try out and on what, and says what came of it. Changes nothing. */
export async function dryRunOverHttp(
  ctx: ServiceContext,
  lines: AsyncGenerator<Line>,
  shelves: Shelves,
): Promise<DryRunReport> {
  const { against, document, redeemedPercent, until } = await readStart(lines);
  const proposed = readDocument(document, '/document');
  const other = await otherDocument(ctx, against);
  if (other && other.currency !== proposed.currency)
    throw new ProblemError('invalid_request', {
      errors: [
        {
          pointer: '/document/currency',
          message: `must be "${other.currency}", that of what it is compared with: no order has the same amounts in both; or leave "against" out`,
        },
      ],
    });
  return shelves.use((shelf) =>
    dryRun({
      document: proposed,
      against: other,
      redeemedPercent,
      until: until === undefined ? undefined : Date.parse(until),
      lines: readPast(lines),
      shelf,
    }).catch((error: unknown) => {
      if (!(error instanceof ShelfFull)) throw error;
      throw new ProblemError('body_too_large', { detail: error.message, cause: error });
    }),
  );
}

async function readStart(lines: AsyncGenerator<Line>): Promise<DryRunStart> {
  const first = await lines.next();
  if (first.done) throw refuseStart([{ pointer: '', message: 'The body is empty.' }]);
  const start = readJsonLine(dryRunStart, first.value);
  if (!start.skipped) return start.value;
  throw refuseStart(start.skipped.map(({ message, pointer = '' }) => ({ pointer, message })));
}

function refuseStart(errors: readonly { pointer: string; message: string }[]): ProblemError {
  const [{ message, pointer } = { message: '', pointer: '' }] = errors;
  return new ProblemError('invalid_request', {
    detail: `The first line has to be {"type":"dry_run","document":…}: ${pointer} ${message}`,
    errors,
  });
}

async function otherDocument(
  ctx: ServiceContext,
  against: DryRunStart['against'],
): Promise<ProgramDocument | undefined> {
  if (against === undefined) return undefined;
  if (against === 'live') return (await getProgramDocument(ctx)).document;
  return readDocument(against, '/against');
}

async function* readPast(lines: AsyncGenerator<Line>): AsyncGenerator<ReadLine<PastEvent>> {
  for await (const line of lines) yield readJsonLine(pastEvent, line);
}
