/** All that a programme holds, for the shop's server: pages, or text that is made while it is read. */
import type { ExportQuery } from '@spaarkit/contract';
import { contentTypes, exportBody, exportParts, type TextBody } from '../exports/text.ts';
import type { ExportSubject } from '../exports/subjects.ts';
import type { AnswerHeaders } from '../http/exchange.ts';
import type { ServiceContext } from '../services/context.ts';
import {
  exportBalances,
  exportHistory,
  exportIssuedRewards,
  exportMembers,
  exportTransactions,
} from '../services/index.ts';
import type { Handlers, TaggedRouteId } from './handler.ts';

interface ExportCall {
  readonly context: ServiceContext;
  readonly query: ExportQuery;
  readonly headers: AnswerHeaders;
}

export const exportHandlers: Handlers<TaggedRouteId<'exports'>> = {
  exportMembers: serveExport('members', exportMembers),
  exportBalances: serveExport('balances', exportBalances),
  exportTransactions: serveExport('transactions', exportTransactions),
  exportHistory: serveExport('history', exportHistory),
  exportIssuedRewards: serveExport('issued-rewards', exportIssuedRewards),
};

function serveExport<Answer>(
  subject: ExportSubject,
  page: (context: ServiceContext, query: ExportQuery) => Promise<Answer>,
) {
  return async ({ context, headers, query }: ExportCall): Promise<Answer | TextBody> => {
    const { cursor, format } = query;
    if (format === 'json') return page(context, query);
    // What is refused, such as a wrong cursor, has to be so before the answer begins.
    await page(context, { ...query, limit: 1 });
    headers.set('Content-Type', contentTypes[format]);
    return exportBody(exportParts(context, subject, format, cursor));
  };
}
