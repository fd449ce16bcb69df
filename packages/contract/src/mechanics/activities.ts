/** How points are earned by what members do beside ordering. */
import {
  accountRule,
  birthdayRule,
  challengeRule,
  followRule,
  locations,
  postRule,
  ownReceiptRule,
  profileRule,
  receiptRule,
  returnPackagingRule,
  reviewRule,
  surveyRule,
  visitCard,
  visitRule,
} from '../conformance/event-rules.ts';
import type { Mechanic } from './mechanic.ts';

const expiry = { case: 'events/expiry' };
const once = { none: 'It gives once; that is its limit, and shown by the first case.' };

/** The proofs that each kind of event has, under its own name. */
function shown(id: string): Pick<Mechanic, 'works' | 'reversal' | 'limit' | 'history' | 'expiry'> {
  return {
    works: { case: `events/${id}` },
    reversal: { case: `events/${id}-withdrawn` },
    limit: { case: `events/${id}-limit` },
    history: { case: `events/${id}` },
    expiry,
  };
}

export const activityMechanics: readonly Mechanic[] = [
  {
    id: 'account',
    title: 'Points for creating an account',
    fragment: { earningRules: [accountRule] },
    works: { case: 'events/account' },
    reversal: { none: 'Joining is not undone; leaving ends the points.' },
    limit: once,
    history: { case: 'events/account' },
    expiry,
  },
  {
    id: 'account-first-order',
    title: 'Points for an account that wait for the first order',
    fragment: { earningRules: [{ ...accountRule, afterFirstOrder: true }] },
    works: { case: 'events/account-first-order' },
    reversal: { case: 'events/account-first-order' },
    limit: once,
    history: { case: 'events/account' },
    expiry,
  },
  {
    id: 'birthday',
    title: 'Points or a reward for a birthday, once a year',
    fragment: { earningRules: [birthdayRule] },
    works: { case: 'birthdays/points' },
    reversal: { case: 'birthdays/withdrawn' },
    limit: { case: 'birthdays/known' },
    history: { case: 'birthdays/points' },
    expiry,
  },
  {
    id: 'profile',
    title: 'Points for a complete profile',
    fragment: { earningRules: [profileRule] },
    works: { case: 'events/profile' },
    reversal: { none: 'A profile that is emptied keeps its points, and gives no second time.' },
    limit: { case: 'events/profile' },
    history: { case: 'events/profile' },
    expiry,
  },
  {
    id: 'review',
    title: 'Points for a review of any score, once for each product',
    fragment: { earningRules: [reviewRule] },
    ...shown('review'),
  },
  {
    id: 'social-post',
    title: 'Points for a post that the shop saw',
    fragment: { earningRules: [postRule] },
    ...shown('social'),
  },
  {
    id: 'social-follow',
    title: 'Points for following, which the shopper claims',
    fragment: { earningRules: [followRule] },
    works: { case: 'activities/claim' },
    reversal: { none: 'A claim is the shopper’s word; an adjustment corrects a wrong one.' },
    limit: { case: 'activities/limit' },
    history: { case: 'activities/claim' },
    expiry,
  },
  {
    id: 'check-in',
    title: 'Points for visiting a shop',
    fragment: { earningRules: [visitRule], locations },
    ...shown('check-in'),
  },
  {
    id: 'survey',
    title: 'Points for answering a survey',
    fragment: { earningRules: [surveyRule] },
    ...shown('survey'),
  },
  {
    id: 'receipt',
    title: 'Points for a till receipt that the shop tells of, once for each number',
    fragment: { earningRules: [receiptRule] },
    ...shown('receipt'),
  },
  {
    id: 'own-receipt',
    title: 'Points for a till receipt that a shopper registers and the shop approves',
    fragment: { earningRules: [ownReceiptRule] },
    works: { case: 'receipts/registered' },
    reversal: { case: 'receipts/rejected' },
    limit: { case: 'receipts/once' },
    history: { case: 'receipts/registered' },
    expiry,
  },
  {
    id: 'custom-event',
    title: 'Points for any event of the shop’s own, so often a day',
    fragment: { earningRules: [returnPackagingRule] },
    ...shown('custom'),
    limit: { case: 'events/limits' },
  },
  {
    id: 'challenge',
    title: 'A challenge of several steps inside some days',
    fragment: { earningRules: [visitRule, reviewRule, challengeRule], locations },
    works: { case: 'events/challenge' },
    reversal: { case: 'events/challenge' },
    limit: { case: 'events/challenge-limit' },
    history: { case: 'events/challenge' },
    expiry,
  },
  {
    id: 'visit-card',
    title: 'A stamp card for visits',
    fragment: { earningRules: [visitCard], locations },
    works: { case: 'events/visit-card' },
    reversal: { case: 'events/visit-card' },
    limit: { case: 'events/visit-card' },
    history: { case: 'events/challenge' },
    expiry,
  },
];
