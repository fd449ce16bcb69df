/** A dry run as one HTML page that needs nothing else. */
import type { DryRunOutcome, DryRunReport, ProgramDocument } from '@spaarkit/contract';
import { escapeHtml as text } from '../../docs/escape-html.ts';
import { nounOf } from '../../noun-of.ts';
import { barChart, columnChart, type ChartData } from './charts.ts';
import { reportStyle } from './style.ts';
import { figuresOf, namesIn, type Figures } from './words.ts';

/** The documents that were tried out, for the names in them. */
export interface TriedDocuments {
  readonly document: ProgramDocument;
  readonly against?: ProgramDocument | undefined;
}

type Names = ReturnType<typeof namesIn>;

/** The whole page; every text of a programme is escaped. */
export function dryRunPage(report: DryRunReport, { against, document }: TriedDocuments): string {
  const figures = figuresOf(report);
  const names = namesIn(against, document);
  const name = document.name['en'] ?? Object.values(document.name)[0] ?? '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Dry run of ${text(name)}</title>
<style>${reportStyle}</style>
</head>
<body>
<h1>Dry run of ${text(name)}</h1>
<p class="lead">${text(pastOf(report, figures))}</p>
${keyFigures(report, figures)}
<p class="note">${text(assumptionsOf(report, figures))}</p>
<main>
${[months(report, figures), rules(report, figures, names), tiers(report, figures, names)].filter(Boolean).join('\n')}
${rewards(report, figures, names)}
${skipped(report, figures)}
</main>
</body>
</html>
`;
}

function pastOf(report: DryRunReport, { count, money }: Figures): string {
  const { from, guestOrders, guestSpendMinor, members, orders, spendMinor, until } = report;
  const when = from ? `, from ${from} to ${until}` : '';
  const guests =
    guestOrders > 0
      ? ` ${count(guestOrders)} more orders, worth ${money(guestSpendMinor)}, name no customer and earn nothing.`
      : '';
  return `${count(orders)} ${nounOf(orders, 'order')} of ${count(members)} ${nounOf(members, 'member')}, worth ${money(spendMinor)} after returns${when}.${guests}`;
}

function assumptionsOf(
  { proposed: { rate }, redeemedPercent }: DryRunReport,
  { count, money }: Figures,
): string {
  const assumed = `${redeemedPercent}% of the points that do not lapse are taken to be spent. Customers join with their first order.`;
  if (!rate) return `Nothing says what points are worth, so there is no cost. ${assumed}`;
  const source =
    rate.source === 'programme'
      ? 'the rate of the programme'
      : 'the best that a reward gives, since the programme has no fixed rate';
  const each = rate.points === 1 ? 'point' : `${count(rate.points)} points`;
  return `Points count as ${money(rate.minor)} per ${each}: ${source}. ${assumed}`;
}

function keyFigures(report: DryRunReport, { count, money }: Figures): string {
  const share = (minor: number) =>
    report.spendMinor > 0
      ? `<dd>${((100 * minor) / report.spendMinor).toFixed(2)}% of sales</dd>`
      : '';
  const figure = (
    label: string,
    valueOf: (outcome: DryRunOutcome) => number | undefined,
    write: (value: number) => string,
    noteOn: (value: number) => string = () => '',
  ): string => {
    const value = valueOf(report.proposed);
    const before = report.against && valueOf(report.against);
    if (value === undefined) return '';
    const compared =
      before === undefined
        ? ''
        : `<dd>against ${text(write(before))}${text(changed(value, before))}</dd>`;
    return `<div><dt>${label}</dt><dd>${text(write(value))}</dd>${noteOn(value)}${compared}</div>`;
  };
  return `<dl class="figures">
${[
  figure('Points issued', ({ points }) => points.issued - points.takenBack, count),
  figure('Cost if all are spent', ({ costMinor }) => costMinor, money, share),
  figure('Expected cost', ({ expectedCostMinor }) => expectedCostMinor, money, share),
  figure('Points outstanding', ({ points }) => points.available + points.pending, count),
  figure('Liability', ({ liabilityMinor }) => liabilityMinor, money),
  figure('Points lapsed', ({ points }) => points.lapsed, count),
].join('\n')}
</dl>`;
}

function changed(value: number, before: number): string {
  if (before === 0) return '';
  const percent = Math.round((100 * (value - before)) / before);
  return ` (${percent > 0 ? '+' : ''}${percent}%)`;
}

/** Values of both programmes, by the ids that either of them has. */
function sideBySide(
  { against, proposed }: DryRunReport,
  rowsOf: (outcome: DryRunOutcome) => readonly (readonly [id: string, value: number])[],
): Pick<ChartData, 'series'> & { readonly rows: readonly [id: string, values: number[]][] } {
  const columns = [proposed, ...(against ? [against] : [])].map(
    (outcome) => new Map(rowsOf(outcome)),
  );
  const ids = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  return {
    series: against ? ['Proposed', 'Against'] : ['Proposed'],
    rows: ids.map((id) => [id, columns.map((column) => column.get(id) ?? 0)]),
  };
}

function months(report: DryRunReport, { count }: Figures): string {
  const { rows, series } = sideBySide(report, (outcome) =>
    outcome.months.map(({ issued, month, takenBack }) => [month, issued - takenBack]),
  );
  if (rows.length === 0) return '';
  return `<h2>By month</h2>${columnChart({
    title: 'Points issued each month, less those taken back',
    series,
    rows: rows
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, values]) => ({ label: month, values })),
    format: count,
  })}`;
}

function rules(report: DryRunReport, { count }: Figures, names: Names): string {
  const { rows, series } = sideBySide(report, (outcome) =>
    outcome.rules.map(({ campaignId, points, ruleId }) => [
      campaignId === undefined
        ? names('rule', ruleId)
        : `${names('campaign', campaignId)} on ${names('rule', ruleId)}`,
      points,
    ]),
  );
  if (rows.length === 0) return '';
  return `<h2>By rule and campaign</h2>${barChart({
    title: 'Points of each rule, and what campaigns added',
    series,
    rows: rows.map(([label, values]) => ({ label, values })),
    format: count,
  })}`;
}

function tiers(report: DryRunReport, { count }: Figures, names: Names): string {
  const { rows, series } = sideBySide(report, (outcome) =>
    outcome.tiers.map(({ members, tierId }) => [tierId, members]),
  );
  if (rows.length === 0) return '';
  return `<h2>Levels</h2>${barChart({
    title: 'Members in each level at the end',
    series,
    rows: rows.map(([tierId, values]) => ({ label: names('tier', tierId), values })),
    format: count,
  })}`;
}

function rewards(report: DryRunReport, { count }: Figures, names: Names): string {
  const { rows, series } = sideBySide(report, (outcome) =>
    outcome.rewards.map(({ issued, rewardId }) => [rewardId, issued]),
  );
  if (rows.length === 0) return '';
  return `<h2>Rewards given</h2>${barChart({
    title: 'Rewards that rules and levels gave without points',
    series,
    rows: rows.map(([rewardId, values]) => ({ label: names('reward', rewardId), values })),
    format: count,
  })}`;
}

function skipped({ skipped: { count: all, first } }: DryRunReport, { count }: Figures): string {
  if (all === 0) return '';
  const rows = first.map(
    ({ line, message, pointer }) =>
      `<tr><td>${line}</td><td>${text(pointer ?? '')}</td><td>${text(message)}</td></tr>`,
  );
  return `<h2>Skipped</h2>
<p class="note">Orders or lines that count for nothing: ${text(count(all))}. What is wrong with the first of them:</p>
<table><thead><tr><th scope="col">Line</th><th scope="col">Where</th><th scope="col">What to mend</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
}
