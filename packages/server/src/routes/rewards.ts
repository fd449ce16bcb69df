/** What the shop's server does with the rewards of its members. */
import {
  extendReward,
  giveReward,
  importVoucherCodes,
  listCodeConnectors,
  listDonations,
  listFulfilments,
  listRewardsOfMember,
  listVoucherPools,
  moveFulfilment,
  putCodeConnector,
  revokeReward,
  rotateCodeConnectorSecret,
  settleCode,
} from '../services/index.ts';
import type { Handlers, TaggedRouteId } from './handler.ts';

export const rewardHandlers: Handlers<TaggedRouteId<'rewards'>> = {
  grantReward: ({ context, params, body, once }) =>
    giveReward(context, params.externalId, body, once),
  listRewardsOfMember: ({ context, params, query }) =>
    listRewardsOfMember(context, params.externalId, query),
  revokeReward: ({ context, params, body, once }) => revokeReward(context, params.id, body, once),
  extendReward: ({ context, params, body }) => extendReward(context, params.id, body),
  listFulfilments: ({ context, query }) => listFulfilments(context, query),
  moveFulfilment: ({ context, params, body, once }) =>
    moveFulfilment(context, params.id, body, once),
  listDonations: ({ context }) => listDonations(context),
  importVoucherCodes: ({ context, params, body }) =>
    importVoucherCodes(context, params.poolId, body),
  listVoucherPools: ({ context }) => listVoucherPools(context),
  listCodeConnectors: ({ context }) => listCodeConnectors(context),
  putCodeConnector: ({ context, params, body }) =>
    putCodeConnector(context, params.connectorId, body),
  rotateCodeConnectorSecret: ({ context, params, body }) =>
    rotateCodeConnectorSecret(context, params.connectorId, body),
  settleCode: ({ context, params, body }) => settleCode(context, params.id, body),
};
