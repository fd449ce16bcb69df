/** Challenges, and cards for visits: what is full when one more thing was counted, or one less. */
import {
  completionsWith,
  isFull,
  isRuleFor,
  localDateOf,
  stampsOf,
  stepsOf,
  stepsSince,
  type CompletionRule,
  type Happening,
} from '@spaarkit/engine';
import type { GrantSource, Reads, RuleGrantRow } from '../../storage/store.ts';
import type { CurrentBooks } from './books.ts';
import { createId } from './ids.ts';
import { isEnrolled } from './membership.ts';
import type { Program } from './program.ts';
import {
  andThen,
  giveByLimit,
  nothingGiven,
  type Cause,
  type Counter,
  type Given,
} from './rule-grants.ts';
import { termsOf } from './rule-terms.ts';

/** Gives for the challenges and cards that are full now that something more was counted. */
export async function completeFrom(
  counter: Counter,
  opened: CurrentBooks,
  countedAs: string,
  cause: Cause,
): Promise<Given> {
  let given = nothingGiven(opened);
  for (const rule of completionsWith(counter.program.document.earningRules, countedAs)) {
    if (!(await isFor(counter, opened, rule, cause.at))) continue;
    if (!(await isFullAt(counter, opened.member.id, rule, cause.at))) continue;
    const source: GrantSource = {
      kind: 'completion',
      id: `${cause.source.kind}/${cause.source.id}`,
    };
    given = andThen(given, await giveByLimit(counter, given.opened, rule, { ...cause, source }));
  }
  return given;
}

/** Stamps the cards that count visits, once a day each, and gives for those that are full. */
export async function stampFor(
  counter: Counter,
  opened: CurrentBooks,
  happening: Happening,
  source: GrantSource,
): Promise<Given> {
  let given = nothingGiven(opened);
  if (happening.type !== 'check_in.registered') return given;
  for (const rule of visitCards(counter)) {
    if (!(await isFor(counter, opened, rule, happening.at))) continue;
    const stamp = stampRow(counter, opened, rule, happening, source);
    if (!(await counter.rows.grants.add(stamp))) continue;
    const cause = { source, eventType: happening.type, at: happening.at };
    const more = await completeFrom(counter, given.opened, stamp.ruleId, cause);
    given = andThen({ ...given, grants: [...given.grants, stamp] }, more);
  }
  return given;
}

/** Completions that something taken back was part of, and that are not full without it. */
export async function brokenCompletions(
  { rows, program }: Counter,
  memberId: string,
  { ruleId, at }: Pick<RuleGrantRow, 'ruleId' | 'at'>,
): Promise<{ rule: CompletionRule; grant: RuleGrantRow }[]> {
  const broken: { rule: CompletionRule; grant: RuleGrantRow }[] = [];
  for (const rule of completionsWith(program.document.earningRules, ruleId)) {
    const last = await rows.grants.latest(memberId, rule.id, Number.MAX_SAFE_INTEGER);
    if (!last || last.at < at) continue;
    const before = await rows.grants.latest(memberId, rule.id, last.at - 1);
    const counts = await countSteps({ rows, program }, memberId, rule, before?.at, last.at);
    if (!isFull(rule, counts)) broken.push({ rule, grant: last });
  }
  return broken;
}

function visitCards({ program }: Counter): CompletionRule[] {
  return program.document.earningRules
    .filter((rule) => rule.kind === 'stamp_card')
    .filter(({ stampFor: what }) => what === 'check_in');
}

async function isFor(
  counter: Counter,
  { member }: CurrentBooks,
  rule: CompletionRule,
  at: number,
): Promise<boolean> {
  return isEnrolled(member) && isRuleFor(rule, await termsOf(counter, member, [rule], at));
}

async function isFullAt(
  counter: Counter,
  memberId: string,
  rule: CompletionRule,
  at: number,
): Promise<boolean> {
  const last = await counter.rows.grants.latest(memberId, rule.id, Number.MAX_SAFE_INTEGER);
  return isFull(rule, await countSteps(counter, memberId, rule, last?.at, at));
}

/** What the steps of a challenge or card count as at an instant, since it was last full. */
export async function countSteps(
  { rows, program }: { readonly rows: Reads; readonly program: Program },
  memberId: string,
  rule: CompletionRule,
  lastFullAt: number | undefined,
  at: number,
): Promise<ReadonlyMap<string, number>> {
  const since = stepsSince(rule, lastFullAt, at, program.document.timeZone);
  const windows = stepsOf(rule).map(({ countedAs }) => ({ ruleId: countedAs, since }));
  return rows.grants.counts(memberId, windows);
}

function stampRow(
  { ctx, program }: Counter,
  { member }: CurrentBooks,
  rule: CompletionRule,
  { at }: Happening,
  source: GrantSource,
): RuleGrantRow {
  return {
    id: createId('rgr', ctx.realNow()),
    memberId: member.id,
    ruleId: stampsOf(rule.id),
    source,
    occasion: `day ${localDateOf(at, program.document.timeZone)}`,
    at,
    count: 1,
    status: 'counted',
    points: 0,
    transactionId: null,
    issuedRewardId: null,
  };
}
