/** A document tried out on what happened before. */
import { line, pointsWith, programWith, tenPerEuro } from '../documents.ts';
import { equal, holds } from '../expect.ts';
import { Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

const points = pointsWith({ minorPerPoint: { minor: 1, points: 1 } });
const live = programWith({ points, earningRules: [tenPerEuro] });
const twice = { ...tenPerEuro, points: 20 };
const generous = programWith({ points, earningRules: [twice] });

const order = (memberId: string | undefined, id: string, grossMinor: number) => ({
  type: 'order.paid',
  id,
  at: '2026-03-01T12:00:00Z',
  orderId: id,
  ...(memberId === undefined ? {} : { memberId }),
  lines: [line('a', grossMinor)],
});

const past = [
  order('lena', 'one', 1000),
  order('tom', 'two', 2000),
  order(undefined, 'guest', 500),
  {
    type: 'order.refunded',
    id: 'back',
    at: '2026-03-04T12:00:00Z',
    orderId: 'two',
    refundId: 'back',
    lines: [{ id: 'a', quantity: 1, grossMinor: 1000, netMinor: 826 }],
  },
];

export const dryRunCases: readonly ConformanceCase[] = [
  {
    id: 'dry-run/compared',
    title: 'a document is tried out on past events, beside the published one, and changes nothing',
    async run(target) {
      const { shop } = await Stage.set(target, live);
      const start = { type: 'dry_run', document: generous, against: 'live' };
      const report = await shop.call('dryRunProgram', { lines: [start, ...past] });
      equal(
        [report.members, report.orders, report.guestOrders, report.spendMinor, report.lines],
        [2, 2, 1, 2000, 5],
        'What there was',
      );
      equal(
        [report.proposed.points.issued, report.proposed.points.takenBack],
        [600, 200],
        'The points of the proposed',
      );
      equal(
        [report.against?.points.issued, report.against?.points.takenBack],
        [300, 100],
        'The points of the published',
      );
      equal([report.proposed.costMinor, report.against?.costMinor], [400, 200], 'What they cost');
      const { versions } = await shop.call('listProgramVersions');
      equal(versions.length, 1, 'The published versions');
      await shop.refused('getMember', { params: { externalId: 'lena' } }, 'not_found');
    },
  },
  {
    id: 'dry-run/wrong-lines',
    title: 'a line that does not hold is left out of a dry run, and named with what is wrong',
    async run(target) {
      const { shop } = await Stage.set(target, live);
      const [first] = past;
      const text = [{ type: 'dry_run', document: live }, first, { type: 'order.paid' }]
        .map((value) => JSON.stringify(value))
        .concat('{', '{"type":"member","memberId":"a\\u0000b"}')
        .join('\n');
      const { proposed, skipped } = await shop.call('dryRunProgram', { rawBody: text });
      equal(proposed.points.issued, 100, 'The points of the order that holds');
      equal(skipped.count, 3, 'How many lines were left out');
      equal(
        [...new Set(skipped.first.map(({ line: at }) => at))],
        [3, 4, 5],
        'Which lines were left out',
      );
    },
  },
  {
    id: 'dry-run/wrong-start',
    title: 'a dry run that does not begin with a document that holds is refused',
    async run(target) {
      const { shop } = await Stage.set(target, live);
      await shop.refused('dryRunProgram', { rawBody: '' }, 'invalid_request');
      await shop.refused('dryRunProgram', { rawBody: '{' }, 'invalid_request');
      await shop.refused('dryRunProgram', { lines: past }, 'invalid_request');
      const start = { type: 'dry_run', document: { ...live, currency: 'euro' } };
      const { errors = [] } = await shop.refused(
        'dryRunProgram',
        { lines: [start, ...past] },
        'program_invalid',
      );
      equal(errors[0]?.pointer, '/document/currency', 'Where the mistake is');
      const inDollars = { ...live, currency: 'USD' };
      const other = await shop.refused(
        'dryRunProgram',
        { lines: [{ type: 'dry_run', document: inDollars, against: 'live' }, ...past] },
        'invalid_request',
      );
      equal(other.errors?.[0]?.pointer, '/document/currency', 'Where another currency is named');
      const headers = { 'content-type': 'application/json' };
      await shop.refused('dryRunProgram', { lines: past, headers }, 'unsupported_media_type');
    },
  },
  {
    id: 'dry-run/long-lines',
    title: 'a line without an end is refused before it is kept',
    async run(target) {
      const { shop } = await Stage.set(target, live);
      const rawBody = `${JSON.stringify({ type: 'dry_run', document: live })}\n${'x'.repeat(3_000_000)}`;
      const { detail = '' } = await shop.refused('dryRunProgram', { rawBody }, 'body_too_large');
      holds(detail.includes('Line 2'), `the line is named: ${detail}`);
    },
  },
];
