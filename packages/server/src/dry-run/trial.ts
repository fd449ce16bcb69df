/** What a programme does with past events: the services that book live, on a store that is thrown away. */
import type { PastEvent, PastMember, ProgramDocument } from '@spaarkit/contract';
import { stockOf } from '@spaarkit/engine';
import { createMemoryStore } from '../memory.ts';
import { ProblemError } from '../problem-error.ts';
import type { ServiceContext } from '../services/context.ts';
import { createProgram, putMember, putProgram, sendEvent, sweep } from '../services/index.ts';
import { viewMember } from '../services/internal/member-view.ts';
import { isEnrolled } from '../services/internal/membership.ts';
import { loadProgram } from '../services/internal/program.ts';
import type { MemberRow, Reads } from '../storage/store.ts';
import { whenOf, type CustomerPast, type PastLine } from './shelf.ts';
import type { Tally } from './tally.ts';

/** An event that the programme would have refused. */
export interface RefusedLine {
  readonly line: number;
  readonly message: string;
}

const programId = 'dry-run';
/** How long the trial keeps other work of the process waiting. */
const breatheAfterMs = 25;

/** One programme that is tried out. */
export class Trial {
  readonly #document: ProgramDocument;
  readonly #tally: Tally;
  /** Of rewards that there are only so many of. */
  #taken: ReadonlyMap<string, number> = new Map();

  constructor(document: ProgramDocument, tally: Tally) {
    this.#document = asIfItAlwaysRan(document);
    this.#tally = tally;
  }

  /**
   * Lets some customers live through their past, until an instant. They share a store, which is
   * thrown away afterwards, so that memory does not grow with their number; customers touch each
   * other only where there are few of a reward.
   */
  async live(pasts: readonly CustomerPast[], until: number): Promise<RefusedLine[]> {
    let now = 0;
    const ctx: ServiceContext = { store: createMemoryStore(), programId, realNow: () => now };
    await createProgram(ctx.store, { id: programId, test: true }, 0);
    await putProgram(ctx, withoutTaken(this.#document, this.#taken));
    const refused: RefusedLine[] = [];
    const breathe = createBreather();
    for (const { lines, memberId } of pasts) {
      const [known, events] = splitPast(lines);
      now = joinedAt(known, events, until);
      await putMember(ctx, memberId, profileOf(known));
      for (const { event, line } of events) {
        now = Math.max(now, whenOf(event));
        await sendEvent(ctx, event).catch((error: unknown) => {
          if (!(error instanceof ProblemError)) throw error;
          refused.push({ line, message: error.message });
        });
        await breathe();
      }
    }
    now = Math.max(now, until);
    for (let more = true; more;) ({ more } = await sweep(ctx));
    await ctx.store.read(programId, (rows) => this.#count(ctx, rows));
    return refused;
  }

  async #count(ctx: ServiceContext, rows: Reads): Promise<void> {
    const program = await loadProgram(ctx, rows);
    for (let after = '', more = true; more;) {
      const members = await rows.members.page(after, 100);
      for (const member of members) {
        if (!isEnrolled(member)) continue;
        const view = await viewMember(ctx, rows, program, member);
        this.#tally.addMember(view.balance, view.tierProgress?.tierId);
        await this.#countPast(rows, member, program.now);
      }
      more = members.length === 100;
      after = members.at(-1)?.id ?? '';
    }
    this.#taken = sumOf(this.#taken, await rows.rewards.stockTaken());
  }

  async #countPast(rows: Reads, { id }: MemberRow, now: number): Promise<void> {
    for (const { transaction } of await rows.ledger.records(id))
      this.#tally.addBooking(transaction);
    for (const order of await rows.orders.ofMember(id)) this.#tally.addOrder(order);
    const issued = await rows.rewards.listIssued(id, { usage: 'all', now, limit: 10_000 });
    for (const reward of issued) this.#tally.addReward(reward);
  }
}

/**
 * The programme without what belongs to its launch and not to its rules: its start and end, who may
 * join, and where codes come from.
 */
function asIfItAlwaysRan(document: ProgramDocument): ProgramDocument {
  const { startsAt: _, endsAt: __, lastRedemptionAt: ___, ...rules } = document;
  const { pilot: ____, ...enrollment } = document.enrollment;
  return {
    ...rules,
    enrollment,
    rewards: document.rewards.map((reward) => ({ ...reward, maker: { kind: 'own' } })),
  };
}

/** What is left of rewards after those that earlier customers took. */
function withoutTaken(
  document: ProgramDocument,
  taken: ReadonlyMap<string, number>,
): ProgramDocument {
  if (taken.size === 0) return document;
  const rewards = document.rewards.map((reward) => {
    const left = (stockOf(reward) ?? 0) - (taken.get(reward.id) ?? 0);
    return stockOf(reward) === undefined ? reward : { ...reward, stock: Math.max(0, left) };
  });
  return { ...document, rewards };
}

function splitPast(
  lines: readonly PastLine[],
): [PastMember | undefined, (PastLine & { event: Exclude<PastEvent, PastMember> })[]] {
  const known = lines.map(({ event }) => event).findLast((event) => event.type === 'member');
  const events = lines.flatMap(({ event, line }) =>
    event.type === 'member' ? [] : [{ event, line }],
  );
  return [known, events];
}

/** A customer joins when it is said so, and never after the first thing that is told of them. */
function joinedAt(
  known: PastMember | undefined,
  [first]: readonly PastLine[],
  until: number,
): number {
  const stated = known?.joinedAt === undefined ? until : Date.parse(known.joinedAt);
  return Math.min(stated, first ? whenOf(first.event) : until);
}

function profileOf(known: PastMember | undefined) {
  return {
    enrolled: true,
    ...(known?.tags && { tags: known.tags }),
    ...(known?.birthday && { birthday: known.birthday }),
  };
}

function sumOf(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): Map<string, number> {
  const sum = new Map(one);
  for (const [id, count] of other) sum.set(id, (sum.get(id) ?? 0) + count);
  return sum;
}

/** A pause now and then: nothing here waits for anything, so that a server would answer nobody meanwhile. */
function createBreather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < breatheAfterMs) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}
