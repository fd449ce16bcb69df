/** Earning rules on what members do beside ordering, and the events that they give for. */
import type { ProgramDocumentInput } from '../program/document.ts';
import type { ShopEventInput } from '../shop/events.ts';

type RuleInput = NonNullable<ProgramDocumentInput['earningRules']>[number];
type RuleOf<Kind extends RuleInput['kind']> = Extract<RuleInput, { kind: Kind }>;

const fifty = { kind: 'points', points: 50 } as const;

/** 50 points for joining. */
export const accountRule: RuleOf<'account'> = {
  kind: 'account',
  id: 'welcome',
  name: { en: 'Create an account' },
  grant: fifty,
};

/** 50 points for a birthday and a language in the profile. */
export const profileRule: RuleOf<'profile'> = {
  kind: 'profile',
  id: 'profile',
  name: { en: 'Complete your profile' },
  grant: fifty,
  fields: ['birthday', 'locale'],
};

/** 50 points for each product reviewed in 20 characters or more, twice a week. */
export const reviewRule: RuleOf<'review'> = {
  kind: 'review',
  id: 'review',
  name: { en: 'Write a review' },
  grant: fifty,
  minimumLength: 20,
  limit: { count: 2, per: 'week' },
};

/** 50 points for a birthday, on the day, when it was known for a week. */
export const birthdayRule: RuleOf<'birthday'> = {
  kind: 'birthday',
  id: 'birthday',
  name: { en: 'Happy birthday' },
  grant: fifty,
};

/** 50 points for a post, as the shop saw it, once. */
export const postRule: RuleOf<'social'> = {
  kind: 'social',
  id: 'post',
  name: { en: 'Post about us' },
  grant: fifty,
  network: 'photos',
  url: 'https://photos.example/club',
  claimedBy: 'shop',
};

/** 50 points for following, which the shopper says, once. */
export const followRule: RuleOf<'social'> = {
  kind: 'social',
  id: 'follow',
  name: { en: 'Follow us' },
  grant: fifty,
  network: 'photos',
  url: 'https://photos.example/club',
};

/** 50 points for a visit to one of two shops, once a day. */
export const visitRule: RuleOf<'check_in'> = {
  kind: 'check_in',
  id: 'visit',
  name: { en: 'Visit us' },
  grant: fifty,
  locationIds: ['north', 'south'],
};

/** Three shops, of which two count visits. */
export const locations: ProgramDocumentInput['locations'] = [
  { id: 'north', name: { en: 'North' } },
  { id: 'south', name: { en: 'South' } },
  { id: 'depot', name: { en: 'Depot' } },
];

/** 50 points for a survey, once. */
export const surveyRule: RuleOf<'survey'> = {
  kind: 'survey',
  id: 'spring-survey',
  name: { en: 'Tell us what you think' },
  grant: fifty,
  surveyId: 'spring',
};

/** 10 points for each euro on a till receipt of € 3 or more, as the shop tells of it. */
export const receiptRule: RuleOf<'receipt'> = {
  kind: 'receipt',
  id: 'receipts',
  name: { en: 'Shop in our stores' },
  points: 10,
  perMinor: 100,
  minimumOrderMinor: 300,
};

/** The same for receipts that members register themselves. */
export const ownReceiptRule: RuleOf<'receipt'> = {
  ...receiptRule,
  id: 'own-receipts',
  name: { en: 'Register a receipt' },
  claimedBy: 'shopper',
};

/** 50 points for bringing packaging back, twice a day. */
export const returnPackagingRule: RuleOf<'custom'> = {
  kind: 'custom',
  id: 'packaging',
  name: { en: 'Bring packaging back' },
  grant: fifty,
  eventType: 'custom.packaging_returned',
  limit: { count: 2, per: 'day' },
};

/** 50 points for two visits and a review inside a week. */
export const challengeRule: RuleOf<'challenge'> = {
  kind: 'challenge',
  id: 'explorer',
  name: { en: 'Explore the shop' },
  grant: fifty,
  steps: [{ ruleId: 'visit', count: 2 }, { ruleId: 'review' }],
  withinDays: 7,
};

/** 50 points for every third visit, a stamp a day. */
export const visitCard: RuleOf<'stamp_card'> = {
  kind: 'stamp_card',
  id: 'visit-card',
  name: { en: 'Every third visit' },
  grant: fifty,
  stamps: 3,
  stampFor: 'check_in',
};

/** 250 points for who brings a friend, and 100 for the friend, with an order of € 20 or more. */
export const referralRule: RuleOf<'referral'> = {
  kind: 'referral',
  id: 'friends',
  name: { en: 'Bring a friend' },
  referrer: { kind: 'points', points: 250 },
  friend: { kind: 'points', points: 100 },
  minimumOrderMinor: 2000,
  landingUrl: 'https://shop.example/welcome?from=friends',
};

/** An event without its id and time. */
export type Deed = ShopEventInput extends infer Event
  ? Event extends ShopEventInput
    ? Omit<Event, 'id' | 'at' | 'source'>
    : never
  : never;

/** A review of a product by a member. */
export function review(memberId: string, productId: string, length = 40): Deed {
  return { type: 'review.published', memberId, productId, reviewId: `on-${productId}`, length };
}

/** A visit to a shop. */
export function visit(memberId: string, locationId = 'north'): Deed {
  return { type: 'check_in.registered', memberId, locationId };
}

/** A till receipt. */
export function receiptOf(memberId: string, receiptId: string, grossMinor = 500): Deed {
  const lines = [{ id: 'a', grossMinor, netMinor: grossMinor }];
  return { type: 'receipt.registered', memberId, receiptId, lines };
}

/** Packaging that was brought back. */
export function packaging(memberId: string): Deed {
  return { type: 'custom', name: 'custom.packaging_returned', memberId };
}
