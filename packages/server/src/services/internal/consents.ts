/** Consents: each on its own, by the version of the text that was shown, with who said what when. */
import type {
  ConsentRecord,
  MemberWrite,
  ProblemDetail,
  ProgramDocument,
} from '@spaarkit/contract';
import { toInstant } from '@spaarkit/engine';
import { ProblemError } from '../../problem-error.ts';
import type { ConsentRow, ProfileRow, Reads, Writes } from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';
import { createId } from './ids.ts';
import { pastInstant } from './instants.ts';
import type { Program } from './program.ts';
import { forgetUnagreed } from './purchases.ts';

type Consents = ProfileRow['consents'];
type Answers = NonNullable<MemberWrite['consents']>;

/**
 * Notes answers and gives what holds from now on: an answer replaces what was said before of the
 * same consent, and of no other. What was kept only by a consent that ends goes with it.
 */
export async function answerConsents(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  memberId: string,
  before: Consents,
  answers: Answers | undefined,
  by: ConsentRow['by'],
): Promise<Consents> {
  if (!answers || answers.length === 0) return before;
  refuseUnknown(program.document, answers);
  await noteAnswers(ctx, rows, program, memberId, answers, by);
  const named = new Set(answers.map(({ id }) => id));
  const after = [
    ...before.filter(({ id }) => !named.has(id)),
    ...answers.map((answer, index) => ({
      ...answer,
      at: toInstant(answeredAt(answer, index, program)),
    })),
  ];
  await forgetUnagreed(rows, program.document, memberId, before, after);
  return after;
}

/** Withdraws everything that was given, as on leaving. */
export async function withdrawConsents(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  memberId: string,
  before: Consents,
): Promise<Consents> {
  const withdrawn = before
    .filter(({ given }) => given)
    .map(({ id, version }) => ({ id, version, given: false }));
  await noteAnswers(ctx, rows, program, memberId, withdrawn, 'member');
  await forgetUnagreed(rows, program.document, memberId, before, []);
  return [];
}

/** Refuses answers about what the programme does not ask, or about another version of a text. */
export function refuseUnknown({ consents }: ProgramDocument, answers: Answers = []): void {
  const errors = answers.flatMap(({ id, version }, index): ProblemDetail[] => {
    const asked = consents.find((consent) => consent.id === id);
    if (asked?.version === version) return [];
    const message = asked
      ? `show version ${asked.version} of it`
      : 'the programme asks for no such consent';
    return [{ pointer: `/consents/${index}`, message }];
  });
  if (errors.length > 0) throw new ProblemError('invalid_request', { errors });
}

/** Every answer of a member, newest first. */
export async function consentHistory(rows: Reads, memberId: string): Promise<ConsentRecord[]> {
  const answers = await rows.joining.consents(memberId);
  return answers.map(({ consentId, version, given, at, by }) => ({
    id: consentId,
    version,
    given,
    at: toInstant(at),
    by,
  }));
}

async function noteAnswers(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  memberId: string,
  answers: Answers,
  by: ConsentRow['by'],
): Promise<void> {
  await rows.joining.addConsents(
    answers.map((answer, index) => {
      const { id: consentId, version, given } = answer;
      const id = createId('cns', ctx.realNow());
      const at = answeredAt(answer, index, program);
      return { id, memberId, consentId, version, given, at, by };
    }),
  );
}

function answeredAt({ at }: Answers[number], index: number, { now }: Program): number {
  return at === undefined ? now : pastInstant(at, `/consents/${index}/at`, now);
}
