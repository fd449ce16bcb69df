/** Members who bring friends. */
import {
  decideReferral,
  getMyReferrals,
  listReferrals,
  nameMyReferrer,
} from '../services/index.ts';
import type { Handlers, TaggedRouteId } from './handler.ts';

export const referralHandlers: Handlers<TaggedRouteId<'referrals'>> = {
  getMyReferrals: ({ context }) => getMyReferrals(context),
  nameReferrer: ({ context, body, once }) => nameMyReferrer(context, body, once),
  listReferrals: ({ context, query }) => listReferrals(context, query),
  decideReferral: ({ context, params, body, once }) =>
    decideReferral(context, params.id, body, once),
};
