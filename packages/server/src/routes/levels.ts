/** Levels, segments and benefits, for the shop's server. */
import {
  getBenefits,
  listSegmentMembers,
  listSegments,
  listTierChanges,
} from '../services/index.ts';
import type { Handlers, TaggedRouteId } from './handler.ts';

export const levelHandlers: Handlers<TaggedRouteId<'levels'>> = {
  listSegments: ({ context }) => listSegments(context),
  listSegmentMembers: ({ context, params, query }) => listSegmentMembers(context, params.id, query),
  listTierChanges: ({ context, params, query }) =>
    listTierChanges(context, params.externalId, query),
  getBenefits: ({ context, params, query }) => getBenefits(context, params.externalId, query),
};
