/** Members who bring friends. There is no route that takes the address of a friend, and there will be none. */
import {
  decidedReferral,
  referralDecision,
  referralPage,
  referralsQuery,
} from '../../shop/referrals.ts';
import { myReferrals, namedReferral, referralNaming } from '../../storefront/referrals.ts';
import type { Route } from '../route.ts';

export const referralRoutes = [
  {
    id: 'getMyReferrals',
    method: 'GET',
    path: '/v1/me/referrals',
    auth: 'member',
    tag: 'referrals',
    summary: 'My code and link for friends, and how far those who came are.',
    success: { status: 200, body: myReferrals },
    problems: ['not_enrolled', 'rule_not_available', 'program_not_running'],
  },
  {
    id: 'nameReferrer',
    method: 'POST',
    path: '/v1/me/referrer',
    auth: 'member',
    tag: 'referrals',
    summary: 'Say whose link brought me: once, and only before I am a customer.',
    body: referralNaming,
    success: { status: 200, body: namedReferral },
    problems: [
      'not_found',
      'not_enrolled',
      'referral_not_possible',
      'rule_not_available',
      'program_not_running',
    ],
    idempotent: true,
  },
  {
    id: 'listReferrals',
    method: 'GET',
    path: '/v1/referrals',
    auth: 'secret',
    tag: 'referrals',
    summary: 'Referrals that wait for a decision of the shop, or all; oldest first.',
    query: referralsQuery,
    success: { status: 200, body: referralPage },
  },
  {
    id: 'decideReferral',
    method: 'POST',
    path: '/v1/referrals/{id}/decision',
    auth: 'secret',
    tag: 'referrals',
    summary: 'Accept a referral that waits, which gives what it promised, or reject it.',
    body: referralDecision,
    success: { status: 200, body: decidedReferral },
    problems: ['referral_decided'],
    idempotent: true,
  },
] as const satisfies readonly Route[];
