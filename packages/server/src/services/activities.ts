/** Actions that shoppers say they did. */
import type { Activity, ActivityRequest, EarningRule } from '@spaarkit/contract';
import {
  claimOf,
  dayMs,
  isRuleFor,
  limitOf,
  limitPeriod,
  occasionOf,
  programStatus,
  toInstant,
  type ClaimableRule,
} from '@spaarkit/engine';
import { ProblemError } from '../problem-error.ts';
import type { MemberContext, OnceKey, Reply } from './context.ts';
import { openBooks } from './internal/books.ts';
import { giveAndComplete } from './internal/happenings.ts';
import { createId } from './internal/ids.ts';
import { enterAsMember } from './internal/joining.ts';
import { pastInstant } from './internal/instants.ts';
import { doOnce } from './internal/once.ts';
import { loadProgram, type Program } from './internal/program.ts';
import { mayGive, type Counter } from './internal/rule-grants.ts';
import { registerReceipt } from './receipts.ts';
import { reviewGiven } from './internal/standing.ts';
import { termsOf } from './internal/rule-terms.ts';
import type { EnrolledMember } from './internal/membership.ts';

/** Gives a member what a rule promises for an action that they say they did, within its limit. */
export async function claimActivity(
  ctx: MemberContext,
  { receipt, ruleId }: ActivityRequest,
  once: OnceKey,
): Promise<Reply> {
  return doOnce(ctx, { externalId: ctx.externalId }, once, async (rows, held) => {
    const program = await loadProgram(ctx, rows);
    const counter = { ctx, rows, program };
    const member = await enterAsMember(ctx, rows, program, held);
    const rule = claimableRule(program, ruleId);
    refuseWrongReceipt(program, rule, receipt);
    await refuseUnlessDue(counter, member, rule, receipt);
    const id = createId('act', ctx.realNow());
    if (rule.kind === 'receipt' && receipt)
      return { status: 200, body: await registerReceipt(counter, member, rule, receipt, id) };
    if (rule.kind === 'receipt') throw new Error(`${ruleId} was claimed without a receipt.`);
    const cause = { ...claimOf(rule), source: { kind: 'claim', id } as const, at: program.now };
    const opened = await openBooks(ctx, rows, program, member);
    const given = await giveAndComplete(counter, opened, rule, cause);
    await reviewGiven(counter, given);
    const { points, grants } = given;
    const issued = grants.flatMap(({ issuedRewardId }) => issuedRewardId ?? []);
    const body: Activity = { id, ruleId, status: 'done', points, issuedRewardIds: issued };
    return { status: 200, body };
  });
}

function claimableRule({ document }: Program, ruleId: string): ClaimableRule {
  const rule = document.earningRules.find(({ id }) => id === ruleId);
  if (!rule)
    throw new ProblemError('not_found', {
      detail: `The programme has no earning rule "${ruleId}".`,
    });
  if (!isClaimable(rule)) {
    throw new ProblemError('rule_not_available', {
      detail: `What "${ruleId}" gives for is told by the shop's server, not by the shopper.`,
    });
  }
  return rule;
}

function isClaimable(rule: EarningRule): rule is ClaimableRule {
  return (
    (rule.kind === 'social' || rule.kind === 'custom' || rule.kind === 'receipt') &&
    rule.claimedBy === 'shopper'
  );
}

async function refuseUnlessDue(
  counter: Counter,
  member: EnrolledMember,
  rule: ClaimableRule,
  receipt: ActivityRequest['receipt'],
): Promise<void> {
  const { document, now } = counter.program;
  const at = receipt ? Date.parse(receipt.at) : now;
  if (programStatus(document, now) !== 'running') throw new ProblemError('program_not_running');
  if (!isRuleFor(rule, await termsOf(counter, member, [rule], at))) {
    throw new ProblemError('rule_not_available', {
      detail: `"${rule.id}" is not for this member, or not now.`,
    });
  }
  const occasion = occasionOf(rule, claimOf(rule, receipt?.receiptId).about) ?? null;
  if (await mayGive(counter, member.id, rule, occasion, at)) return;
  const limit = limitOf(rule);
  const { end } = limitPeriod(limit?.per ?? 'lifetime', at, document.timeZone);
  throw new ProblemError(
    'rule_limit_reached',
    end === undefined ? {} : { availableFrom: toInstant(end) },
  );
}

/** A rule on receipts needs one, which is young enough; no other takes one. */
function refuseWrongReceipt(
  { document, now }: Program,
  rule: ClaimableRule,
  receipt: ActivityRequest['receipt'],
): void {
  const refuse = (pointer: string, message: string) =>
    new ProblemError('invalid_request', { errors: [{ pointer, message }] });
  if (rule.kind !== 'receipt') {
    if (receipt) throw refuse('/receipt', `"${rule.id}" is not about receipts; leave it out`);
    return;
  }
  if (!receipt) throw refuse('/receipt', 'say which receipt it is: its number, total and date');
  const paidAt = pastInstant(receipt.at, '/receipt/at', now);
  if (paidAt < now - rule.withinDays * dayMs)
    throw refuse('/receipt/at', `a receipt may be ${rule.withinDays} days old at the most`);
  const { locationId } = receipt;
  if (locationId !== undefined && !document.locations.some(({ id }) => id === locationId))
    throw refuse('/receipt/locationId', `there is no location "${locationId}"`);
}
