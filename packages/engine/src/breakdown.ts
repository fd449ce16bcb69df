/** Sums by rule and campaign: what became of them, and how to stay within a total. */
import type { RulePoints } from './model.ts';

/** What each part changed by, parts that did not change left out. */
export function changesBetween(
  before: readonly RulePoints[],
  after: readonly RulePoints[],
): RulePoints[] {
  return addTo(
    after,
    before.map((part) => ({ ...part, points: -part.points })),
  );
}

/** Adds parts to others, those of one rule and campaign together; what comes to 0 is left out. */
export function addTo(parts: readonly RulePoints[], more: readonly RulePoints[]): RulePoints[] {
  const sums = new Map<string, RulePoints>();
  for (const part of [...parts, ...more]) {
    const name = JSON.stringify([part.ruleId, part.campaignId]);
    sums.set(name, { ...part, points: (sums.get(name)?.points ?? 0) + part.points });
  }
  return [...sums.values()].filter(({ points }) => points !== 0);
}

/** Takes points off the end of what was gained. */
export function cutOff(parts: readonly RulePoints[], points: number): RulePoints[] {
  let left = points;
  return parts
    .toReversed()
    .map((part) => {
      const cut = Math.min(left, Math.max(0, part.points));
      left -= cut;
      return { ...part, points: part.points - cut };
    })
    .toReversed()
    .filter((part) => part.points !== 0);
}
