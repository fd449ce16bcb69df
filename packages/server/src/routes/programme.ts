/** What the shop offers: the public programme, and the documents it is made from. */
import { dryRunOverHttp } from '../dry-run/over-http.ts';
import { ifMatchVersion, versionTag } from '../http/etag.ts';
import {
  checkProgram,
  compareProgram,
  getProgram,
  getProgramDocument,
  getProgramRules,
  getProgramVersion,
  getStaffSheet,
  listProgramVersions,
  putProgram,
} from '../services/index.ts';
import type { Handlers, TaggedRouteId } from './handler.ts';

export const programmeHandlers: Handlers<TaggedRouteId<'programme'>> = {
  getProgram: ({ context, headers }) => {
    // The key may come in a header: without naming it, a shared cache would mix programmes up.
    headers.set('Vary', 'Spaarkit-Key');
    headers.set('Cache-Control', 'public, max-age=60');
    return getProgram(context);
  },
  getProgramDocument: async ({ context, headers }) => {
    const published = await getProgramDocument(context);
    headers.set('ETag', versionTag(published.version));
    return published;
  },
  putProgram: async ({ context, body, request, headers }) => {
    const published = await putProgram(context, body, ifMatchVersion(request));
    headers.set('ETag', versionTag(published.version));
    return published;
  },
  getProgramRules: ({ context, query, headers }) => {
    headers.set('Vary', 'Spaarkit-Key');
    headers.set('Cache-Control', 'public, max-age=60');
    return getProgramRules(context, query.locale);
  },
  getStaffSheet: ({ context, query }) => getStaffSheet(context, query.locale),
  compareProgram: ({ context, body }) => compareProgram(context, body),
  dryRunProgram: ({ context, lines, shelves }) => dryRunOverHttp(context, lines, shelves),
  validateProgram: ({ body }) => checkProgram(body),
  listProgramVersions: ({ context }) => listProgramVersions(context),
  getProgramVersion: ({ context, params }) => getProgramVersion(context, params.version),
};
