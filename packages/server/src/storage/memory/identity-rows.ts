import { compareIds } from '../compare-ids.ts';
import type { FormerIdRow, MemberRow } from '../rows.ts';
import type { IdentityWrites } from '../store.ts';
import type { Table } from './table.ts';
import { signalKey, tallyKey, tierChangeKey, toldKey, type ProgramTables } from './tables.ts';

/** By which ids a member is and was known, and what is done when that changes. */
export class MemoryIdentities implements IdentityWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async former(digest: string): Promise<FormerIdRow | undefined> {
    return this.#tables.former.get(digest);
  }

  async mergedInto(memberId: string): Promise<string[]> {
    const merged = this.#tables.merged.inGroup(memberId);
    return merged.toSorted(compareIds).map(({ id }) => id);
  }

  async rename(memberId: string, externalId: string): Promise<boolean> {
    if (this.#tables.members.inGroup(externalId).length > 0) return false;
    return this.#setId(memberId, externalId);
  }

  async cutId(memberId: string): Promise<void> {
    this.#setId(memberId, null);
  }

  async addFormer(row: FormerIdRow): Promise<void> {
    this.#tables.former.put(row);
  }

  async removeFormer(digest: string): Promise<void> {
    this.#tables.former.remove(digest);
  }

  async handOver(from: string, to: string): Promise<void> {
    const {
      addresses,
      audit,
      cards,
      former,
      grants,
      issued,
      memberships,
      merged,
      orderTallies,
      orders,
      past,
      receipts,
      redemptions,
      standings,
      tierGifts,
      toldOccasions,
      webhookEvents,
    } = this.#tables;
    for (const { id } of [{ id: from }, ...merged.inGroup(from)]) merged.put({ id, into: to });
    for (const row of former.all()) if (row.memberId === from) former.put({ ...row, memberId: to });
    giveTo(orders, from, to);
    giveTo(redemptions, from, to);
    giveTo(issued, from, to);
    giveTo(cards, from, to);
    giveTo(receipts, from, to);
    giveTo(past, from, to);
    giveTo(addresses, from, to);
    for (const row of webhookEvents.all())
      if (row.memberId === from) webhookEvents.put({ ...row, memberId: to });
    for (const row of audit.inGroup(from)) audit.put({ ...row, memberId: to });
    giveTo(tierGifts, from, to);
    giveTo(memberships, from, to);
    standings.remove(from);
    for (const row of toldOccasions.inGroup(from)) {
      toldOccasions.remove(toldKey(from, row.occasion));
      toldOccasions.put({ ...row, memberId: to });
    }
    giveTo(orderTallies, from, to);
    this.#giveReferrals(from, to);
    this.#addTotals(from, to);
    const taken = new Set(grants.inGroup(to).map(occasionOf));
    for (const row of grants.inGroup(from)) {
      const occasion = taken.has(occasionOf(row)) ? null : row.occasion;
      grants.put({ ...row, memberId: to, occasion });
    }
  }

  async forget(memberId: string): Promise<void> {
    const tables = this.#tables;
    tables.profiles.remove(memberId);
    tables.waiting.remove(memberId);
    for (const { noticeId } of tables.dismissed.inGroup(memberId))
      tables.dismissed.remove(`${memberId} ${noticeId}`);
    for (const { id } of tables.consents.inGroup(memberId)) tables.consents.remove(id);
    const isTheirs = new Set(
      tables.webhookEvents
        .all()
        .filter((row) => row.memberId === memberId)
        .map(({ id }) => id),
    );
    for (const { endpointId, eventId } of tables.webhookDeliveries.all())
      if (isTheirs.has(eventId)) tables.webhookDeliveries.remove(`${endpointId} ${eventId}`);
    for (const id of isTheirs) tables.webhookEvents.remove(id);
    for (const { issuedRewardId } of tables.addresses.inGroup(memberId))
      tables.addresses.remove(issuedRewardId);
    for (const { number } of tables.cards.inGroup(memberId)) tables.cards.remove(number);
    tables.standings.remove(memberId);
    for (const { occasion } of tables.toldOccasions.inGroup(memberId))
      tables.toldOccasions.remove(toldKey(memberId, occasion));
    for (const { position } of tables.tierChanges.inGroup(memberId))
      tables.tierChanges.remove(tierChangeKey(memberId, position));
    for (const { issuedRewardId } of tables.tierGifts.inGroup(memberId))
      tables.tierGifts.remove(issuedRewardId);
    for (const { membershipId } of tables.memberships.inGroup(memberId))
      tables.memberships.remove(membershipId);
    for (const { id } of tables.grants.inGroup(memberId)) {
      tables.grants.remove(id);
      tables.grantsBySource.remove(id);
    }
    for (const { reference } of tables.past.inGroup(memberId)) tables.past.remove(reference);
    for (const row of tables.receipts.inGroup(memberId))
      tables.receipts.put({ ...row, memberId: null, decision: null });
    this.#forgetReferrals(memberId);
    for (const { transactionId } of tables.words.inGroup(memberId))
      tables.words.remove(transactionId);
    this.#forgetIds(memberId);
    for (const row of tables.once.inGroup(memberId))
      tables.once.put({ ...row, status: 410, body: '{}' });
    const friends = tables.referrals.inGroup(memberId).map(({ friendId }) => friendId);
    for (const each of [memberId, ...friends])
      for (const row of tables.audit.inGroup(each))
        if (each === memberId || row.action === 'decideReferral')
          tables.audit.put({ ...row, actor: null, target: {} });
    this.#forgetOrders(memberId);
    this.#forgetRewards(memberId);
  }

  #addTotals(from: string, to: string): void {
    const { ruleTotals } = this.#tables;
    for (const row of ruleTotals.inGroup(from)) {
      const own = ruleTotals.inGroup(to).find(({ ruleId }) => ruleId === row.ruleId);
      ruleTotals.put({
        ...row,
        memberId: to,
        count: row.count + (own?.count ?? 0),
        times: row.times + (own?.times ?? 0),
      });
      ruleTotals.remove(tallyKey(from, row.ruleId));
    }
  }

  #giveReferrals(from: string, to: string): void {
    const { referralCodes, referrals, signals } = this.#tables;
    giveTo(referralCodes, from, to);
    for (const row of referrals.all()) {
      const referrerId = row.referrerId === from ? to : row.referrerId;
      referrals.put({ ...row, referrerId, friendId: row.friendId === from ? to : row.friendId });
    }
    for (const row of signals.inGroup(from)) {
      signals.add({ ...row, memberId: to });
      signals.remove(signalKey(row));
    }
  }

  #forgetReferrals(memberId: string): void {
    const { referralCodes, referrals, signals } = this.#tables;
    for (const { code } of referralCodes.inGroup(memberId)) referralCodes.remove(code);
    for (const row of signals.inGroup(memberId)) signals.remove(signalKey(row));
    for (const row of referrals.all())
      if (row.friendId === memberId || row.referrerId === memberId)
        referrals.put({ ...row, decision: null });
  }

  #forgetIds(memberId: string): void {
    const { former, orders } = this.#tables;
    const theirs = former.all().filter((row) => row.memberId === memberId);
    const digests = new Set(theirs.map(({ digest }) => digest));
    for (const row of orders.all())
      if (row.customer !== null && digests.has(row.customer))
        orders.put({ ...row, customer: null });
    for (const row of theirs) former.put({ ...row, memberId: null, fate: 'erased' });
  }

  #forgetOrders(memberId: string): void {
    for (const row of this.#tables.orders.inGroup(memberId)) {
      const facts = { orderId: '', refunds: [], cancelled: false };
      this.#tables.orders.put({ ...row, facts, terms: null });
    }
  }

  #forgetRewards(memberId: string): void {
    const { codeRequests, codes, issued } = this.#tables;
    for (const row of issued.inGroup(memberId)) {
      codeRequests.remove(row.id);
      if (row.code !== null) codes.remove(row.code);
      const source = { kind: 'shop', note: '' } as const;
      const freed = { cartRef: null, lockedUntil: null, returnsAt: null };
      issued.put({ ...row, ...freed, code: row.id, source });
    }
  }

  #setId(memberId: string, externalId: MemberRow['externalId']): boolean {
    const member = this.#tables.members.get(memberId);
    if (!member) return false;
    this.#tables.members.put({ ...member, externalId });
    return true;
  }
}

function giveTo<Row extends { readonly memberId: string | null }>(
  table: Table<Row>,
  from: string,
  to: string,
): void {
  for (const row of table.inGroup(from)) table.put({ ...row, memberId: to });
}

function occasionOf({ ruleId, occasion }: { ruleId: string; occasion: string | null }): string {
  return occasion === null ? '' : `${ruleId} ${occasion}`;
}
