/** What a benchmark found, and how it is shown. */

/** One measured value, beside the bar that it is held against. */
export interface Figure {
  /** The bar's name (G1 … G16), or that of the part where there is no bar. */
  readonly id: string;
  readonly what: string;
  /** Left out where it was not measured; `note` then says why. */
  readonly value?: number;
  readonly unit: Unit;
  /** The value is to be no higher than this. Nothing is judged without it. */
  readonly bar?: number;
  /** Highest minus lowest over the median, of the rounds that count. */
  readonly spread?: number;
  readonly note?: string;
}

export type Unit = 'ratio' | 'ms' | 'kB' | 'MB' | 'count' | 'score' | 'per second';

/** Information and never a gate: a noisy machine must not fail a build. */
export function verdict({ value, bar }: Figure): string {
  if (value === undefined) return 'not measured';
  if (bar === undefined) return 'reported';
  return value <= bar ? 'met' : 'not met';
}

/** The figures as a table for people. */
export function toTable(figures: readonly Figure[]): string {
  const rows = [
    ['', 'what', 'figure', 'bar', 'verdict', 'spread', 'note'],
    ...figures.map((figure) => [
      figure.id,
      figure.what,
      figure.value === undefined ? '–' : format(figure.value, figure.unit),
      figure.bar === undefined ? '–' : `≤ ${format(figure.bar, figure.unit)}`,
      verdict(figure),
      figure.spread === undefined ? '' : `${Math.round(figure.spread * 100)} %`,
      figure.note ?? '',
    ]),
  ];
  const widths = columnWidths(rows);
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const columns = Math.max(...rows.map(({ length }) => length));
  return Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
}

const digits: Record<Unit, number> = {
  ratio: 2,
  ms: 1,
  kB: 1,
  MB: 0,
  count: 0,
  score: 3,
  'per second': 0,
};

function format(value: number, unit: Unit): string {
  const number = value.toLocaleString('en', {
    minimumFractionDigits: digits[unit],
    maximumFractionDigits: digits[unit],
  });
  if (unit === 'ratio') return `${number}×`;
  if (unit === 'count' || unit === 'score') return number;
  return unit === 'per second' ? `${number}/s` : `${number} ${unit}`;
}
