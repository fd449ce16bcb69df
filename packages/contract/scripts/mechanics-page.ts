/** `docs/MECHANICS.md`: what a programme can be built from, with the document and the proof of each. */
import { starterProgram } from '../src/fixtures/starter-program.ts';
import { mechanics } from '../src/mechanics/index.ts';
import type { Mechanic, ShownBy } from '../src/mechanics/mechanic.ts';

const intro = `# What a programme can be built from

This page lists each mechanic, the part of the programme document that configures it, and the cases of the
[conformance suite](./CONFORMANCE.md) that prove it: over HTTP, and the same on memory, SQLite and PostgreSQL.
It is generated from \`packages/contract/src/mechanics\`, and every fragment on it is validated in CI.
`;

const beginning = `## A whole document

A document needs \`schemaVersion\`, \`name\`, \`currency\`, \`timeZone\`, \`locales\` and the names of its points. Begin
with this one, which \`npx spaarkit program example > program.json\` writes:

${json(starterProgram)}

Put each fragment below into it: add an entry of a list, such as \`earningRules\`, to those that are there, and put
anything else in its place. \`spaarkit program validate program.json\` reports every mistake, where it is and how to fix
it; \`spaarkit program compare\` says what one document changes in another.

Words that shoppers read (\`name\`) have a text for each of \`locales\`. Amounts are in minor units: \`2500\` is € 25.
Do not change an \`id\` once a document is live: points and codes refer to it.
`;

/** The page as Markdown. */
export function createMechanicsPage(): string {
  const subjects = Object.entries(mechanics).map(
    ([subject, list]) => `## ${subject}\n\n${table(list)}\n\n${list.map(fragment).join('\n\n')}`,
  );
  return `${[intro, beginning, ...subjects].join('\n')}\n`;
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
  return `### ${id}\n\n${title}.\n\n${json(document)}`;
}

function json(document: unknown): string {
  return `\`\`\`json\n${JSON.stringify(document, null, 2)}\n\`\`\``;
}
