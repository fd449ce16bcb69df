/** Which earning rules give for something a member did, and how often. */
import type { EarningRule, OrderLine } from '@spaarkit/contract';
import { isOnce } from './counting.ts';
import type { ClaimLimit } from './limits.ts';
import type { EarningTerms } from './model.ts';
import { isOpen, programStatus } from './program.ts';

/** Something a member did that is no order: told by the shop, claimed in the page, or found by the server. */
export interface Happening {
  /** The type of the event, or `profile.completed`. */
  readonly type: string;
  readonly at: number;
  /** What it was about: the product reviewed, the survey, the network, the place visited. */
  readonly about?: string;
  /** With a review: how long it is. */
  readonly length?: number;
  readonly locationId?: string;
  /** With a receipt: what was bought. */
  readonly lines?: readonly OrderLine[];
  /** Who says so. */
  readonly claimedBy: 'shop' | 'shopper';
}

/** What of a member some rules ask for. */
export interface MemberFacts {
  /** Fields of the profile that are filled in. */
  readonly filled: readonly string[];
  /** Whether a consent to marketing is given. */
  readonly marketing: boolean;
}

type KindOf<Kind extends EarningRule['kind']> = Extract<EarningRule, { kind: Kind }>;

/** A rule that gives for something other than an order, at once. */
export type EventRule = KindOf<
  | 'account'
  | 'profile'
  | 'review'
  | 'social'
  | 'newsletter'
  | 'check_in'
  | 'receipt'
  | 'survey'
  | 'custom'
>;

/** A rule that gives by the amount on a till receipt. */
export type ReceiptRule = KindOf<'receipt'>;

/** A rule that gives a reward or points as they are, not by amount. */
export type GrantingRule = Extract<EarningRule, { readonly grant: unknown }>;

/** A rule that a shopper may claim in the page. */
export type ClaimableRule = KindOf<'social' | 'custom' | 'receipt'>;

/**
 * What a claim of a rule says that was done, in the words of the event the shop would send.
 * @param receiptId with a rule on receipts: which one
 */
export function claimOf(
  rule: ClaimableRule,
  receiptId?: string,
): { eventType: string; about?: string } {
  switch (rule.kind) {
    case 'social':
      return { eventType: eventTypes.social, about: rule.network };
    case 'custom':
      return { eventType: rule.eventType };
    case 'receipt':
      return {
        eventType: eventTypes.receipt,
        ...(receiptId !== undefined && { about: receiptId }),
      };
  }
}

/** Whether a rule is for a member with these terms, and not over. */
export function isRuleFor(rule: EarningRule, terms: EarningTerms): boolean {
  const { document, tierId, segmentIds = [], asOf } = terms;
  return (
    programStatus(document, asOf) === 'running' &&
    isOpen(rule.active, asOf) &&
    (!rule.tierIds || (tierId !== undefined && rule.tierIds.includes(tierId))) &&
    (!rule.segmentIds || rule.segmentIds.some((id) => segmentIds.includes(id)))
  );
}

/** The rules that something is about, whoever did it; in the order of the document. */
export function rulesAbout(rules: readonly EarningRule[], happening: Happening): EventRule[] {
  return rules.filter((rule): rule is EventRule => isEventRule(rule) && isAbout(rule, happening));
}

/** Whether the member has what a rule asks for beside the event. */
export function meets(rule: EventRule, { filled, marketing }: MemberFacts): boolean {
  if (rule.kind === 'profile') return rule.fields.every((field) => filled.includes(field));
  return rule.kind === 'newsletter' ? marketing : true;
}

/** What a rule gives for only once to a member; undefined where its limit alone decides. */
export function occasionOf(rule: EarningRule, about: string | undefined): string | undefined {
  switch (rule.kind) {
    case 'account':
    case 'profile':
    case 'newsletter':
    case 'survey':
      return 'once';
    case 'review':
    case 'receipt':
      return `about ${about ?? ''}`;
    case 'birthday':
      return `year ${about ?? ''}`;
    default:
      return undefined;
  }
}

/**
 * How often a rule gives to a member: its own limit, and where it has none, what keeps a repeated
 * press from paying twice.
 */
export function limitOf(rule: EarningRule): ClaimLimit | undefined {
  if (rule.limit) return rule.limit;
  switch (rule.kind) {
    case 'check_in':
      return { count: 1, per: 'day' };
    case 'social':
    case 'challenge':
      return { count: 1, per: 'lifetime' };
    default:
      return undefined;
  }
}

/** Whether a rule gives a single time to a member, whatever is done. */
export function givesOnce(rule: EarningRule): boolean {
  return occasionOf(rule, undefined) === 'once';
}

/** How often a rule gives to a member, as pages are told it: what follows from its kind is said too. */
export function publicLimitOf(rule: EarningRule): ClaimLimit | undefined {
  if (givesOnce(rule) || isOnce(rule)) return { count: 1, per: 'lifetime' };
  return limitOf(rule) ?? (rule.kind === 'birthday' ? { count: 1, per: 'year' } : undefined);
}

/** Whether a rule gives for something other than an order, at once. */
export function isEventRule(rule: EarningRule): rule is EventRule {
  return rule.kind in eventTypes;
}

const eventTypes: Readonly<Record<EventRule['kind'], string>> = {
  account: 'member.registered',
  profile: 'profile.completed',
  review: 'review.published',
  social: 'social.posted',
  newsletter: 'newsletter.subscribed',
  check_in: 'check_in.registered',
  receipt: 'receipt.registered',
  survey: 'survey.answered',
  custom: 'custom',
};

function isAbout(rule: EventRule, happening: Happening): boolean {
  const { about, claimedBy, length = 0, locationId, type } = happening;
  switch (rule.kind) {
    case 'custom':
      return rule.eventType === type && rule.claimedBy === claimedBy;
    case 'social':
      return type === eventTypes.social && rule.network === about && rule.claimedBy === claimedBy;
    case 'survey':
      return type === eventTypes.survey && rule.surveyId === about;
    case 'review':
      return type === eventTypes.review && length >= rule.minimumLength;
    case 'newsletter':
      return type === eventTypes.newsletter && rule.enabled;
    case 'check_in':
      return type === eventTypes.check_in && isAt(rule.locationIds, locationId);
    case 'account':
    case 'profile':
    case 'receipt':
      return type === eventTypes[rule.kind];
  }
}

function isAt(locationIds: readonly string[] | undefined, locationId: string | undefined): boolean {
  return !locationIds || (locationId !== undefined && locationIds.includes(locationId));
}
