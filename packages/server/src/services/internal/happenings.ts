/** What members do beside ordering: which rules give for it, and what follows from that. */
import {
  isRuleFor,
  meets,
  rulesAbout,
  type EventRule,
  type GrantingRule,
  type Happening,
  type MemberFacts,
  type ReceiptRule,
} from '@spaarkit/engine';
import type { MemberRow, ProfileRow } from '../../storage/store.ts';
import { openBooks, type CurrentBooks } from './books.ts';
import { completeFrom, stampFor } from './completions.ts';
import { isEnrolled, loadProfile, type EnrolledMember } from './membership.ts';
import { receiptWorth } from './receipts.ts';
import {
  andThen,
  giveByLimit,
  nothingGiven,
  type Cause,
  type Counter,
  type Given,
} from './rule-grants.ts';
import { termsOf } from './rule-terms.ts';

/**
 * Gives the held member what the rules promise for something they did, and what that completes.
 * Reads nothing more when no rule is about it.
 */
export async function reward(
  counter: Counter,
  opened: CurrentBooks,
  happening: Happening,
  source: Cause['source'],
): Promise<Given> {
  const rules = await rulesFor(counter, opened, happening);
  let given = nothingGiven(opened);
  for (const rule of rules) {
    const giving = await givingRule(counter, given.opened, rule, happening);
    if (!giving) continue;
    const told = await causeOf(counter, given.opened, rule, happening, source);
    const cause = { ...told, extrasGiven: given.campaignIds };
    given = andThen(given, await giveAndComplete(counter, given.opened, giving, cause));
  }
  return andThen(given, await stampFor(counter, given.opened, happening, source));
}

/** A rule on receipts, with what one is worth by it. */
type PricedRule = ReceiptRule & Pick<GrantingRule, 'grant'>;

/** A rule with what it gives; undefined when that is nothing. */
async function givingRule(
  counter: Counter,
  { member }: CurrentBooks,
  rule: EventRule,
  { at, lines = [] }: Happening,
): Promise<GrantingRule | PricedRule | undefined> {
  if (rule.kind !== 'receipt') return rule;
  const points = isEnrolled(member) ? await receiptWorth(counter, member, rule, lines, at) : 0;
  return points > 0 ? { ...rule, grant: { kind: 'points', points } } : undefined;
}

/** Gives by one rule within its limit, and what that completes. */
export async function giveAndComplete(
  counter: Counter,
  opened: CurrentBooks,
  rule: GrantingRule | PricedRule,
  cause: Cause,
): Promise<Given> {
  const given = await giveByLimit(counter, opened, rule, cause);
  if (given.grants.length === 0) return given;
  return andThen(given, await completeFrom(counter, given.opened, rule.id, cause));
}

/**
 * Gives the held member what the rules promise for something that the server saw itself: joining, or
 * a profile that is complete. Gives the member's row afterwards.
 */
export async function rewardSeen(
  counter: Counter,
  member: EnrolledMember,
  types: readonly ('member.registered' | 'profile.completed')[],
): Promise<MemberRow> {
  const { ctx, rows, program } = counter;
  let held: MemberRow = member;
  for (const type of types) {
    const happening = { type, at: program.now, claimedBy: 'shop' } as const;
    if (!isRewarded(counter, happening)) continue;
    const opened = await openBooks(ctx, rows, program, held);
    const source = { kind: 'member', id: `${member.id}/${type}` } as const;
    held = (await reward(counter, opened, happening, source)).opened.member;
  }
  return held;
}

/** Whether any rule could give for this, so that nothing needs to be opened for it when none does. */
export function isRewarded({ program }: Pick<Counter, 'program'>, happening: Happening): boolean {
  const { earningRules } = program.document;
  return (
    rulesAbout(earningRules, happening).length > 0 ||
    (happening.type === 'check_in.registered' &&
      earningRules.some((rule) => rule.kind === 'stamp_card' && rule.stampFor === 'check_in'))
  );
}

/** What rules may ask about a person. */
function memberFacts(
  { locale, birthday, preferredChannels, consents }: ProfileRow,
  marketing: ReadonlySet<string>,
): MemberFacts {
  return {
    filled: [
      ...(locale === null ? [] : ['locale']),
      ...(birthday === null ? [] : ['birthday']),
      ...(preferredChannels.length === 0 ? [] : ['preferredChannels']),
    ],
    marketing: consents.some(({ given, id }) => given && marketing.has(id)),
  };
}

async function rulesFor(
  { rows, program }: Counter,
  { member }: CurrentBooks,
  happening: Happening,
): Promise<EventRule[]> {
  const { document } = program;
  const about = rulesAbout(document.earningRules, happening);
  if (about.length === 0 || !isEnrolled(member)) return [];
  const terms = await termsOf({ rows, program }, member, about, happening.at);
  const found = about.filter((rule) => isRuleFor(rule, terms));
  if (!found.some(({ kind }) => kind === 'profile' || kind === 'newsletter')) return found;
  const facts = memberFacts(await loadProfile(rows, member), marketingConsents(program));
  return found.filter((rule) => meets(rule, facts));
}

function marketingConsents({ document }: Counter['program']): ReadonlySet<string> {
  const asked = document.consents.filter(({ purpose }) => purpose.endsWith('marketing'));
  return new Set(asked.map(({ id }) => id));
}

async function causeOf(
  { rows }: Counter,
  { member }: CurrentBooks,
  rule: EventRule,
  { about, at, locationId, type }: Happening,
  source: Cause['source'],
): Promise<Cause> {
  const waits =
    rule.kind === 'account' && rule.afterFirstOrder && !(await rows.orders.firstPaid(member.id));
  return {
    source,
    eventType: type,
    at,
    ...(about === undefined ? {} : { about }),
    ...(locationId === undefined ? {} : { locationId }),
    ...(waits ? { holdBack: 'waiting' } : {}),
  };
}
