/** All that is worked out of a member's rows, as of now. */
import type {
  Balance,
  IssuedReward,
  Notice,
  RewardStanding,
  TierProgress,
} from '@spaarkit/contract';
import {
  balanceView,
  judgeForGuests,
  judgeReward,
  limitPeriod,
  stockOf,
  type Books,
  type RewardHistory,
} from '@spaarkit/engine';
import type { RewardDefinition } from '@spaarkit/contract';
import type {
  CodeConnectorRow,
  MembershipRow,
  Reads,
  VoucherPoolRow,
} from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';
import { bookedUntil, readBooks } from './books.ts';
import type { EnrolledMember } from './membership.ts';
import { membershipsOf } from './memberships.ts';
import { noticesOf } from './notices.ts';
import { presentIssued } from './present.ts';
import type { Program } from './program.ts';
import { segmentsOf } from './segments.ts';
import { tierBy, tierQualifiers } from './tiers.ts';

/** How many usable rewards a session lists; the rest is behind the list of issued rewards. */
const listedRewards = 100;

export interface MemberView {
  readonly books: Books;
  readonly balance: Balance;
  readonly tierProgress: TierProgress | undefined;
  readonly segmentIds: readonly string[];
  readonly memberships: readonly MembershipRow[];
}

/** Balance, tier and segments. */
export async function viewMember(
  ctx: ServiceContext,
  rows: Reads,
  program: Program,
  member: EnrolledMember,
): Promise<MemberView> {
  const now = bookedUntil(program, member);
  const [{ books }, memberships, qualifiers, segmentIds] = await Promise.all([
    readBooks(ctx, rows, program, member),
    membershipsOf(rows, program, member.id),
    tierQualifiers(rows, program, member, now),
    segmentsOf(rows, program, member, now),
  ]);
  const tierProgress = tierBy(program, member, qualifiers, memberships, now);
  const balance = balanceView(books, program.document, now);
  return { books, balance, tierProgress, segmentIds, memberships };
}

/** The rewards a member can still use, soonest expiry first, then what the shop still owes. */
export async function usableRewards(
  rows: Reads,
  program: Program,
  member: EnrolledMember,
): Promise<IssuedReward[]> {
  const filter = { usage: 'usable', now: program.now, limit: listedRewards } as const;
  const found = await rows.rewards.listIssued(member.id, filter);
  return found.map((row) => presentIssued(row, program));
}

/** The notices a member has not dismissed. */
export function visibleNotices(
  program: Program,
  { balance, tierProgress }: MemberView,
  usableRewards: readonly IssuedReward[],
  dismissed: readonly string[],
): Notice[] {
  const notices = noticesOf({ program, balance, tierProgress, usableRewards });
  return notices.filter(({ id }) => !dismissed.includes(id));
}

/** How each reward of the catalogue stands for a member. */
export function rewardStandings(
  { document, now }: Program,
  view: MemberView,
  historyOf: (reward: RewardDefinition) => RewardHistory,
): RewardStanding[] {
  const rewards = document.rewards.filter(({ hidden }) => !hidden);
  const tierId = view.tierProgress?.tierId;
  return rewards.map((reward) =>
    judgeReward({
      document,
      reward,
      books: view.books,
      history: historyOf(reward),
      now,
      segmentIds: view.segmentIds,
      ...(tierId ? { tierId } : {}),
    }),
  );
}

/** What stands in the way of rewards of the catalogue for who is no member. */
export async function standingsForGuests(
  rows: Reads,
  { document, now }: Program,
): Promise<RewardStanding[]> {
  const rewards = document.rewards.filter(({ hidden }) => !hidden);
  const leftOf = await loadStock(rows, rewards);
  return rewards.flatMap((reward) => {
    const history = leftOf(reward);
    return judgeForGuests({ document, reward, history, now }) ?? [];
  });
}

/**
 * What a member had of rewards before, in the periods that are limited, and what is left of them. Asks
 * only for what the rewards need, so that a long past costs nothing.
 */
export async function loadHistories(
  rows: Reads,
  { document: { timeZone } }: Program,
  rewards: readonly RewardDefinition[],
  memberId: string,
  now: number,
): Promise<(reward: RewardDefinition) => RewardHistory> {
  const since = new Map(
    rewards.flatMap(({ id, limit }) =>
      limit ? [[id, limitPeriod(limit.per, now, timeZone).start] as const] : [],
    ),
  );
  const [redeemed, leftOf] = await Promise.all([
    rows.rewards.redeemedAt(memberId, since),
    loadStock(rows, rewards),
  ]);
  return (reward) => ({
    redeemedAt: redeemed.filter(({ rewardId }) => rewardId === reward.id).map(({ at }) => at),
    ...leftOf(reward),
  });
}

/** What is left of rewards, for anybody; nothing is said of what never runs out. */
async function loadStock(
  rows: Reads,
  rewards: readonly RewardDefinition[],
): Promise<(reward: RewardDefinition) => Pick<RewardHistory, 'stockLeft'>> {
  if (!rewards.some(isScarce)) return () => ({});
  const [taken, pools, connectors] = await Promise.all([
    rewards.some((reward) => stockOf(reward) !== undefined)
      ? rows.rewards.stockTaken()
      : new Map<string, number>(),
    rewards.some(({ maker }) => maker.kind === 'pool') ? rows.pools.list() : [],
    rewards.some(({ maker }) => maker.kind === 'connector') ? rows.codes.connectors() : [],
  ]);
  return (reward) => {
    const stock = stockOf(reward) ?? Infinity;
    const left = Math.min(
      stock - (taken.get(reward.id) ?? 0),
      codesLeft(pools, connectors, reward),
    );
    return left === Infinity ? {} : { stockLeft: Math.max(0, left) };
  };
}

function isScarce(reward: RewardDefinition): boolean {
  const { kind } = reward.maker;
  return kind === 'pool' || kind === 'connector' || stockOf(reward) !== undefined;
}

/** How many codes there are for a reward; we make as many as are wanted, and so does a shop that can be asked. */
function codesLeft(
  pools: readonly VoucherPoolRow[],
  connectors: readonly CodeConnectorRow[],
  { maker }: RewardDefinition,
): number {
  if (maker.kind === 'connector')
    return connectors.some(({ id }) => id === maker.connectorId) ? Infinity : 0;
  if (maker.kind !== 'pool') return Infinity;
  const pool = pools.find(({ poolId }) => poolId === maker.poolId);
  return pool ? pool.imported - pool.taken : 0;
}
