/** What a member's orders count of earning rules that look beyond one order, and the rewards they brought. */
import type { RewardDefinition, RuleProgress } from '@spaarkit/contract';
import {
  isCounted,
  orderProgress,
  orderRules,
  periodOf,
  rewardOf,
  unsettledBy,
  type EarningTerms,
  type OrderRule,
  type RuleCount,
  type RuleTally,
  type Tallies,
} from '@spaarkit/engine';
import type {
  MemberRow,
  OrderTallyRow,
  Reads,
  RuleTotal,
  TallyWindow,
  Writes,
} from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';
import type { CurrentBooks } from './books.ts';
import { grantReward } from './grants.ts';
import type { MemberView } from './member-view.ts';
import type { Program } from './program.ts';
import { withdrawReward } from './undo.ts';

/** An order, or a cart that may become one. */
export interface CountedOrder {
  readonly memberId: string;
  /** Absent for a cart. */
  readonly orderId?: string;
  readonly paidAt: number;
}

/** The rules that count beyond one order, and what is held of them. */
export interface Counting {
  readonly rules: readonly OrderRule[];
  /** What the order held before. */
  readonly own: readonly OrderTallyRow[];
  /** What everything else holds. */
  readonly tallies: Tallies;
}

/** What was kept of an order's counts. */
export interface KeptCounts {
  readonly opened: CurrentBooks;
  /** Of the rewards that were given or taken back. */
  readonly transactionIds: readonly string[];
  /** Other orders that may gain or lose something by it. */
  readonly unsettled: readonly string[];
}

const nothingHeld = { count: 0, times: 0, issuedRewardIds: [] };
const forEver = { start: 0, end: Number.MAX_SAFE_INTEGER };

/** Reads what is held of the rules that an order sets off; asks nothing when none of them counts. */
export async function loadCounting(
  rows: Reads,
  terms: EarningTerms,
  order: CountedOrder,
): Promise<Counting> {
  const rules = orderRules(terms).filter(isCounted);
  if (rules.length === 0) return { rules, own: [], tallies: new Map() };
  const { memberId, orderId, paidAt } = order;
  const own = orderId === undefined ? [] : await rows.tallies.ofOrder(memberId, orderId);
  const totals = await rows.tallies.totals(memberId);
  const periods = rules.flatMap((rule) => {
    const period = periodOf(rule, terms, paidAt);
    return period ? [{ ruleId: rule.id, ...period }] : [];
  });
  const given = await rows.tallies.given(memberId, periods);
  const tallies = new Map<string, RuleTally>();
  for (const { id } of rules) {
    const total = totals.find(({ ruleId }) => ruleId === id);
    const held = own.find(({ ruleId }) => ruleId === id);
    const hasPeriod = periods.some(({ ruleId }) => ruleId === id);
    const inPeriod = hasPeriod ? (given.get(id) ?? 0) : (total?.times ?? 0);
    tallies.set(id, await tallyOf(rows, total, held, inPeriod));
  }
  return { rules, own, tallies };
}

async function tallyOf(
  rows: Reads,
  total: RuleTotal | undefined,
  own: OrderTallyRow | undefined,
  inPeriod: number,
): Promise<RuleTally> {
  const { count, times, issuedRewardIds } = own ?? nothingHeld;
  const issued = await Promise.all(issuedRewardIds.map((id) => rows.rewards.issued(id)));
  return {
    counted: (total?.count ?? 0) - count,
    given: (total?.times ?? 0) - times,
    givenInPeriod: inPeriod - times,
    used: issued.filter((reward) => reward && reward.usedAt !== null).length,
  };
}

/** How far a member is with the rules that count orders, now. */
export async function orderProgressOf(
  rows: Reads,
  { document, now }: Program,
  { id }: Pick<MemberRow, 'id'>,
  { tierProgress, segmentIds }: Pick<MemberView, 'tierProgress' | 'segmentIds'>,
): Promise<RuleProgress[]> {
  const terms = {
    document,
    segmentIds,
    ...(tierProgress && { tierId: tierProgress.tierId }),
    asOf: now,
  };
  const { tallies } = await loadCounting(rows, terms, { memberId: id, paidAt: now });
  return orderProgress(terms, tallies);
}

/**
 * Keeps what an order now counts, gives the rewards that it brought and takes back those that it no
 * longer does. A reward that is sold out was not given: the next order that counts may bring it.
 */
export async function keepCounts(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  before: CurrentBooks,
  settled: {
    readonly terms: EarningTerms;
    readonly order: Required<CountedOrder>;
    readonly counting: Counting;
    readonly counts: readonly RuleCount[];
  },
): Promise<KeptCounts> {
  const { terms, order, counting, counts } = settled;
  const transactionIds: string[] = [];
  const unsettled = new Set<string>();
  let opened = before;
  for (const rule of counting.rules) {
    const held = counting.own.find(({ ruleId }) => ruleId === rule.id) ?? nothingHeld;
    const { count, times } = counts.find(({ ruleId }) => ruleId === rule.id) ?? nothingHeld;
    const rewards = await exchange(ctx, rows, program, opened, {
      reward: rewardIn(terms, rule),
      ruleId: rule.id,
      held: held.issuedRewardIds,
      times,
    });
    opened = rewards.opened;
    transactionIds.push(...rewards.transactionIds);
    const now = { count, times: rewards.times ?? times };
    if (held.count === now.count && held.times === now.times) continue;
    const row = { ...order, at: order.paidAt, ruleId: rule.id, issuedRewardIds: rewards.held };
    await rows.tallies.save({ ...row, ...now }, held);
    for (const id of await othersTouched(rows, terms, order, rule, counting, held, now))
      unsettled.add(id);
  }
  return { opened, transactionIds, unsettled: [...unsettled] };
}

interface Exchange {
  readonly opened: CurrentBooks;
  readonly transactionIds: readonly string[];
  readonly held: readonly string[];
  /** How many were really given; absent with a rule that gives points. */
  readonly times?: number;
}

/** Gives or takes back rewards, the last first, until the order holds one for each time; used ones stay. */
async function exchange(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  before: CurrentBooks,
  wanted: {
    readonly reward: RewardDefinition | undefined;
    readonly ruleId: string;
    readonly held: readonly string[];
    readonly times: number;
  },
): Promise<Exchange> {
  const { reward, ruleId, times } = wanted;
  if (!reward) return { opened: before, transactionIds: [], held: [] };
  let opened = before;
  const transactionIds: string[] = [];
  const held = [...wanted.held];
  for (const id of wanted.held.slice(times).toReversed()) {
    const issued = await rows.rewards.issued(id);
    const undone = issued && (await withdrawReward(ctx, rows, opened, issued));
    if (issued && issued.usedAt !== null) continue;
    held.splice(held.indexOf(id), 1);
    if (!undone) continue;
    opened = undone.opened;
    transactionIds.push(undone.transactionId);
  }
  while (held.length < times) {
    const source = { kind: 'rule', ruleId } as const;
    const granted = await grantReward(ctx, rows, program, opened, { reward, source });
    if (!granted) break;
    opened = granted.opened;
    held.push(granted.issued.id);
    transactionIds.push(granted.issued.transactionId);
  }
  return { opened, transactionIds, held, times: held.length };
}

function rewardIn({ document }: EarningTerms, rule: OrderRule): RewardDefinition | undefined {
  const id = rewardOf(rule);
  return document.rewards.find((reward) => reward.id === id);
}

/** The orders that lose a time which the sum no longer reaches, and those that take over a free one. */
async function othersTouched(
  rows: Reads,
  terms: EarningTerms,
  { memberId, orderId, paidAt }: Required<CountedOrder>,
  rule: OrderRule,
  { tallies }: Counting,
  before: Pick<RuleCount, 'count' | 'times'>,
  after: Pick<RuleCount, 'count' | 'times'>,
): Promise<string[]> {
  const { losing, gaining } = unsettledBy(rule, before, after, tallies.get(rule.id));
  const period = periodOf(rule, terms, paidAt) ?? forEver;
  // One more than needed, since the order itself may be among them.
  const window = (limit: number): TallyWindow => ({
    ruleId: rule.id,
    ...period,
    limit: limit + 1,
  });
  const found = [
    ...(losing > 0 ? await rows.tallies.holding(memberId, window(losing)) : []),
    ...(gaining > 0 ? await rows.tallies.waiting(memberId, window(gaining)) : []),
  ];
  return found.map((row) => row.orderId).filter((id) => id !== orderId);
}
