/** What the shop's server does with the rewards of its members. */
import { extendReward, giveReward, listRewardsOfMember, revokeReward } from '../services/index.ts';
import type { Handlers, TaggedRouteId } from './handler.ts';

export const rewardHandlers: Handlers<TaggedRouteId<'rewards'>> = {
  grantReward: ({ context, params, body, once }) =>
    giveReward(context, params.externalId, body, once),
  listRewardsOfMember: ({ context, params, query }) =>
    listRewardsOfMember(context, params.externalId, query),
  revokeReward: ({ context, params, body, once }) => revokeReward(context, params.id, body, once),
  extendReward: ({ context, params, body }) => extendReward(context, params.id, body),
};
