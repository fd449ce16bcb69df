/** A store for one request or command of the shop's side, which notes what it changed in the same transaction. */
import type { AuditedState } from '@spaarkit/contract';
import { PerStore } from '../per-store.ts';
import { createId } from '../services/internal/ids.ts';
import type {
  AuditRow,
  Claimed,
  KeyRow,
  MemberRef,
  MemberRow,
  OnceClaim,
  ProgramRow,
  Reads,
  Store,
  Writes,
} from '../storage/store.ts';

/** The instant in the last id, of each store. */
const lastInstants = new PerStore(() => ({ at: 0 }));

/** The trail is read in the order of its ids: two changes of one millisecond keep theirs. */
function laterInstant(store: Store, now: number): number {
  const last = lastInstants.of(store);
  last.at = Math.max(now, last.at + 1);
  return last.at;
}

/**
 * How much a request changes: `one` thing; several, `each` in a transaction of its own that leaves a row
 * of its own, such as a batch of events; or a `whole` import, of which one row says that it was, and the
 * ledger whom it changed.
 */
export type AuditedExtent = 'one' | 'each' | 'whole';

/** Who asked, and for what. */
export interface AuditedRequest extends Pick<
  AuditRow,
  'requestId' | 'keyId' | 'actor' | 'action' | 'target'
> {
  /** The member whom the address names. */
  readonly externalId?: string | undefined;
  readonly extent: AuditedExtent;
  readonly realNow: () => number;
}

/**
 * Adds a row to the audit trail with the first transaction that commits, or with each; it is there with
 * the change or not at all. An answer that is only given again leaves none.
 */
export class AuditedStore implements Store {
  readonly beneath: Store;
  readonly #request: AuditedRequest;
  #isNoted = false;

  constructor(beneath: Store, request: AuditedRequest) {
    this.beneath = beneath;
    this.#request = request;
  }

  get engine(): string {
    return this.beneath.engine;
  }

  async write<T>(programId: string, work: (rows: Writes) => Promise<T>): Promise<T> {
    const { externalId } = this.#request;
    const ref = externalId === undefined ? undefined : { externalId };
    const result = await this.beneath.write(programId, async (rows) => {
      const before = ref && (await rows.members.find(ref));
      return this.#noting(rows, before, ref, () => work(rows));
    });
    this.#isNoted ||= !isIdle(result);
    return result;
  }

  async withMember<T>(
    programId: string,
    ref: MemberRef,
    work: (rows: Writes, member: MemberRow | undefined) => Promise<T>,
  ): Promise<T> {
    const result = await this.beneath.withMember(programId, ref, (rows, member) =>
      this.#noting(rows, member, ref, () => work(rows, member)),
    );
    this.#isNoted ||= !isIdle(result);
    return result;
  }

  async onceWithMember<T>(
    programId: string,
    ref: MemberRef,
    claim: OnceClaim,
    work: (rows: Writes, claimed: Claimed) => Promise<T>,
  ): Promise<T> {
    const result = await this.beneath.onceWithMember(programId, ref, claim, (rows, claimed) =>
      this.#noting(rows, claimed.member, ref, () => work(rows, claimed)),
    );
    this.#isNoted ||= !isIdle(result);
    return result;
  }

  async #noting<T>(
    rows: Writes,
    member: MemberRow | undefined,
    ref: MemberRef | undefined,
    work: () => Promise<T>,
  ): Promise<T> {
    if (this.#isNoted && this.#request.extent !== 'each') return work();
    const programme = await rows.programs.get();
    const result = await work();
    if (isIdle(result)) return result;
    const now = await memberNow(rows, member, ref);
    const changed = differing(
      { ...stateOfProgramme(programme), ...stateOfMember(member) },
      { ...stateOfProgramme(await rows.programs.get()), ...stateOfMember(now) },
    );
    const { action, actor, extent, keyId, realNow, requestId, target } = this.#request;
    const isWhole = extent === 'whole';
    await rows.audit.add({
      id: createId('aud', laterInstant(this.beneath, realNow())),
      at: realNow(),
      requestId,
      keyId,
      actor,
      action,
      target,
      memberId: isWhole ? null : (now?.id ?? null),
      ...(isWhole ? { before: {}, after: {} } : changed),
    });
    return result;
  }

  migrate(): Promise<void> {
    return this.beneath.migrate();
  }

  isReady(): Promise<boolean> {
    return this.beneath.isReady();
  }

  findKey(hash: string): Promise<KeyRow | undefined> {
    return this.beneath.findKey(hash);
  }

  listPrograms(): Promise<ProgramRow[]> {
    return this.beneath.listPrograms();
  }

  read<T>(programId: string, work: (rows: Reads) => Promise<T>): Promise<T> {
    return this.beneath.read(programId, work);
  }

  glance<T>(programId: string, work: (rows: Reads) => Promise<T>): Promise<T | undefined> {
    return this.beneath.glance(programId, work);
  }

  scrub(): Promise<void> {
    return this.beneath.scrub();
  }

  close(): Promise<void> {
    return this.beneath.close();
  }
}

/**
 * Whether nothing was done: `false`, or an answer from before, given again, be it a stored reply or the
 * outcome of an event that was known.
 */
function isIdle(result: unknown): boolean {
  if (result === false) return true;
  if (typeof result !== 'object' || result === null) return false;
  return (
    ('replayed' in result && result.replayed === true) ||
    ('outcome' in result && result.outcome === 'replayed')
  );
}

/** By the ledger's id where it is known: the shop's may be another now, or gone. */
async function memberNow(
  rows: Reads,
  before: MemberRow | undefined,
  ref: MemberRef | undefined,
): Promise<MemberRow | undefined> {
  if (before) return rows.members.find({ id: before.id });
  return ref && rows.members.find(ref);
}

function stateOfProgramme(row: ProgramRow | undefined): AuditedState {
  return row ? { programVersion: row.version, clockOffsetMs: row.clockOffsetMs } : {};
}

function stateOfMember(row: MemberRow | undefined): AuditedState {
  return row ? { enrolled: row.joinedAt !== null, excluded: row.excluded, ...row.balance } : {};
}

function differing(before: AuditedState, after: AuditedState): Pick<AuditRow, 'before' | 'after'> {
  return { before: without(before, after), after: without(after, before) };
}

function without(state: AuditedState, other: AuditedState): AuditedState {
  const others = new Map(Object.entries(other));
  return Object.fromEntries(
    Object.entries(state).filter(([name, value]) => others.get(name) !== value),
  );
}
