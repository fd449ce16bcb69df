/** Whether, when and for how much a member can redeem a reward. */
import type {
  ProgramDocument,
  RedemptionRefusal,
  RewardCost,
  RewardDefinition,
  RewardStanding,
} from '@spaarkit/contract';
import { earlyAccessMs } from './benefits.ts';
import { endAfterDays, toInstant } from './calendar.ts';
import { limitPeriod } from './limits.ts';
import type { Books, IssuedTerms, RewardHistory } from './model.ts';
import { canRedeemAt } from './program.ts';
import { startOf, stockOf } from './reward-forms.ts';
import { rewardValue } from './reward-value.ts';

/** What an amount of points chosen for a reward comes to, or what is wrong with it. */
export type RewardPrice =
  | { readonly ok: true; readonly points: number }
  | {
      readonly ok: false;
      readonly reason: 'needed' | 'not_allowed' | 'below_minimum' | 'above_maximum' | 'not_a_step';
      /** One sentence for a developer: what would be right. */
      readonly detail: string;
    };

/**
 * The points a reward costs. With a fixed cost none are chosen; with a variable one they must be,
 * in whole steps between minimum and maximum. A choice that is out of range is not a refusal of the
 * member but a mistake of the caller: it has an answer of its own.
 */
export function rewardPrice(
  { cost }: Pick<RewardDefinition, 'cost'>,
  points?: number,
): RewardPrice {
  if (cost.kind === 'fixed') {
    if (points === undefined || points === cost.points) return { ok: true, points: cost.points };
    return {
      ok: false,
      reason: 'not_allowed',
      detail: `This reward costs ${cost.points} points; leave points out.`,
    };
  }
  if (points === undefined) {
    return {
      ok: false,
      reason: 'needed',
      detail: 'Say how many points to spend: the cost is variable.',
    };
  }
  return choosePoints(cost, points);
}

/** What a member's chance of redeeming is judged by. */
export interface JudgeRewardInput {
  readonly document: ProgramDocument;
  readonly reward: RewardDefinition;
  /** As of `now`. */
  readonly books: Books;
  readonly tierId?: string;
  /** The member's segments; none when left out. */
  readonly segmentIds?: readonly string[];
  readonly history: RewardHistory;
  /** With a variable cost: the points chosen, accepted by `rewardPrice`; the minimum when left out. */
  readonly points?: number;
  readonly now: number;
}

/** What is said of a reward to who is no member is judged by. */
export interface JudgeForGuestsInput extends Pick<JudgeRewardInput, 'document' | 'reward' | 'now'> {
  readonly history: Pick<RewardHistory, 'stockLeft'>;
}

/** How a reward stands for a member, as the API shows it: redeemable, or the first reason why not. */
export function judgeReward(input: JudgeRewardInput): RewardStanding {
  const rewardId = input.reward.id;
  const refused = refusalOf(input);
  if (refused) return { rewardId, redeemable: false, ...refused };
  const maximumPoints = mostPoints(input.reward.cost, input.books.balance.available);
  return { rewardId, redeemable: true, ...(maximumPoints !== undefined && { maximumPoints }) };
}

/**
 * Why a reward cannot be had whoever asks, or only from a higher level, for who is no member: by its
 * dates, for the level that everybody begins at, and by what is left of it. Undefined when what stands
 * in the way, if anything, is up to the member.
 */
export function judgeForGuests(input: JudgeForGuestsInput): RewardStanding | undefined {
  const tierId = input.document.tiers?.levels[0]?.id;
  const asked = { ...input, ...(tierId !== undefined && { tierId }) };
  const refused = refusedByWindow(asked) ?? refusedByTier(asked) ?? refusedByStock(asked);
  return refused && { rewardId: input.reward.id, redeemable: false, ...refused };
}

/** Why a member cannot redeem now, with what is missing or when it may change. */
export type Refusal = Pick<RewardStanding, 'missingPoints' | 'availableFrom'> & {
  readonly refusal: RedemptionRefusal;
};

/**
 * The first reason why a member cannot redeem a reward now; undefined when nothing stands in the
 * way. What the member cannot change comes first, too few points last.
 */
export function refusalOf(input: JudgeRewardInput): Refusal | undefined {
  return (
    refusedByProgram(input) ??
    refusedByWindow(input) ??
    refusedByTier(input) ??
    refusedBySegment(input) ??
    refusedByStock(input) ??
    refusedByLimit(input) ??
    refusedByPoints(input)
  );
}

/**
 * A reward as promised to a member who redeems it now. It can be used through the last of its
 * `validDays`, or the day of the experience, to the end of that day in the programme's time zone.
 */
export function issuedTerms(
  document: ProgramDocument,
  reward: RewardDefinition,
  points: number,
  now: number,
): IssuedTerms {
  const startsAt = startOf(reward);
  return {
    reward,
    points,
    value: rewardValue(reward, points),
    expiresAt:
      startsAt === undefined
        ? endAfterDays(now, reward.validDays, document.timeZone)
        : endAfterDays(startsAt, 0, document.timeZone),
  };
}

/** What the reasons need that have nothing to do with what somebody has or did. */
type AnybodysInput = JudgeForGuestsInput & Pick<JudgeRewardInput, 'tierId'>;

type VariableCost = Extract<RewardCost, { kind: 'variable' }>;

function choosePoints(cost: VariableCost, points: number): RewardPrice {
  const { minimumPoints, maximumPoints, stepPoints } = cost;
  if (points < minimumPoints) {
    return {
      ok: false,
      reason: 'below_minimum',
      detail: `Choose at least ${minimumPoints} points.`,
    };
  }
  if (maximumPoints !== undefined && points > maximumPoints) {
    return {
      ok: false,
      reason: 'above_maximum',
      detail: `Choose at most ${maximumPoints} points.`,
    };
  }
  if (points % stepPoints !== 0) {
    return {
      ok: false,
      reason: 'not_a_step',
      detail: `Choose a multiple of ${stepPoints} points.`,
    };
  }
  return { ok: true, points };
}

function mostPoints(cost: RewardCost, available: number): number | undefined {
  if (cost.kind === 'fixed') return undefined;
  const most = Math.min(available, cost.maximumPoints ?? available);
  return most - (most % cost.stepPoints);
}

function refusedByProgram({ document, now }: JudgeRewardInput): Refusal | undefined {
  if (canRedeemAt(document, now)) return undefined;
  const { startsAt } = document;
  const upcoming = startsAt !== undefined && now < Date.parse(startsAt);
  return { refusal: 'program_not_running', ...(upcoming && from(Date.parse(startsAt))) };
}

function refusedByWindow(input: AnybodysInput): Refusal | undefined {
  const { document, now, reward, tierId } = input;
  const { active } = reward;
  if (active?.from !== undefined) {
    const early = earlyAccessMs(document, tierId, now, { rewardId: reward.id });
    const opensAt = Date.parse(active.from) - early;
    if (now < opensAt) return { refusal: 'not_started', ...from(opensAt) };
  }
  const until = active?.until === undefined ? Infinity : Date.parse(active.until);
  return now >= Math.min(until, startOf(reward) ?? Infinity) ? { refusal: 'ended' } : undefined;
}

function refusedByTier({ reward, tierId }: AnybodysInput): Refusal | undefined {
  const { tierIds } = reward;
  if (!tierIds || (tierId !== undefined && tierIds.includes(tierId))) return undefined;
  return { refusal: 'tier_required' };
}

function refusedBySegment({ reward, segmentIds = [] }: JudgeRewardInput): Refusal | undefined {
  const allowed = reward.segmentIds;
  if (!allowed || allowed.some((id) => segmentIds.includes(id))) return undefined;
  return { refusal: 'segment_required' };
}

function refusedByStock({ history, reward }: AnybodysInput): Refusal | undefined {
  const left = history.stockLeft ?? stockOf(reward) ?? Infinity;
  return left <= 0 ? { refusal: 'out_of_stock' } : undefined;
}

function refusedByLimit({ document, history, now, reward }: JudgeRewardInput): Refusal | undefined {
  const { limit } = reward;
  if (!limit) return undefined;
  const period = limitPeriod(limit.per, now, document.timeZone);
  const count = history.redeemedAt.filter((at) => at >= period.start).length;
  if (count < limit.count) return undefined;
  return { refusal: 'limit_reached', ...(period.end !== undefined && from(period.end)) };
}

function refusedByPoints({ books, points, reward }: JudgeRewardInput): Refusal | undefined {
  const { cost } = reward;
  const price = cost.kind === 'fixed' ? cost.points : (points ?? cost.minimumPoints);
  // The next points fill what is owed first.
  const missingPoints = price - books.balance.available + books.balance.owed;
  return missingPoints > 0 ? { refusal: 'insufficient_points', missingPoints } : undefined;
}

function from(instant: number): { availableFrom: string } {
  return { availableFrom: toInstant(instant) };
}
