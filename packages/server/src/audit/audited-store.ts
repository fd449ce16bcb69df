/** A store for one request of the shop's server, which notes what it changed in the same transaction. */
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

/** Who asked, and for what. */
export interface AuditedRequest extends Pick<
  AuditRow,
  'requestId' | 'keyId' | 'actor' | 'action' | 'target'
> {
  /** The member whom the address names. */
  readonly externalId?: string | undefined;
  /** Whether it is many changes in one, such as a batch of events: the row then names no member. */
  readonly isBatch: boolean;
  readonly realNow: () => number;
}

/**
 * Adds one row to the audit trail with the first transaction that commits; it is there with the change
 * or not at all. An answer that is only given again leaves none.
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
    this.#isNoted ||= !isRepeated(result);
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
    this.#isNoted ||= !isRepeated(result);
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
    this.#isNoted ||= !isRepeated(result);
    return result;
  }

  async #noting<T>(
    rows: Writes,
    member: MemberRow | undefined,
    ref: MemberRef | undefined,
    work: () => Promise<T>,
  ): Promise<T> {
    if (this.#isNoted) return work();
    const programme = await rows.programs.get();
    const result = await work();
    if (isRepeated(result)) return result;
    const now = await memberNow(rows, member, ref);
    const changed = differing(
      { ...stateOfProgramme(programme), ...stateOfMember(member) },
      { ...stateOfProgramme(await rows.programs.get()), ...stateOfMember(now) },
    );
    const { action, actor, isBatch, keyId, realNow, requestId, target } = this.#request;
    await rows.audit.add({
      id: createId('aud', laterInstant(this.beneath, realNow())),
      at: realNow(),
      requestId,
      keyId,
      actor,
      action,
      target,
      memberId: isBatch ? null : (now?.id ?? null),
      ...(isBatch ? { before: {}, after: {} } : changed),
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

  scrub(): Promise<void> {
    return this.beneath.scrub();
  }

  close(): Promise<void> {
    return this.beneath.close();
  }
}

/** An answer from before, given again: a stored reply, or the outcome of an event that was known. */
function isRepeated(result: unknown): boolean {
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
