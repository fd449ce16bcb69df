/** What points are worth in money. */
import type { PointsRate, ProgramDocument, RewardDefinition } from '@spaarkit/contract';
import { divide } from './rounding.ts';

/**
 * The rate at which points are counted as money: the programme's fixed one, else the best that any of
 * its rewards gives. Undefined where no reward is worth an amount of money either.
 */
export function pointsRate({ points, rewards }: ProgramDocument): PointsRate | undefined {
  if (points.minorPerPoint) return { ...points.minorPerPoint, source: 'programme' };
  const best = rewards
    .flatMap(rateOf)
    .reduce<Rate | undefined>(
      (most, rate) => (most && !isMore(rate, most) ? most : rate),
      undefined,
    );
  return best && { ...best, source: 'rewards' };
}

/** Points as minor units of money, rounded to the nearest; fewer than none are worth less than nothing. */
export function pointsValue(points: number, rate: Pick<PointsRate, 'minor' | 'points'>): number {
  const worth = divide(
    BigInt(Math.abs(points)) * BigInt(rate.minor),
    BigInt(rate.points),
    'nearest',
  );
  return points < 0 ? -Number(worth) : Number(worth);
}

interface Rate {
  readonly minor: number;
  readonly points: number;
}

function rateOf(reward: RewardDefinition): Rate[] {
  const { cost } = reward;
  if (cost.kind === 'variable') return [{ minor: cost.minorPerStep, points: cost.stepPoints }];
  const minor = 'amountMinor' in reward ? reward.amountMinor : undefined;
  return minor === undefined || cost.points === 0 ? [] : [{ minor, points: cost.points }];
}

function isMore(one: Rate, other: Rate): boolean {
  return BigInt(one.minor) * BigInt(other.points) > BigInt(other.minor) * BigInt(one.points);
}
