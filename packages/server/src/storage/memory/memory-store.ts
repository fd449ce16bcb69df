import type { KeyRow, MemberRow, ProgramRow } from '../rows.ts';
import type { Claimed, MemberRef, OnceClaim, Reads, Store, Writes } from '../store.ts';
import { TurnQueue } from '../turn-queue.ts';
import { MemoryGrants } from './grant-rows.ts';
import { MemoryCredits } from './credit-rows.ts';
import { MemoryDonations } from './donation-rows.ts';
import { MemoryFulfilments } from './fulfilment-rows.ts';
import { MemoryClaims } from './claim-rows.ts';
import { MemoryAudit } from './audit-rows.ts';
import { MemoryCards } from './card-rows.ts';
import { MemoryIdentities } from './identity-rows.ts';
import { MemoryJoining } from './joining-rows.ts';
import { MemoryStandings } from './standing-rows.ts';
import { MemoryLedger } from './ledger-rows.ts';
import { MemoryLimits } from './limit-rows.ts';
import { MemoryMembers } from './member-rows.ts';
import { MemoryOnce } from './once-rows.ts';
import { MemoryOrders } from './order-rows.ts';
import { MemoryPast } from './past-rows.ts';
import { MemoryCodes } from './code-rows.ts';
import { MemoryPools } from './pool-rows.ts';
import { MemoryKeys, MemoryPrograms } from './program-rows.ts';
import { MemoryReceipts } from './receipt-rows.ts';
import { MemoryReferrals } from './referral-rows.ts';
import { MemoryExports } from './export-rows.ts';
import { MemoryReports } from './report-rows.ts';
import { MemoryRewards } from './reward-rows.ts';
import { MemoryWebhooks } from './webhook-rows.ts';
import { MemoryTallies } from './tally-rows.ts';
import { ProgramTables, type KeyDirectory } from './tables.ts';

/** One programme: its tables, the handle on them and the queue before them. */
interface Compartment {
  readonly tables: ProgramTables;
  readonly rows: Writes;
  readonly queue: TurnQueue;
}

/**
 * Keeps everything in maps. Reads and writes of a programme take turns, so each sees the whole of
 * what came before it and nothing of what is under way.
 */
export class MemoryStore implements Store {
  readonly engine = 'memory';
  readonly #compartments = new Map<string, Compartment>();
  readonly #keys: KeyDirectory = new Map();

  async migrate(): Promise<void> {}

  async isReady(): Promise<boolean> {
    return true;
  }

  async findKey(hash: string): Promise<KeyRow | undefined> {
    return this.#keys.get(hash);
  }

  async listPrograms(): Promise<ProgramRow[]> {
    return [...this.#compartments.values()].flatMap(({ tables }) => tables.program.all());
  }

  async read<T>(programId: string, work: (rows: Reads) => Promise<T>): Promise<T> {
    const { queue, rows } = this.#compartment(programId);
    return queue.take(() => work(rows));
  }

  glance<T>(programId: string, work: (rows: Reads) => Promise<T>): Promise<T> {
    return this.read(programId, work);
  }

  async write<T>(programId: string, work: (rows: Writes) => Promise<T>): Promise<T> {
    const { queue, rows, tables } = this.#compartment(programId);
    return queue.take(async () => {
      try {
        const result = await work(rows);
        tables.journal.commit();
        return result;
      } catch (error) {
        tables.journal.rollBack();
        throw error;
      }
    });
  }

  async withMember<T>(
    programId: string,
    ref: MemberRef,
    work: (rows: Writes, member: MemberRow | undefined) => Promise<T>,
  ): Promise<T> {
    return this.write(programId, async (rows) => work(rows, await rows.members.hold(ref)));
  }

  async onceWithMember<T>(
    programId: string,
    ref: MemberRef,
    claim: OnceClaim,
    work: (rows: Writes, claimed: Claimed) => Promise<T>,
  ): Promise<T> {
    return this.withMember(programId, ref, async (rows, member) => {
      const earlier = await rows.once.claim(claim, ref);
      return work(rows, { member, openLots: await rows.ledger.openLots(ref), earlier });
    });
  }

  /** What is deleted is gone. */
  async scrub(): Promise<void> {}

  async close(): Promise<void> {
    await Promise.all([...this.#compartments.values()].map(({ queue }) => queue.drain()));
  }

  #compartment(programId: string): Compartment {
    const known = this.#compartments.get(programId);
    if (known) return known;
    const compartment = openCompartment(programId, this.#keys);
    this.#compartments.set(programId, compartment);
    return compartment;
  }
}

function openCompartment(programId: string, directory: KeyDirectory): Compartment {
  const tables = new ProgramTables();
  const rows: Writes = {
    programs: new MemoryPrograms(tables),
    keys: new MemoryKeys(programId, tables, directory),
    members: new MemoryMembers(tables),
    ledger: new MemoryLedger(tables),
    orders: new MemoryOrders(tables),
    rewards: new MemoryRewards(tables),
    joining: new MemoryJoining(tables),
    identities: new MemoryIdentities(tables),
    cards: new MemoryCards(tables),
    claims: new MemoryClaims(tables),
    grants: new MemoryGrants(tables),
    pools: new MemoryPools(tables),
    codes: new MemoryCodes(tables),
    credits: new MemoryCredits(tables),
    donations: new MemoryDonations(tables),
    fulfilments: new MemoryFulfilments(tables),
    webhooks: new MemoryWebhooks(tables),
    referrals: new MemoryReferrals(tables),
    tallies: new MemoryTallies(tables),
    standings: new MemoryStandings(tables),
    reports: new MemoryReports(tables),
    exports: new MemoryExports(tables),
    receipts: new MemoryReceipts(tables),
    past: new MemoryPast(tables),
    audit: new MemoryAudit(tables),
    once: new MemoryOnce(tables),
    limits: new MemoryLimits(tables),
  };
  return { tables, rows, queue: new TurnQueue() };
}
