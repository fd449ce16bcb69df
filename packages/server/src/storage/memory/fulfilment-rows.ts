import { compareIds } from '../compare-ids.ts';
import type { DeliveryAddressRow, IssuedRewardRow } from '../rows.ts';
import type { FulfilmentChange, FulfilmentFilter, FulfilmentWrites } from '../store.ts';
import type { ProgramTables } from './tables.ts';

/** What the shop has to do for members, and where it is to be sent. */
export class MemoryFulfilments implements FulfilmentWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async list({ states, afterId, limit }: FulfilmentFilter): Promise<IssuedRewardRow[]> {
    return this.#tables.issued
      .all()
      .filter(({ fulfilment, id }) => fulfilment && states.includes(fulfilment) && id > afterId)
      .toSorted(compareIds)
      .slice(0, limit);
  }

  async addresses(issuedRewardIds: readonly string[]): Promise<DeliveryAddressRow[]> {
    return issuedRewardIds.flatMap((id) => this.#tables.addresses.get(id) ?? []);
  }

  async save(issuedRewardId: string, change: FulfilmentChange): Promise<void> {
    const issued = this.#tables.issued.get(issuedRewardId);
    if (issued) this.#tables.issued.put({ ...issued, ...change });
  }

  async addAddress(row: DeliveryAddressRow): Promise<void> {
    this.#tables.addresses.put(row);
  }

  async removeAddress(issuedRewardId: string): Promise<void> {
    this.#tables.addresses.remove(issuedRewardId);
  }

  async removeAddressesOf(memberId: string): Promise<void> {
    for (const { issuedRewardId } of this.#tables.addresses.inGroup(memberId))
      this.#tables.addresses.remove(issuedRewardId);
  }
}
