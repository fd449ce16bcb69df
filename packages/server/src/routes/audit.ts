/** What the shop's side changed, for the shop's server. */
import { listAudit } from '../services/index.ts';
import type { Handlers, TaggedRouteId } from './handler.ts';

export const auditHandlers: Handlers<TaggedRouteId<'audit'>> = {
  listAudit: ({ context, query }) => listAudit(context, query),
};
