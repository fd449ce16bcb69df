/** Proves the ledger of a programme, from nothing but its rows. */
import { checkBooks } from '@spaarkit/engine';
import { fitsSeal } from './forgettable.ts';
import { findChainBreak } from './hash-chain.ts';
import type { LedgerRecord, MemberRow, Reads, Store } from './store.ts';

/** Something that must not be. */
export interface Violation {
  /** Empty when it is in the books of nobody. */
  readonly memberId: string;
  readonly detail: string;
}

const membersAtOnce = 100;

/**
 * Recomputes every balance and lot from its entries, looks whether each transaction sums to 0 and
 * whether each hash chain is whole, and lists what does not hold. Members are read a page at a
 * time, each page in one consistent view, so that no writer waits for long.
 */
export async function verifyProgram(
  store: Store,
  programId: string,
): Promise<{ members: number; violations: Violation[] }> {
  const violations: Violation[] = [];
  let members = 0;
  for (let afterId = ''; ;) {
    const page = await store.read(programId, (rows) => verifyPage(rows, afterId));
    violations.push(...page.violations);
    members += page.members.length;
    const last = page.members.at(-1);
    if (!last) break;
    afterId = last.id;
  }
  violations.push(...(await store.read(programId, findStrays)));
  return { members, violations };
}

/** Each member's chain was followed to its end: what is more than all of them is in none. */
async function findStrays({ ledger }: Reads): Promise<Violation[]> {
  const { booked, told } = await ledger.lengths();
  if (booked === told) return [];
  const detail = `the ledger has ${booked} transactions, the rows of its members tell of ${told}`;
  return [{ memberId: '', detail }];
}

async function verifyPage(
  rows: Reads,
  afterId: string,
): Promise<{ members: MemberRow[]; violations: Violation[] }> {
  const members = await rows.members.page(afterId, membersAtOnce);
  const violations: Violation[] = [];
  for (const member of members) {
    const found = await verifyMember(rows, member);
    violations.push(...found.map((detail) => ({ memberId: member.id, detail })));
  }
  return { members, violations };
}

/** What is wrong with the books of one member, in words. */
async function verifyMember(
  rows: Reads,
  { id, activeAt, balance, chainLength, chainHash }: MemberRow,
): Promise<string[]> {
  const records = await rows.ledger.records(id);
  const found = checkBooks({ balance, lots: await rows.ledger.allLots(id), activeAt }, records);
  const broken = await findChainBreak(id, records);
  if (broken !== undefined) found.push(`the hash chain breaks at ${broken}`);
  const words = await rows.ledger.words(id);
  for (const { transaction } of records) {
    if (!(await fitsSeal(transaction.reason, words.get(transaction.id))))
      found.push(`the words of ${transaction.id} are not those that were sealed`);
  }
  const last = records.at(-1)?.transaction;
  if (records.length !== chainLength || (last?.hash ?? '') !== chainHash) {
    found.push('the hash chain does not end where the member’s row says');
  }
  for (const { transaction, entries } of records) {
    const points = entries.reduce(
      (sum, entry) => (ownAccounts.has(entry.account) ? sum + entry.points : sum),
      0,
    );
    if (points !== transaction.points)
      found.push(`${transaction.id} says ${transaction.points} points, its entries ${points}`);
  }
  return [
    ...found,
    ...(await verifyCredit(rows, id)),
    ...(await verifyTallies(rows, id)),
    ...(await verifyGrants(rows, id, records)),
  ];
}

/** Credit is what was issued, less what orders used, plus what came back. */
async function verifyCredit(rows: Reads, memberId: string): Promise<string[]> {
  const everything = { usage: 'all', now: 0, limit: Number.MAX_SAFE_INTEGER } as const;
  const found: string[] = [];
  for (const { id, remainingMinor, terms } of await rows.rewards.listIssued(memberId, everything)) {
    if (remainingMinor === null || terms.value.kind !== 'amount') continue;
    const uses = await rows.credits.uses(id);
    const used = uses.reduce((sum, use) => sum + use.amountMinor - use.returnedMinor, 0);
    if (terms.value.amountMinor - used !== remainingMinor)
      found.push(
        `${id} has ${remainingMinor} left of ${terms.value.amountMinor}, ${used} was used`,
      );
  }
  return found;
}

/** Whether the totals of rules that count orders are the sums of what the orders count. */
async function verifyTallies(rows: Reads, memberId: string): Promise<string[]> {
  const sums = new Map<string, { count: number; times: number }>();
  for (const { ruleId, count, times } of await rows.tallies.ofMember(memberId)) {
    const sum = sums.get(ruleId) ?? { count: 0, times: 0 };
    sums.set(ruleId, { count: sum.count + count, times: sum.times + times });
  }
  const totals = new Map((await rows.tallies.totals(memberId)).map((row) => [row.ruleId, row]));
  return [...new Set([...sums.keys(), ...totals.keys()])].flatMap((ruleId) => {
    const { count, times } = sums.get(ruleId) ?? { count: 0, times: 0 };
    const total = totals.get(ruleId) ?? { count: 0, times: 0 };
    if (total.count === count && total.times === times) return [];
    return [
      `${ruleId} counts ${total.count} and gave ${total.times} times, by its orders ${count} and ${times}`,
    ];
  });
}

/**
 * Whether what rules gave for other things than orders is what was booked for it, less what was taken
 * back. What was booked for a member who was joined into this one is in the other's books.
 */
async function verifyGrants(
  rows: Reads,
  memberId: string,
  records: readonly LedgerRecord[],
): Promise<string[]> {
  const booked = new Map<string, number>();
  for (const { transaction, entries } of records) {
    const issued = entries.reduce(
      (sum, { account, points }) => (account === 'issued' ? sum - points : sum),
      0,
    );
    for (const id of [transaction.id, transaction.undoes])
      if (id !== undefined) booked.set(id, (booked.get(id) ?? 0) + issued);
  }
  const isHere = new Set(records.map(({ transaction }) => transaction.id));
  return (await rows.grants.ofMember(memberId)).flatMap(({ ruleId, points, transactionId }) => {
    if (transactionId === null || !isHere.has(transactionId)) return [];
    const sum = booked.get(transactionId) ?? 0;
    return sum === points
      ? []
      : [`${ruleId} gave ${points} points with ${transactionId}, by the ledger ${sum}`];
  });
}

const ownAccounts: ReadonlySet<string> = new Set(['available', 'pending', 'reserved', 'owed']);
