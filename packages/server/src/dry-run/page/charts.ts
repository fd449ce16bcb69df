/** Charts as SVG that anybody can read: named for screen readers, told apart by shape as well as by colour. */
import { escapeHtml as text } from '../../docs/escape-html.ts';

/** What a chart shows: for each row a value of each series, none where it has no such row. */
export interface ChartData {
  readonly title: string;
  /** Names of one or two series; the second is drawn hollow. */
  readonly series: readonly string[];
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[];
  /** Writes a value. */
  readonly format: (value: number) => string;
}

const chartWidth = 720;
const labelWidth = 200;
const valueWidth = 110;
const barHeight = 14;
const rowGap = 12;
const columnsHeight = 220;
/** Beside the columns, so that the first and last label have room. */
const columnsMargin = 16;

/** A bar for each row and series, longest value to the full width. */
export function barChart(data: ChartData): string {
  const top = largest(data);
  const room = chartWidth - labelWidth - valueWidth;
  const rowHeight = data.series.length * barHeight + rowGap;
  const rows = data.rows.map(({ label, values }, row) => {
    const y = row * rowHeight;
    const bars = values.map((value, index) => {
      const width = round((Math.max(0, value) / top) * room);
      const barY = y + index * barHeight;
      return (
        `<rect class="series-${index}" x="${labelWidth}" y="${barY + 1}" width="${width}" height="${barHeight - 3}" rx="2"/>` +
        `<text class="value" x="${labelWidth + width + 8}" y="${barY + barHeight - 4}">${text(data.format(value))}</text>`
      );
    });
    const middle = y + (data.series.length * barHeight) / 2 + 4;
    return `<text class="label" x="${labelWidth - 10}" y="${middle}" text-anchor="end">${text(shortened(label, 28))}</text>${bars.join('')}`;
  });
  return figure(data, data.rows.length * rowHeight, rows.join(''));
}

/** Columns side by side, for what follows in time. */
export function columnChart(data: ChartData): string {
  const top = largest(data);
  const step = (chartWidth - 2 * columnsMargin) / Math.max(1, data.rows.length);
  const columnWidth = Math.min(28, (step * 0.7) / Math.max(1, data.series.length));
  // As many labels as fit beside each other.
  const every = Math.ceil(56 / step);
  const columns = data.rows.map(({ label, values }, row) => {
    const left = columnsMargin + row * step + (step - columnWidth * data.series.length) / 2;
    const bars = values.map((value, index) => {
      const height = round((Math.max(0, value) / top) * columnsHeight);
      return `<rect class="series-${index}" x="${round(left + index * columnWidth)}" y="${round(24 + columnsHeight - height)}" width="${round(columnWidth - 2)}" height="${height}" rx="2"/>`;
    });
    const name =
      row % every === 0
        ? `<text class="label" x="${round(columnsMargin + row * step + step / 2)}" y="${columnsHeight + 44}" text-anchor="middle">${text(label)}</text>`
        : '';
    return bars.join('') + name;
  });
  const scale = `<line class="axis" x1="0" x2="${chartWidth}" y1="24" y2="24"/><text class="value" x="0" y="16">${text(data.format(top))}</text><line class="axis" x1="0" x2="${chartWidth}" y1="${24 + columnsHeight}" y2="${24 + columnsHeight}"/>`;
  return figure(data, columnsHeight + 52, scale + columns.join(''));
}

/** The drawing, its key and, for whoever wants the numbers, its table. */
function figure(
  { format, rows, series, title }: ChartData,
  height: number,
  drawing: string,
): string {
  const key =
    series.length > 1
      ? `<p class="key">${series.map((name, index) => `<span><svg width="14" height="14" aria-hidden="true"><rect class="series-${index}" x="1" y="1" width="12" height="12" rx="2"/></svg> ${text(name)}</span>`).join(' ')}</p>`
      : '';
  const body = rows.map(
    ({ label, values }) =>
      `<tr><th scope="row">${text(label)}</th>${values.map((value) => `<td>${text(format(value))}</td>`).join('')}</tr>`,
  );
  return `<figure>
<figcaption>${text(title)}</figcaption>
${key}
<div class="scroll" tabindex="0" role="group" aria-label="${text(title)}"><svg class="chart" viewBox="0 0 ${chartWidth} ${Math.ceil(height)}" role="img" aria-label="${text(title)}; the table below has the figures">${drawing}</svg></div>
<details><summary>As a table</summary><table>
<thead><tr><td></td>${series.map((name) => `<th scope="col">${text(name)}</th>`).join('')}</tr></thead>
<tbody>${body.join('\n')}</tbody></table></details>
</figure>`;
}

function largest({ rows }: ChartData): number {
  return rows.reduce((most, { values }) => Math.max(most, ...values), 1);
}

function shortened(label: string, length: number): string {
  return label.length > length ? `${label.slice(0, length - 1)}…` : label;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
