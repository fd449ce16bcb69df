/** Tries a programme out on what happened in the past. */
import type { DryRunReport, PastEvent, ProgramDocument, SkippedLine } from '@spaarkit/contract';
import { localDateOf } from '@spaarkit/engine';
import type { ReadLine } from '../lines.ts';
import { Skips } from '../skips.ts';
import { whenOf, type CustomerPast, type Shelf } from './shelf.ts';
import { Tally } from './tally.ts';
import { Trial } from './trial.ts';

/** What to try out, and on what. */
export interface DryRunOptions {
  readonly document: ProgramDocument;
  /** Another programme on the same past, to compare with. */
  readonly against?: ProgramDocument | undefined;
  /** How much of the points that do not lapse is taken to be spent. Default: 100. */
  readonly redeemedPercent?: number;
  /** Until when time passes, in epoch milliseconds; the last thing that happened when left out. */
  readonly until?: number | undefined;
  readonly lines: AsyncIterable<ReadLine<PastEvent>>;
  /** Holds the events of all customers meanwhile. The caller closes it. */
  readonly shelf: Shelf;
  /** Told of each line that counts for nothing. */
  readonly onSkipped?: (skipped: SkippedLine) => void;
  /** Told how many events of how many were lived through. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** How many events share a store. */
const eventsPerStore = 400;

/**
 * Lets every customer of the past live through it under a programme: joining with the first event,
 * booked by the same code as live events, points lapsing by the dates of the events. Reads the lines
 * once, and holds only a few customers in memory.
 */
export async function dryRun(options: DryRunOptions): Promise<DryRunReport> {
  const { against, document, redeemedPercent = 100, shelf } = options;
  const skips = new Skips(options.onSkipped);
  const read = await readPast(options, skips);
  const until = Math.max(options.until ?? read.last, read.last);
  const proposed = createTrial(document);
  const other = against && createTrial(against);

  let lived = 0;
  for await (const pasts of inBatches(onceEach(shelf.customers(), skips))) {
    for (const refused of await proposed.trial.live(pasts, until)) skips.add(refused);
    await other?.trial.live(pasts, until);
    lived += pasts.reduce((sum, { lines }) => sum + lines.length, 0);
    options.onProgress?.(lived, read.events);
  }

  const day = (instant: number) => localDateOf(instant, document.timeZone);
  return {
    currency: document.currency,
    timeZone: document.timeZone,
    ...(Number.isFinite(read.first) && { from: day(read.first), until: day(until) }),
    redeemedPercent,
    lines: read.lines,
    orders: proposed.tally.orders,
    members: proposed.tally.members,
    spendMinor: proposed.tally.spendMinor,
    guestOrders: read.guestOrders,
    guestSpendMinor: read.guestSpendMinor,
    proposed: proposed.tally.outcome(redeemedPercent),
    ...(other && { against: other.tally.outcome(redeemedPercent) }),
    skipped: skips.summary(),
  };
}

function createTrial(document: ProgramDocument): { trial: Trial; tally: Tally } {
  const tally = new Tally(document);
  return { tally, trial: new Trial(document, tally) };
}

/** What reading the past told of it. */
interface Read {
  lines: number;
  events: number;
  guestOrders: number;
  guestSpendMinor: number;
  first: number;
  last: number;
}

async function readPast({ lines, shelf }: DryRunOptions, skips: Skips): Promise<Read> {
  const read: Read = {
    lines: 0,
    events: 0,
    guestOrders: 0,
    guestSpendMinor: 0,
    first: Number.POSITIVE_INFINITY,
    last: 0,
  };
  for await (const told of lines) {
    read.lines = Math.max(read.lines, told.line);
    if (told.skipped) {
      skips.add(...told.skipped);
      continue;
    }
    const { line, value: event } = told;
    if (event.type !== 'member') {
      read.first = Math.min(read.first, whenOf(event));
      read.last = Math.max(read.last, whenOf(event));
    }
    if (event.type === 'order.paid' && event.memberId === undefined) {
      read.guestOrders += 1;
      read.guestSpendMinor += spendOf(event.lines);
      continue;
    }
    read.events += 1;
    shelf.put({ line, event });
  }
  return read;
}

function spendOf(lines: readonly { readonly kind: string; readonly grossMinor: number }[]): number {
  return lines.reduce(
    (sum, { grossMinor, kind }) => (kind === 'product' ? sum + grossMinor : sum),
    0,
  );
}

async function* inBatches(pasts: AsyncIterable<CustomerPast>): AsyncGenerator<CustomerPast[]> {
  let batch: CustomerPast[] = [];
  let events = 0;
  for await (const past of pasts) {
    batch.push(past);
    events += past.lines.length;
    if (events < eventsPerStore) continue;
    yield batch;
    batch = [];
    events = 0;
  }
  if (batch.length > 0) yield batch;
}

/** An order that is told twice would be settled by the first telling; the second is left out, and said so. */
async function* onceEach(
  pasts: AsyncIterable<CustomerPast>,
  skips: Skips,
): AsyncGenerator<CustomerPast> {
  for await (const { lines, memberId } of pasts) {
    const told = new Set<string>();
    const once = lines.filter(({ event, line }) => {
      if (event.type !== 'order.paid') return true;
      if (!told.has(event.orderId)) return Boolean(told.add(event.orderId));
      const message = `Order ${event.orderId} is told further up already. Sort the file by order.`;
      skips.add({ line, message });
      return false;
    });
    yield { memberId, lines: once };
  }
}
