/** Who a member is: another id, one with another member, exported, erased. */
import {
  changeExternalId,
  eraseMe,
  eraseMember,
  exportMember,
  mergeMembers,
} from '../services/index.ts';
import type { Handlers, TaggedRouteId } from './handler.ts';

export const identityHandlers: Handlers<TaggedRouteId<'identities'>> = {
  eraseMe: ({ context }) => eraseMe(context),
  eraseMember: ({ context, params }) => eraseMember(context, params.externalId),
  exportMember: ({ context, params }) => exportMember(context, params.externalId),
  changeExternalId: ({ context, params, body }) =>
    changeExternalId(context, params.externalId, body),
  mergeMembers: ({ context, params, body, once }) =>
    mergeMembers(context, params.externalId, body, once),
};
