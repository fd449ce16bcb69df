/** `docs/MECHANICS.md`: what a programme can be built from, with the document and the proof of each. */
import { mechanics } from '../src/mechanics/index.ts';
import type { Mechanic, ShownBy } from '../src/mechanics/mechanic.ts';

const intro = `# What a programme can be built from

Each mechanic, the part of the programme document that configures it, and the cases of the
[conformance suite](./CONFORMANCE.md) that show it: over HTTP, the same on memory, SQLite and PostgreSQL.
This page is made from \`packages/contract/src/mechanics\`; every fragment below is validated in CI.
`;

/** The page as Markdown. */
export function createMechanicsPage(): string {
  const subjects = Object.entries(mechanics).map(
    ([subject, list]) => `## ${subject}\n\n${table(list)}\n\n${list.map(fragment).join('\n\n')}`,
  );
  return `${[intro, ...subjects].join('\n')}\n`;
}

function table(list: readonly Mechanic[]): string {
  const rows = list.map(
    ({ id, title, works, reversal, limit, expiry, history }) =>
      `| [${title}](#${id}) | ${[works, reversal, limit, expiry, history].map(cell).join(' | ')} |`,
  );
  return [
    '| mechanic | works | undone | at its limit | lapses | in the history |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function cell(shown: ShownBy): string {
  return 'case' in shown ? `\`${shown.case}\`` : shown.none;
}

function fragment({ id, title, fragment: document }: Mechanic): string {
  return `### ${id}\n\n${title}.\n\n\`\`\`json\n${JSON.stringify(document, null, 2)}\n\`\`\``;
}
