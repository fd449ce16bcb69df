/** The ways to earn and how each stands for who is looking. Pure. */
import type { Campaign, EarningRule, Program, RuleProgress, Session } from '@spaarkit/sdk';

/**
 * How a way to earn stands.
 * - `open`: it can give now. Every one, for a guest.
 * - `later`: it gives again, or begins, at `from`.
 * - `locked`: it is for levels that the member has not reached.
 * - `done`: it has given what it can.
 */
export type WayStanding = 'open' | 'later' | 'locked' | 'done';

/** A way to earn. */
export interface Way {
  readonly rule: EarningRule;
  readonly standing: WayStanding;
  /** How far the member is, where the rule counts something or has a limit. */
  readonly progress: RuleProgress | undefined;
  /** With `later`. */
  readonly from: string | undefined;
}

/** Who is looking: what decides over what is for them. */
export type Looker = Pick<Session, 'visitor' | 'tierProgress' | 'ruleProgress' | 'segmentIds'>;

const order: readonly WayStanding[] = ['open', 'later', 'locked', 'done'];

/** What can give now comes first; within that, as the programme has them. */
export function waysToEarn(program: Program, looker: Looker, now: number): readonly Way[] {
  return program.earningRules
    .flatMap((rule) => toWay(rule, program, looker, now) ?? [])
    .toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing));
}

/** The campaigns that run now and are for who is looking. */
export function runningCampaigns(
  { campaigns }: Program,
  looker: Looker,
  now: number,
): readonly Campaign[] {
  return campaigns.filter(
    ({ from, until, segmentIds, tierIds }) =>
      Date.parse(from) <= now &&
      now < Date.parse(until) &&
      isIn(looker, segmentIds) &&
      (tierIds === undefined || tierIds.includes(looker.tierProgress?.tierId ?? '')),
  );
}

function toWay(rule: EarningRule, program: Program, looker: Looker, now: number): Way | undefined {
  const { active, segmentIds } = rule;
  const hasEnded = active?.until !== undefined && Date.parse(active.until) <= now;
  if (hasEnded || !isIn(looker, segmentIds) || !isOffered(rule)) return undefined;
  const progress = looker.ruleProgress?.find(({ ruleId }) => ruleId === rule.id);
  const begins = active?.from !== undefined && Date.parse(active.from) > now;
  const from = begins ? active.from : progress?.availableFrom;
  const isSpent = progress?.timesLeft === 0;
  const level = levelStanding(rule, program, looker);
  if (level === 'passed') return undefined;
  const standing =
    level === 'ahead' ? 'locked' : from !== undefined ? 'later' : isSpent ? 'done' : 'open';
  return { rule, standing, progress, from };
}

/** Points for marketing consent are off unless the shop has turned them on. */
function isOffered(rule: EarningRule): boolean {
  return rule.kind !== 'newsletter' || rule.enabled;
}

/** A segment is nobody's goal: what is for another is not shown. */
function isIn({ segmentIds }: Looker, wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || wanted.some((id) => segmentIds.includes(id));
}

/** Whether a rule is for the member's level, for one still ahead, or only for those left behind. */
function levelStanding(
  { tierIds }: EarningRule,
  { tiers }: Program,
  { tierProgress }: Looker,
): 'here' | 'ahead' | 'passed' {
  if (tierIds === undefined || tierProgress === undefined) return 'here';
  if (tierIds.includes(tierProgress.tierId)) return 'here';
  const levels = tiers?.levels ?? [];
  const own = levels.findIndex(({ id }) => id === tierProgress.tierId);
  return levels.some(({ id }, index) => index > own && tierIds.includes(id)) ? 'ahead' : 'passed';
}
