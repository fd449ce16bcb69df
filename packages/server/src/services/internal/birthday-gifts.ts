/** What rules give for a birthday, found by the server itself. */
import { birthdayOfRule, isRuleFor, nextBirthdayAt, type BirthdayRule } from '@spaarkit/engine';
import type { ProgramDocument } from '@spaarkit/contract';
import type { ProfileRow } from '../../storage/store.ts';
import { openBooks } from './books.ts';
import { giveAndComplete } from './happenings.ts';
import { loadProfile, type EnrolledMember } from './membership.ts';
import type { Counter } from './rule-grants.ts';
import { termsOf } from './rule-terms.ts';

/** The rules that give for birthdays. */
export function birthdayRules({ earningRules }: ProgramDocument): BirthdayRule[] {
  return earningRules.filter((rule) => rule.kind === 'birthday');
}

/** Gives a held member what is due for a birthday. The same row comes back when nothing is. */
export async function giveForBirthday(
  counter: Counter,
  held: EnrolledMember,
): Promise<EnrolledMember> {
  const rules = birthdayRules(counter.program.document);
  if (rules.length === 0) return held;
  const profile = await loadProfile(counter.rows, held);
  let member = held;
  for (const rule of rules) member = await giveByRule(counter, member, rule, profile);
  return member;
}

/** When a birthday is next due by some rule; undefined when none will be. */
export function nextBirthdayGift(
  document: ProgramDocument,
  birthday: ProfileRow['birthday'],
  now: number,
): number | undefined {
  if (!birthday) return undefined;
  const instants = birthdayRules(document).map(({ daysBefore }) =>
    nextBirthdayAt(document, birthday, now, daysBefore),
  );
  return instants.length > 0 ? Math.min(...instants) : undefined;
}

async function giveByRule(
  counter: Counter,
  member: EnrolledMember,
  rule: BirthdayRule,
  { birthday, birthdaySince: knownSince }: ProfileRow,
): Promise<EnrolledMember> {
  const { ctx, rows, program } = counter;
  const { document, now } = program;
  const lastAt = (await rows.grants.latest(member.id, rule.id, now))?.at;
  const year = birthdayOfRule(document, rule, { birthday, knownSince, lastAt }, now);
  if (year === undefined) return member;
  // As an event, so that the shop can withdraw it; one that was withdrawn does not come again.
  const source = { kind: 'event', id: `birthday/${member.id}/${rule.id}/${year}` } as const;
  if ((await rows.grants.ofSource(source)).length > 0) return member;
  if (!isRuleFor(rule, await termsOf(counter, member, [rule], now))) return member;
  const opened = await openBooks(ctx, rows, program, member);
  const cause = { source, eventType: 'member.birthday', about: String(year), at: now };
  const given = await giveAndComplete(counter, opened, rule, cause);
  return { ...given.opened.member, joinedAt: member.joinedAt };
}
