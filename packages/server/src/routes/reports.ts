/** Figures of the programme, for the shop's server. */
import { getClearing } from '../services/index.ts';
import type { Handlers, TaggedRouteId } from './handler.ts';

export const reportHandlers: Handlers<TaggedRouteId<'reports'>> = {
  getClearing: ({ context, query }) => getClearing(context, query),
};
