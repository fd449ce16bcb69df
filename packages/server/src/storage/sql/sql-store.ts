import type { KeyRow, MemberRow, ProgramRow } from '../rows.ts';
import type { Claimed, MemberRef, OnceClaim, Reads, Store, Writes } from '../store.ts';
import type { SqlDriver, SqlSession } from './driver.ts';
import { SqlGrants } from './grants.ts';
import { SqlCredits } from './credits.ts';
import { SqlDonations } from './donations.ts';
import { SqlFulfilments } from './fulfilments.ts';
import { SqlClaims } from './claims.ts';
import { SqlAudit } from './audit.ts';
import { SqlCards } from './cards.ts';
import { SqlIdentities } from './identities.ts';
import { SqlJoining } from './joining.ts';
import { findKeySql, SqlKeys, toKey } from './keys.ts';
import { SqlLedger } from './ledger.ts';
import { SqlLimits } from './limits.ts';
import { SqlMembers } from './members.ts';
import { appliedSteps, arrange, migrate } from './migrate.ts';
import { SqlOnce } from './once.ts';
import { SqlOrders } from './orders.ts';
import { SqlPast } from './past.ts';
import { SqlCodes } from './codes.ts';
import { SqlPools } from './pools.ts';
import { listProgramsSql, SqlPrograms, toProgram } from './programs.ts';
import { SqlReceipts } from './receipts.ts';
import { SqlReferrals } from './referrals.ts';
import { SqlExports } from './exports.ts';
import { SqlReports } from './reports.ts';
import { SqlRewards } from './rewards.ts';
import { schemaSteps } from './schema.ts';
import { SqlWebhooks } from './webhooks.ts';
import { ScopedSession } from './scoped-session.ts';
import { SqlTallies } from './tallies.ts';
import { SqlStandings } from './standings.ts';

/** The store on any database that has a driver. All of its SQL is the same for each. */
export class SqlStore implements Store {
  readonly engine: string;
  readonly #driver: SqlDriver;

  constructor(driver: SqlDriver) {
    this.engine = driver.engine;
    this.#driver = driver;
  }

  async migrate(): Promise<void> {
    await migrate(this.#driver);
    await arrange(this.#driver);
  }

  async isReady(): Promise<boolean> {
    return (await appliedSteps(this.#driver)) === schemaSteps.length;
  }

  async findKey(hash: string): Promise<KeyRow | undefined> {
    const [row] = await this.#driver.query(findKeySql, [hash]);
    return row && toKey(row);
  }

  async listPrograms(): Promise<ProgramRow[]> {
    const rows = await this.#driver.query(listProgramsSql, []);
    return rows.map(toProgram);
  }

  read<T>(programId: string, work: (rows: Reads) => Promise<T>): Promise<T> {
    return this.#driver.read((session) => work(openRows(session, programId)));
  }

  glance<T>(programId: string, work: (rows: Reads) => Promise<T>): Promise<T | undefined> {
    return this.#driver.glance((session) => work(openRows(session, programId)));
  }

  write<T>(programId: string, work: (rows: Writes) => Promise<T>): Promise<T> {
    return this.#driver.write((session) => work(openRows(session, programId)));
  }

  async withMember<T>(
    programId: string,
    ref: MemberRef,
    work: (rows: Writes, member: MemberRow | undefined) => Promise<T>,
  ): Promise<T> {
    return this.write(programId, async (rows) => {
      // Whoever holds a member needs the programme too: asked for before, it is one statement with the hold.
      const [, member] = await Promise.all([rows.programs.get(), rows.members.hold(ref)]);
      return work(rows, member);
    });
  }

  async onceWithMember<T>(
    programId: string,
    ref: MemberRef,
    claim: OnceClaim,
    work: (rows: Writes, claimed: Claimed) => Promise<T>,
  ): Promise<T> {
    const done = claim.isBooking
      ? await this.#driver.atOnce(async (session) => {
          const rows = openRows(session, programId);
          const [, member, openLots, earlier] = await Promise.all([
            rows.programs.get(),
            rows.members.find(ref),
            rows.ledger.openLots(ref),
            rows.once.find(claim),
          ]);
          return work(rows, { member, openLots, earlier });
        }, 'member')
      : undefined;
    if (done) return done.result;
    return this.write(programId, async (rows) => {
      // Two statements that are sent together: what reads stands before what writes.
      const [, member, openLots, earlier] = await Promise.all([
        rows.programs.get(),
        rows.members.hold(ref),
        rows.ledger.openLots(ref),
        rows.once.claim(claim, ref),
      ]);
      return work(rows, { member, openLots, earlier });
    });
  }

  async scrub(): Promise<void> {
    await this.#driver.scrub();
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }
}

function openRows(session: SqlSession, programId: string) {
  const scoped = new ScopedSession(session, programId);
  return {
    programs: new SqlPrograms(scoped),
    keys: new SqlKeys(scoped),
    members: new SqlMembers(scoped),
    ledger: new SqlLedger(scoped),
    orders: new SqlOrders(scoped),
    rewards: new SqlRewards(scoped),
    joining: new SqlJoining(scoped),
    identities: new SqlIdentities(scoped),
    cards: new SqlCards(scoped),
    claims: new SqlClaims(scoped),
    grants: new SqlGrants(scoped),
    pools: new SqlPools(scoped),
    codes: new SqlCodes(scoped),
    credits: new SqlCredits(scoped),
    donations: new SqlDonations(scoped),
    fulfilments: new SqlFulfilments(scoped),
    webhooks: new SqlWebhooks(scoped),
    referrals: new SqlReferrals(scoped),
    tallies: new SqlTallies(scoped),
    standings: new SqlStandings(scoped),
    reports: new SqlReports(scoped),
    exports: new SqlExports(scoped),
    receipts: new SqlReceipts(scoped),
    past: new SqlPast(scoped),
    audit: new SqlAudit(scoped),
    once: new SqlOnce(scoped),
    limits: new SqlLimits(scoped),
  } satisfies Writes;
}
