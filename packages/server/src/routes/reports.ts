/** Figures of the programme, for the shop's server. */
import { getClearing, getOrdersReport, getSummary } from '../services/index.ts';
import type { Handlers, TaggedRouteId } from './handler.ts';

export const reportHandlers: Handlers<TaggedRouteId<'reports'>> = {
  getSummary: ({ context, query }) => getSummary(context, query),
  getOrdersReport: ({ context, query }) => getOrdersReport(context, query),
  getClearing: ({ context, query }) => getClearing(context, query),
};
