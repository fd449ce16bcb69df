/** The programme, as anybody may read it, and its document, as the shop writes it. */
import { z } from 'zod';
import { isLanguageTag, locale } from '../../primitives.ts';
import { programDocument } from '../../program/document.ts';
import { handout } from '../../program/handout.ts';
import { publicProgram } from '../../program/public-program.ts';
import { dryRunLine, dryRunReport } from '../../shop/dry-runs.ts';
import {
  programChanges,
  programCheck,
  programVersion,
  programVersions,
} from '../../shop/program.ts';
import type { Route } from '../route.ts';

const handoutQuery = z.object({
  locale: locale
    .refine(isLanguageTag, { error: 'Use a BCP 47 tag such as "nl" or "pt-PT".' })
    .default('en')
    .describe(
      'The language you want. The page is in English where it is not written in this one: `locale` and the header Content-Language of the answer say which it is.',
    ),
});

export const programmeRoutes = [
  {
    id: 'getProgram',
    method: 'GET',
    path: '/v1/program',
    auth: 'publishable',
    tag: 'programme',
    summary: 'The public programme; cacheable, with an ETag.',
    success: { status: 200, body: publicProgram },
  },
  {
    id: 'getProgramRules',
    method: 'GET',
    path: '/v1/program/rules',
    auth: 'publishable',
    tag: 'programme',
    summary: 'The rules for shoppers in words, made from the document; Dutch and English.',
    query: handoutQuery,
    success: { status: 200, body: handout, localized: true },
    problems: ['not_found'],
  },
  {
    id: 'getStaffSheet',
    method: 'GET',
    path: '/v1/program/staff-sheet',
    auth: 'secret',
    tag: 'programme',
    summary: 'What staff at the till need to know, made from the document; Dutch and English.',
    query: handoutQuery,
    success: { status: 200, body: handout, localized: true },
    problems: ['not_found'],
  },
  {
    id: 'getProgramDocument',
    method: 'GET',
    path: '/v1/program/document',
    auth: 'secret',
    tag: 'programme',
    summary: 'The published document, with its version as ETag.',
    success: { status: 200, body: programVersion },
    problems: ['not_found'],
  },
  {
    id: 'putProgram',
    method: 'PUT',
    path: '/v1/program',
    auth: 'secret',
    tag: 'programme',
    summary: 'Publish a document as the next version. If-Match names the version it replaces.',
    body: programDocument,
    success: { status: 200, body: programVersion },
    problems: ['program_invalid', 'version_conflict'],
  },
  {
    id: 'validateProgram',
    method: 'POST',
    path: '/v1/program/validate',
    auth: 'secret',
    tag: 'programme',
    summary: 'Check a document without publishing it.',
    body: z.unknown(),
    success: { status: 200, body: programCheck },
  },
  {
    id: 'compareProgram',
    method: 'POST',
    path: '/v1/program/compare',
    auth: 'secret',
    tag: 'programme',
    summary: 'What a document would change in the published one.',
    body: z.unknown(),
    success: { status: 200, body: programChanges },
    problems: ['program_invalid', 'not_found'],
  },
  {
    id: 'dryRunProgram',
    method: 'POST',
    path: '/v1/program/dry-run',
    auth: 'secret',
    tag: 'programme',
    summary: 'What a document would have done with past events; changes nothing.',
    lines: dryRunLine,
    success: { status: 200, body: dryRunReport },
    problems: ['program_invalid', 'not_found'],
  },
  {
    id: 'listProgramVersions',
    method: 'GET',
    path: '/v1/program/versions',
    auth: 'secret',
    tag: 'programme',
    summary: 'Published versions, newest first.',
    success: { status: 200, body: programVersions },
  },
  {
    id: 'getProgramVersion',
    method: 'GET',
    path: '/v1/program/versions/{version}',
    auth: 'secret',
    tag: 'programme',
    summary: 'One published version.',
    success: { status: 200, body: programVersion },
  },
] as const satisfies readonly Route[];
