/** What a page does for its shopper. Who that is comes from the member token alone. */
import {
  answerInvitation,
  claimActivity,
  dismissNotice,
  enroll,
  exportMe,
  getMe,
  getRedemption,
  getSession,
  listIssuedRewards,
  listTransactions,
  previewEarn,
  previewRedemption,
  redeem,
  revert,
  updateMe,
} from '../services/index.ts';
import type { Handlers, TaggedRouteId } from './handler.ts';

export const shopperHandlers: Handlers<TaggedRouteId<'shopper'>> = {
  getSession: ({ context, member, query }) => getSession(context, member, query.programVersion),
  enroll: ({ context, body, once }) => enroll(context, body, once),
  getMe: ({ context }) => getMe(context),
  updateMe: ({ context, body }) => updateMe(context, body),
  exportMe: ({ context }) => exportMe(context),
  listTransactions: ({ context, query }) => listTransactions(context, query),
  listIssuedRewards: ({ context, query }) => listIssuedRewards(context, query),
  redeem: ({ context, body, once }) => redeem(context, body, once),
  getRedemption: ({ context, params }) => getRedemption(context, params.id),
  revert: ({ context, params, once }) => revert(context, params.id, once),
  answerInvitation: ({ context, params, body }) => answerInvitation(context, params.id, body),
  previewEarn: ({ context, member, body }) => previewEarn(context, member, body),
  previewRedemption: ({ context, body }) => previewRedemption(context, body),
  claimActivity: ({ context, body, once }) => claimActivity(context, body, once),
  dismissNotice: ({ context, params }) => dismissNotice(context, params.id),
};
