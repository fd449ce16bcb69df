/** `docs/PROBLEMS.md`: every refusal of the API, with what to do about it. */
import type { Route } from '../src/api/route.ts';
import { servedRoutes } from '../src/api/routes.ts';
import { problemTypes, type ProblemCode, type ProblemType } from '../src/problems.ts';
import { problemAdvice } from './problem-advice.ts';

const intro = `# What the API answers when it refuses

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

Decide by \`code\`, which is one of those below. \`detail\` says what happened to what, and how to go on; \`errors\` names each
place of a request that is wrong. Words may change, codes do not, and new ones may be added: treat one that you do not
know by its \`status\`. \`instance\` is the \`Request-Id\` of the answer and of the server’s log. \`retryable\` says whether the
same request may succeed later.

In the SDK each is [an error with a name](../packages/sdk/README.md#errors); what a page does not mend itself, the elements
[say in the console](../packages/elements/MESSAGES.md). This page is made from the contract.
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
    `${title}${retryable ? ' Retryable.' : ''}`,
    problemAdvice[code],
    ...(whose === '' ? [] : [`Of ${whose}.`]),
  ].join('\n\n');
}
