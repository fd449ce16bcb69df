/** A dry run in a few lines, for a terminal. */
import type { DryRunOutcome, DryRunReport } from '@spaarkit/contract';
import { nounOf } from '../../noun-of.ts';
import { figuresOf, type Figures } from './words.ts';

/** The figures that decide, the programmes beside each other where there are two. */
export function summarize(report: DryRunReport): string {
  const figures = figuresOf(report);
  const { against, proposed } = report;
  const columns = [proposed, ...(against ? [against] : [])].map((outcome) =>
    figuresOfOutcome(outcome, figures),
  );
  const labels = Object.keys(columns[0] ?? {});
  const rows = [
    ...(against ? [['', 'proposed', 'against']] : []),
    ...labels.map((label) => [label, ...columns.map((column) => column[label] ?? '')]),
  ];
  return [
    `${figures.count(report.orders)} ${nounOf(report.orders, 'order')} of ${figures.count(report.members)} ${nounOf(report.members, 'member')}, worth ${figures.money(report.spendMinor)}` +
      (report.from ? `, ${report.from} to ${report.until}.` : '.'),
    ...(report.guestOrders > 0
      ? [
          `${figures.count(report.guestOrders)} ${nounOf(report.guestOrders, 'order')} of guests, worth ${figures.money(report.guestSpendMinor)}: nothing is earned.`,
        ]
      : []),
    ...(report.skipped.count > 0 ? [`Skipped: ${figures.count(report.skipped.count)}.`] : []),
    '',
    ...aligned(rows),
  ].join('\n');
}

function figuresOfOutcome(
  { points, tiers, ...outcome }: DryRunOutcome,
  { count, money }: Figures,
): Record<string, string> {
  const { costMinor, expectedCostMinor, liabilityMinor } = outcome;
  return {
    'points issued': count(points.issued),
    'taken back': count(points.takenBack),
    lapsed: count(points.lapsed),
    outstanding: count(points.available + points.pending),
    ...(costMinor !== undefined && { cost: money(costMinor) }),
    ...(expectedCostMinor !== undefined && { 'expected cost': money(expectedCostMinor) }),
    ...(liabilityMinor !== undefined && { liability: money(liabilityMinor) }),
    ...Object.fromEntries(tiers.map(({ tierId, members }) => [`in ${tierId}`, count(members)])),
  };
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, column) => Math.max(cell.length, most[column] ?? 0)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('   ')
      .trimEnd(),
  );
}
