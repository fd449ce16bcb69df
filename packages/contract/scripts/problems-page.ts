/** `docs/PROBLEMS.md`: every problem that the API answers with, and what to do about it. */
import type { Route } from '../src/api/route.ts';
import { servedRoutes } from '../src/api/routes.ts';
import { problemTypes, type ProblemCode, type ProblemType } from '../src/problems.ts';
import { problemAdvice } from './problem-advice.ts';

const intro = `# Problems that the API answers with

Every answer with a status of 400 or more is a problem document (RFC 9457), \`application/problem+json\`:

\`\`\`json
{
  "type": "https://spaarkit.dev/problems/insufficient_points",
  "title": "The member has too few points.",
  "status": 409,
  "instance": "req_…",
  "code": "insufficient_points",
  "retryable": false,
  "missingPoints": 120
}
\`\`\`

Decide by \`code\`: it is one of the codes below. \`detail\` says what happened and what to do next, and \`errors\` lists each
mistake in a request. The wording may change, the codes do not. New codes may be added: treat one that you do not know by
its \`status\`. \`instance\` is the \`Request-Id\` of the answer, which the server’s log has too. \`retryable\` says whether the
same request may succeed later.

In the SDK each of them is [an error with a name](../packages/sdk/README.md#errors). The elements report in
[the console](../packages/elements/MESSAGES.md) what a page has to fix. This page is generated from the contract.
`;

/** The page as Markdown. */
export function createProblemsPage(): string {
  const codes = Object.keys(problemTypes) as ProblemCode[];
  const statuses = [...new Set(codes.map((code) => problemTypes[code].status))];
  const sections = statuses.map((status) => {
    const those = codes.filter((code) => problemTypes[code].status === status);
    return [`## Status ${status}`, ...those.map(entry)].join('\n\n');
  });
  return `${[intro, ...sections].join('\n')}\n`;
}

function entry(code: ProblemCode): string {
  const { retryable = false, title }: ProblemType = problemTypes[code];
  const ofOwn = servedRoutes.filter(({ problems = [] }: Route) => problems.includes(code));
  const whose = ofOwn.map(({ id }) => `\`${id}\``).join(', ');
  return [
    `### ${code}`,
    retryable ? `${title} Retryable.` : title,
    problemAdvice[code],
    ...(whose === '' ? [] : [`From ${whose}.`]),
  ].join('\n\n');
}
