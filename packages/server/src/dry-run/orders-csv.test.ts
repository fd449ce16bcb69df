import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collect } from '../../testing/collect.ts';
import { CsvProblem } from '../csv/read-csv.ts';
import { readOrdersCsv, type OrdersCsvOptions } from './orders-csv.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spaarkit-orders-'));
});
afterAll(() => rm(folder, { recursive: true }));

const document = { currency: 'EUR', timeZone: 'Europe/Amsterdam' };

async function read(text: string, options: Partial<OrdersCsvOptions> = {}) {
  const file = join(folder, 'orders.csv');
  await writeFile(file, text);
  const read = await collect(readOrdersCsv(file, { document, ...options }));
  return {
    events: read.flatMap((line) => (line.skipped ? [] : [line.value])),
    skipped: read.flatMap(({ skipped = [] }) =>
      skipped.map(({ line, message, pointer }) => [line, pointer, message]),
    ),
  };
}

test('rows of one order are its lines, whatever stands between the columns', async () => {
  const { events, skipped } = await read(
    [
      'orderId;memberId;paidAt;gross;net;quantity;productId;categories;locationId;Colour',
      'a;lena;2026-07-01 10:00;12,50;10,33;2;mug;kitchen | gifts;delft;blue',
      'a;lena;2026-07-01 10:00;5;;;;;;',
      'b;;2026-01-01;1.5;;;;;;',
    ].join('\r\n'),
  );
  expect(skipped).toEqual([]);
  expect(events).toMatchObject([
    {
      type: 'order.paid',
      orderId: 'a',
      memberId: 'lena',
      at: '2026-07-01T08:00:00.000Z',
      locationId: 'delft',
      lines: [
        {
          quantity: 2,
          grossMinor: 1250,
          netMinor: 1033,
          productId: 'mug',
          categories: ['kitchen', 'gifts'],
        },
        { quantity: 1, grossMinor: 500, netMinor: 500 },
      ],
    },
    { orderId: 'b', at: '2025-12-31T23:00:00.000Z', lines: [{ grossMinor: 150 }] },
  ]);
  expect(events[1]).not.toHaveProperty('memberId');
});

test('what came back follows its order, as a whole or in part', async () => {
  const { events } = await read(
    [
      'orderId,memberId,paidAt,grossMinor,netMinor,quantity,refundedAt,refundedGrossMinor,cancelledAt',
      'a,lena,2026-01-05T10:00:00Z,1000,800,2,2026-01-08T10:00:00+01:00,500,',
      'a,lena,2026-01-05T10:00:00Z,300,,,2026-01-09T10:00:00Z,,',
      'b,lena,2026-01-05T10:00:00Z,300,,,,,2026-01-06T00:00:00Z',
    ].join('\n'),
  );
  expect(events).toMatchObject([
    { type: 'order.paid' },
    {
      type: 'order.refunded',
      at: '2026-01-08T09:00:00.000Z',
      lines: [{ id: '2', quantity: 0, grossMinor: 500, netMinor: 400 }],
    },
    { type: 'order.refunded', lines: [{ id: '3', quantity: 1, grossMinor: 300, netMinor: 300 }] },
    { type: 'order.paid', orderId: 'b' },
    { type: 'order.cancelled', orderId: 'b', at: '2026-01-06T00:00:00.000Z' },
  ]);
});

test('a customer may be known better than by the order', async () => {
  const { events } = await read(
    'orderId,memberId,paidAt,gross,memberTags,memberJoinedAt\na,lena,2026-01-05,1,b2b|vip,2025-01-01\n',
  );
  expect(events[0]).toEqual({
    type: 'member',
    memberId: 'lena',
    tags: ['b2b', 'vip'],
    joinedAt: '2024-12-31T23:00:00.000Z',
  });
});

test.each([
  ['a,2026-13-05,5', 'paidAt', 'is no date'],
  ['a,2026-01-05 25:00,5', 'paidAt', 'is no date'],
  ['a,,5', 'paidAt', 'This is missing.'],
  [',2026-01-05,5', 'orderId', 'This is missing.'],
  ['a,2026-01-05,', 'gross', 'Give gross or grossMinor.'],
  ['a,2026-01-05,"1.234,50"', 'gross', 'without currency or separators of thousands'],
  ['a,2026-01-05,€ 5', 'gross', 'Write 1250.00'],
  ['a,2026-01-05,5.123', 'gross', 'has more decimals than an amount in EUR, which has 2'],
  ['a,2026-01-05,-5', 'gross', 'What came back has columns of its own.'],
  ['a,2026-01-05,5,two', 'quantity', 'is no whole number'],
  ['a,2026-01-05,5,1,perhaps', 'discounted', 'Write yes or no.'],
  ['a,2026-01-05,5,1,,toy', 'kind', 'is none of product, shipping, gift_card, fee'],
  ['a,2026-01-05,5,1,,,6', 'refundedAt', 'Say when.'],
  ['a,2026-01-05,5,0', '/lines/0/quantity', 'Give at least 1.'],
])('%s leaves its order out and says why', async (row, column, message) => {
  const { events, skipped } = await read(
    `orderId,paidAt,gross,quantity,discounted,kind,refundedGross\n${row}\nb,2026-01-06,5\n`,
  );
  expect(events).toMatchObject([{ orderId: 'b' }]);
  expect(skipped).toEqual([[2, column, expect.stringContaining(message)]]);
});

test.each(['b,2026-01-05,"5" x', 'b,"2026-01-05,5'])(
  'a file is not read past quotation marks that do not match: %s',
  async (row) => {
    const text = `orderId,paidAt,gross\na,2026-01-05,5\n${row}\nc,2026-01-05,5\n`;
    await expect(read(text)).rejects.toThrow(/line \d: the quotation marks do not match/);
  },
);

test('columns may have other names', async () => {
  const names = new Map([
    ['orderId', 'Order number'],
    ['gross', 'Total'],
  ]);
  const text = 'Order number,PaidAt,Total\na,2026-01-05,5\n';
  expect((await read(text, { names })).events).toMatchObject([{ orderId: 'a' }]);
  await expect(read(text)).rejects.toThrow(/has no column orderId.*--map "orderId=Order number"/);
  await expect(read(text, { names: new Map([['memberId', 'Klant']]) })).rejects.toThrow(
    /has no column "Klant", which is to be memberId. It has: Order number, PaidAt, Total/,
  );
  await expect(read('')).resolves.toEqual({ events: [], skipped: [] });
  await expect(collect(readOrdersCsv(join(folder, 'none.csv'), { document }))).rejects.toThrow(
    CsvProblem,
  );
});

test('amounts follow the digits of the currency', async () => {
  const yen = { document: { ...document, currency: 'JPY' } };
  const { events, skipped } = await read(
    'orderId,paidAt,gross\na,2026-01-05,1250\nb,2026-01-05,12.50\n',
    yen,
  );
  expect(events).toMatchObject([{ lines: [{ grossMinor: 1250 }] }]);
  expect(skipped).toEqual([
    [
      3,
      'gross',
      '"12.50" has more decimals than an amount in JPY, which has none. Write 1250, and convert amounts of another currency.',
    ],
  ]);
});
