/** How far a member is with the rules that count something. */
import type { EarningRule, RuleProgress } from '@spaarkit/contract';
import { hasProgress, isCompletion, limitOf, limitPeriod, ruleProgress } from '@spaarkit/engine';
import type { CountWindow, Reads } from '../../storage/store.ts';
import { countSteps } from './completions.ts';
import type { Program } from './program.ts';

/** The rules on what members do beside ordering, in the order of the document; asks only for what they need. */
export async function progressOf(
  rows: Reads,
  program: Program,
  memberId: string,
): Promise<RuleProgress[]> {
  const { document, now } = program;
  const rules = document.earningRules.filter(hasProgress);
  if (rules.length === 0) return [];
  const [ever, inPeriod, steps] = await Promise.all([
    rows.grants.counts(
      memberId,
      rules.map(({ id }) => ({ ruleId: id, since: 0 })),
    ),
    rows.grants.counts(
      memberId,
      rules.flatMap((rule) => limitWindow(rule, program)),
    ),
    Promise.all(rules.map((rule) => stepsOf(rows, program, memberId, rule))),
  ]);
  return rules.map((rule, index) => {
    const counted = steps[index];
    const counts = {
      timesGiven: ever.get(rule.id) ?? 0,
      inPeriod: inPeriod.get(rule.id) ?? 0,
      ...(counted ? { steps: counted } : {}),
    };
    return ruleProgress(rule, counts, now, document.timeZone);
  });
}

function limitWindow(rule: EarningRule, { document, now }: Program): CountWindow[] {
  const limit = limitOf(rule);
  if (!limit) return [];
  return [{ ruleId: rule.id, since: limitPeriod(limit.per, now, document.timeZone).start }];
}

async function stepsOf(
  rows: Reads,
  program: Program,
  memberId: string,
  rule: EarningRule,
): Promise<ReadonlyMap<string, number> | undefined> {
  if (!isCompletion(rule)) return undefined;
  const last = await rows.grants.latest(memberId, rule.id, Number.MAX_SAFE_INTEGER);
  return countSteps({ rows, program }, memberId, rule, last?.at, program.now);
}
