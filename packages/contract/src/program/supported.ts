/**
 * What this version computes. A kind that has its place in the schema but no computation yet is
 * refused by `validateProgram`, so that no shop goes live with a promise nobody keeps.
 */
import type { ProblemDetail } from '../problems.ts';
import type { ProgramDocument } from './document.ts';

const earningRuleKinds = new Set<string>([
  'order_amount',
  'product',
  'category',
  'account',
  'profile',
  'review',
  'social',
  'newsletter',
  'check_in',
  'survey',
  'referral',
  'custom',
  'challenge',
  'birthday',
  'receipt',
  'first_order',
  'order_count',
  'stamp_card',
]);

/** Lists each part of a well-formed document that this version does not compute. */
export function unsupportedParts(document: ProgramDocument): ProblemDetail[] {
  const found: ProblemDetail[] = [];
  const refuse = (pointer: string, what: string): void => {
    found.push({
      pointer,
      message: `${what} is not computed by this version of Spaarkit; leave it out.`,
    });
  };

  document.earningRules.forEach((rule, index) => {
    const at = `/earningRules/${index}`;
    if (!earningRuleKinds.has(rule.kind))
      refuse(`${at}/kind`, `The earning rule kind "${rule.kind}"`);
  });

  document.rewards.forEach((reward, index) => {
    const at = `/rewards/${index}`;
    if (reward.maker.kind === 'connector')
      refuse(`${at}/maker`, `Codes made by "${reward.maker.kind}"`);
  });

  return found;
}
