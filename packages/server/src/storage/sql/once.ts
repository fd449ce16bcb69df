import type { EventRow, OnceRow } from '../rows.ts';
import type {
  EventClaim,
  EventName,
  MemberRef,
  OnceClaim,
  OnceName,
  OnceWrites,
} from '../store.ts';
import { integer, text } from './columns.ts';
import { memberCalled } from './members.ts';
import type { SqlRow } from './driver.ts';
import type { ScopedSession } from './scoped-session.ts';

const sql = {
  // A twin of a request under way waits here until the first has committed, and then inserts nothing.
  // The member is there from the start: were it set with the answer, all indexes would be written twice.
  claim: claimFor('$6'),
  claimByExternalId: claimFor(memberCalled('$6')),
  get: `
    SELECT fingerprint, status, body FROM once_key
    WHERE program_id = $1 AND scope = $2 AND request_key = $3`,
  // Fills the row of its claim, or makes it where nothing was claimed before.
  answer: `
    INSERT INTO once_key (program_id, scope, request_key, fingerprint, status, body, created_at, member_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (program_id, scope, request_key) DO UPDATE
    SET status = excluded.status, body = excluded.body, member_id = excluded.member_id
    WHERE once_key.status = 0
    RETURNING status`,
  forget: `
    DELETE FROM once_key
    WHERE program_id = $1 AND created_at < $2
    RETURNING status`,
  claimEvent: `
    INSERT INTO shop_event (program_id, source, event_id, fingerprint, outcome, received_at)
    VALUES ($1, $2, $3, $4, '', $5)
    ON CONFLICT (program_id, source, event_id) DO NOTHING
    RETURNING event_id`,
  getEvent: `
    SELECT fingerprint, outcome FROM shop_event
    WHERE program_id = $1 AND source = $2 AND event_id = $3`,
  // An event that was withdrawn before it came has a row without a fingerprint, which it fills.
  fillEvent: `
    UPDATE shop_event SET fingerprint = $4, received_at = $5
    WHERE program_id = $1 AND source = $2 AND event_id = $3 AND fingerprint = ''
    RETURNING event_id`,
  withdrawEvent: `
    INSERT INTO shop_event (program_id, source, event_id, fingerprint, outcome, received_at, withdrawn_at)
    VALUES ($1, $2, $3, '', '', $4, $4)
    ON CONFLICT (program_id, source, event_id) DO UPDATE SET withdrawn_at = excluded.withdrawn_at`,
  answerEvent: `
    UPDATE shop_event SET outcome = $4
    WHERE program_id = $1 AND source = $2 AND event_id = $3`,
};

function claimFor(memberId: string): string {
  return `
    INSERT INTO once_key (program_id, scope, request_key, fingerprint, status, body, created_at, member_id)
    VALUES ($1, $2, $3, $4, 0, '', $5, ${memberId})
    ON CONFLICT (program_id, scope, request_key) DO NOTHING
    RETURNING status`;
}

/** Answers kept for repeated requests, and outcomes of shop events. */
export class SqlOnce implements OnceWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  async claim(claim: OnceClaim, ref: MemberRef): Promise<OnceRow | undefined> {
    const { scope, key, fingerprint, realNow } = claim;
    const [statement, whose] =
      'id' in ref ? [sql.claim, ref.id] : [sql.claimByExternalId, ref.externalId];
    if (await this.#session.touched(statement, scope, key, fingerprint, realNow, whose))
      return undefined;
    return this.find(claim);
  }

  find({ scope, key }: OnceName): Promise<OnceRow | undefined> {
    return this.#session.first(sql.get, toOnce, scope, key);
  }

  async answer(
    { scope, key, fingerprint, realNow }: OnceClaim,
    status: number,
    body: string,
    memberId: string | null,
  ): Promise<void> {
    const twinCame = (): Error => new Error('A twin of the request was answered in between.');
    const answer = [fingerprint, status, body, realNow, memberId] as const;
    await this.#session.demand(twinCame, sql.answer, scope, key, ...answer);
  }

  async forget(before: number): Promise<number> {
    const rows = await this.#session.run(sql.forget, before);
    return rows.length;
  }

  async claimEvent(
    { source, id }: EventName,
    fingerprint: string,
    at: number,
  ): Promise<EventClaim> {
    if (await this.#session.touched(sql.claimEvent, source, id, fingerprint, at))
      return { state: 'new' };
    if (await this.#session.touched(sql.fillEvent, source, id, fingerprint, at))
      return { state: 'withdrawn' };
    const row = await this.#session.first(sql.getEvent, toEvent, source, id);
    if (!row) throw new Error(`The event ${id} could neither be claimed nor found.`);
    return { state: 'known', row };
  }

  async withdrawEvent({ source, id }: EventName, at: number): Promise<void> {
    await this.#session.run(sql.withdrawEvent, source, id, at);
  }

  async answerEvent({ source, id }: EventName, outcome: string): Promise<void> {
    await this.#session.send(sql.answerEvent, source, id, outcome);
  }
}

function toOnce(row: SqlRow): OnceRow {
  return {
    fingerprint: text(row, 'fingerprint'),
    status: integer(row, 'status'),
    body: text(row, 'body'),
  };
}

function toEvent(row: SqlRow): EventRow {
  return { fingerprint: text(row, 'fingerprint'), outcome: text(row, 'outcome') };
}
