/** What the shop's server does with the rewards of its members. */
import {
  rewardExtension,
  rewardGrant,
  rewardGrantResult,
  rewardRevocation,
} from '../../shop/issued-rewards.ts';
import {
  issuedReward,
  issuedRewardPage,
  issuedRewardsQuery,
  revertResult,
} from '../../storefront/redemptions.ts';
import type { Route } from '../route.ts';

export const rewardRoutes = [
  {
    id: 'grantReward',
    method: 'POST',
    path: '/v1/members/{externalId}/issued-rewards',
    auth: 'secret',
    tag: 'rewards',
    summary: 'Hand a reward to a member, without points.',
    body: rewardGrant,
    success: { status: 201, body: rewardGrantResult },
    problems: ['not_enrolled', 'reward_out_of_stock', 'points_out_of_range'],
    idempotent: true,
  },
  {
    id: 'listRewardsOfMember',
    method: 'GET',
    path: '/v1/members/{externalId}/issued-rewards',
    auth: 'secret',
    tag: 'rewards',
    summary: 'What a member holds and held, soonest expiry first.',
    query: issuedRewardsQuery,
    success: { status: 200, body: issuedRewardPage },
  },
  {
    id: 'revokeReward',
    method: 'POST',
    path: '/v1/issued-rewards/{id}/revoke',
    auth: 'secret',
    tag: 'rewards',
    summary: 'Take an unused reward back; the points that were spent on it come back, or not.',
    body: rewardRevocation,
    success: { status: 200, body: revertResult },
    problems: ['voucher_used', 'voucher_expired'],
    idempotent: true,
  },
  {
    id: 'extendReward',
    method: 'POST',
    path: '/v1/issued-rewards/{id}/extend',
    auth: 'secret',
    tag: 'rewards',
    summary: 'Let an unused reward be used for longer, also one that has expired.',
    body: rewardExtension,
    success: { status: 200, body: issuedReward },
    problems: ['voucher_used', 'voucher_expired'],
  },
] as const satisfies readonly Route[];
