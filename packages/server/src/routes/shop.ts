/** What the shop's server tells and asks: members, events, vouchers. */
import { importHistory, readHistoryLines } from '../imports/history.ts';
import { importMembers, readMemberLines } from '../imports/members.ts';
import {
  adjust,
  listConsents,
  extend,
  getMember,
  lockVoucher,
  putMember,
  releaseVoucher,
  sendEvent,
  sendEvents,
  useVoucher,
  validateVoucher,
} from '../services/index.ts';
import type { Handlers, TaggedRouteId } from './handler.ts';

export const shopHandlers: Handlers<TaggedRouteId<'shop'>> = {
  importMembers: ({ context, lines, query }) =>
    importMembers(context, readMemberLines(lines), { check: query.check === 'true' }),
  importHistory: ({ context, lines, query }) =>
    importHistory(context, readHistoryLines(lines), { check: query.check === 'true' }),
  putMember: ({ context, params, body }) => putMember(context, params.externalId, body),
  getMember: ({ context, params }) => getMember(context, params.externalId),
  listConsents: ({ context, params }) => listConsents(context, params.externalId),
  adjust: ({ context, params, body, once }) => adjust(context, params.externalId, body, once),
  extend: ({ context, params, body, once }) => extend(context, params.externalId, body, once),
  sendEvent: ({ context, body }) =>
    'events' in body ? sendEvents(context, body) : sendEvent(context, body),
  validateVoucher: ({ context, params, body }) => validateVoucher(context, params.code, body),
  lockVoucher: ({ context, params, body }) => lockVoucher(context, params.code, body),
  useVoucher: ({ context, params, body }) => useVoucher(context, params.code, body),
  releaseVoucher: ({ context, params, body }) => releaseVoucher(context, params.code, body),
};
