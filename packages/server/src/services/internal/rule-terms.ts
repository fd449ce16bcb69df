/** What rules on events are judged by. */
import type { EarningRule, ProgramDocument } from '@spaarkit/contract';
import type { EarningTerms } from '@spaarkit/engine';
import type { EnrolledMember } from './membership.ts';
import type { Counter } from './rule-grants.ts';
import { memberTerms } from './terms.ts';

/** What of a member the rules are judged by; asks for it only when one of them names it. */
export async function termsOf(
  { rows, program }: Pick<Counter, 'rows' | 'program'>,
  member: EnrolledMember,
  rules: readonly Pick<EarningRule, 'tierIds' | 'segmentIds'>[],
  at: number,
): Promise<EarningTerms> {
  const asOf = Math.min(program.now, Math.max(at, member.joinedAt));
  const isAsked =
    rules.some(({ tierIds, segmentIds }) => tierIds ?? segmentIds) || opensEarly(program.document);
  const known = isAsked ? await memberTerms(rows, program, member, asOf) : {};
  return { document: program.document, ...known, asOf };
}

/** Whether the tier decides when a campaign begins. */
function opensEarly({ tiers }: ProgramDocument): boolean {
  return (tiers?.levels ?? []).some(({ benefits }) =>
    benefits.some((benefit) => benefit.kind === 'early_access' && benefit.campaignIds),
  );
}
