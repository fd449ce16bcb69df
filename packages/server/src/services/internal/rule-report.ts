/** What ways to earn gave in a period. */
import type { SummaryReport } from '@spaarkit/contract';
import type { RuleEarning } from '../../storage/report-store.ts';
import type { Reads, Span } from '../../storage/store.ts';
import { everyRow } from './pages.ts';

type RuleUse = SummaryReport['rules'][number];

/** By rule and campaign, most points first. */
export async function ruleUses(rows: Reads, span: Span): Promise<RuleUse[]> {
  const uses = new Map<string, RuleUse>();
  for (const kind of ['earn', 'reverse'] as const) {
    const earnings = everyRow((limit, after) => rows.reports.earnings(span, kind, limit, after));
    for await (const earning of earnings) {
      for (const { ruleId, campaignId, points } of partsOf(earning)) {
        const name = JSON.stringify([ruleId, campaignId]);
        const { times, points: before } = uses.get(name) ?? { times: 0, points: 0 };
        uses.set(name, {
          ruleId,
          ...(campaignId === undefined ? {} : { campaignId }),
          times: times + (kind === 'earn' ? 1 : 0),
          points: before + points,
        });
      }
    }
  }
  return [...uses.values()].toSorted(byPoints);
}

/** An order says what each rule gave; anything else that was earned names its one rule. */
function partsOf({ breakdown, points, reason }: RuleEarning) {
  if (breakdown) return breakdown;
  return reason.kind === 'rule' && points !== 0
    ? [{ ruleId: reason.ruleId, campaignId: undefined, points }]
    : [];
}

function byPoints(one: RuleUse, other: RuleUse): number {
  if (one.points !== other.points) return other.points - one.points;
  return nameOf(one) < nameOf(other) ? -1 : 1;
}

function nameOf({ campaignId = '', ruleId }: RuleUse): string {
  return `${ruleId} ${campaignId}`;
}
