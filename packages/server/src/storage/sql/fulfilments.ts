import type { DeliveryAddressRow, IssuedRewardRow } from '../rows.ts';
import type { FulfilmentChange, FulfilmentFilter, FulfilmentWrites } from '../store.ts';
import { json, parameterList, text } from './columns.ts';
import { issuedColumns, toIssued } from './rewards.ts';
import type { ScopedSession } from './scoped-session.ts';

const sql = {
  list: (states: number) => `
    SELECT ${issuedColumns} FROM issued_reward
    WHERE program_id = $1 AND id > $2 AND fulfilment IN (${parameterList(4, states)})
    ORDER BY id
    LIMIT $3`,
  save: `
    UPDATE issued_reward SET fulfilment = $3, fulfilment_note = $4, used_at = $5
    WHERE program_id = $1 AND id = $2`,
  addresses: (ids: number) => `
    SELECT issued_reward_id, member_id, address FROM delivery_address
    WHERE program_id = $1 AND issued_reward_id IN (${parameterList(2, ids)})`,
  addAddress: `
    INSERT INTO delivery_address (program_id, issued_reward_id, member_id, address)
    VALUES ($1, $2, $3, $4)`,
  removeAddress: `DELETE FROM delivery_address WHERE program_id = $1 AND issued_reward_id = $2`,
  removeAddressesOf: `DELETE FROM delivery_address WHERE program_id = $1 AND member_id = $2`,
};

/** What the shop has to do for members, and where it is to be sent. */
export class SqlFulfilments implements FulfilmentWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  list({ states, afterId, limit }: FulfilmentFilter): Promise<IssuedRewardRow[]> {
    return this.#session.rows(sql.list(states.length), toIssued, afterId, limit, ...states);
  }

  async addresses(issuedRewardIds: readonly string[]): Promise<DeliveryAddressRow[]> {
    if (issuedRewardIds.length === 0) return [];
    const rows = await this.#session.run(sql.addresses(issuedRewardIds.length), ...issuedRewardIds);
    return rows.map((row) => ({
      issuedRewardId: text(row, 'issued_reward_id'),
      memberId: text(row, 'member_id'),
      address: json(row, 'address') as DeliveryAddressRow['address'],
    }));
  }

  async save(
    issuedRewardId: string,
    { fulfilment, fulfilmentNote, usedAt }: FulfilmentChange,
  ): Promise<void> {
    await this.#session.run(sql.save, issuedRewardId, fulfilment, fulfilmentNote, usedAt);
  }

  async addAddress({ issuedRewardId, memberId, address }: DeliveryAddressRow): Promise<void> {
    await this.#session.run(sql.addAddress, issuedRewardId, memberId, JSON.stringify(address));
  }

  async removeAddress(issuedRewardId: string): Promise<void> {
    await this.#session.run(sql.removeAddress, issuedRewardId);
  }

  async removeAddressesOf(memberId: string): Promise<void> {
    await this.#session.run(sql.removeAddressesOf, memberId);
  }
}
