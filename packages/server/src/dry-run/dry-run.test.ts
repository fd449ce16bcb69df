import {
  pastMember,
  programDocument,
  type PastEvent,
  type ProgramDocumentInput,
  type ShopEventInput,
  shopEvent,
} from '@spaarkit/contract';
import { demoProgram } from '@spaarkit/contract/fixtures';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collect } from '../../testing/collect.ts';
import { createMemoryStore } from '../memory.ts';
import { createProgram, putMember, putProgram, sendEvent, sweep } from '../services/index.ts';
import { createFileShelf } from './file-shelf.ts';
import { readJsonLine, splitLines, type ReadLine } from '../lines.ts';
import { dryRun, type DryRunOptions } from './run.ts';
import { createMemoryShelf, ShelfFull } from './shelf.ts';

const start = Date.parse('2024-01-10T12:00:00Z');
const day = (days: number) => new Date(start + days * 86_400_000).toISOString();

const documentOf = (changes: Partial<ProgramDocumentInput> = {}) =>
  programDocument.parse({ ...demoProgram, ...changes });

const paid = (orderId: string, memberId: string | undefined, days: number, grossMinor: number) =>
  shopEvent.parse({
    type: 'order.paid',
    id: `${orderId}-paid`,
    at: day(days),
    orderId,
    ...(memberId === undefined ? {} : { memberId }),
    lines: [{ id: '1', grossMinor, netMinor: grossMinor, productId: 'mug' }],
  } satisfies ShopEventInput);

const refunded = (orderId: string, days: number, grossMinor: number) =>
  shopEvent.parse({
    type: 'order.refunded',
    id: `${orderId}-refunded-${days}`,
    at: day(days),
    orderId,
    refundId: `${days}`,
    lines: [{ id: '1', grossMinor, netMinor: grossMinor }],
  } satisfies ShopEventInput);

async function* told(events: readonly PastEvent[]): AsyncGenerator<ReadLine<PastEvent>> {
  for (const [index, value] of events.entries()) yield { line: index + 1, value };
}

async function run(
  events: readonly PastEvent[],
  options: Partial<DryRunOptions> = {},
  shelf = createMemoryShelf(),
) {
  try {
    return await dryRun({ document: documentOf(), lines: told(events), shelf, ...options });
  } finally {
    shelf.close();
  }
}

/** A programme in which orders touch each other: stamps, limits, levels, campaigns, rewards. */
const busy = documentOf({
  rewards: [
    ...(demoProgram.rewards ?? []),
    {
      kind: 'amount_discount',
      id: 'gift',
      name: { en: 'Gift' },
      cost: { kind: 'fixed', points: 0 },
      amountMinor: 250,
      hidden: true,
    },
  ],
  earningRules: [
    ...(demoProgram.earningRules ?? []),
    {
      kind: 'stamp_card',
      id: 'card',
      name: { en: 'Card' },
      stampFor: 'order',
      stamps: 3,
      grant: { kind: 'reward', rewardId: 'gift' },
    },
    {
      kind: 'first_order',
      id: 'first',
      name: { en: 'First' },
      grant: { kind: 'points', points: 100 },
    },
  ],
  campaigns: [
    {
      id: 'spring',
      name: { en: 'Spring' },
      from: day(60),
      until: day(120),
      effect: { kind: 'multiplier', percent: 200 },
    },
  ],
});

test('books what the live services book for the same events', async () => {
  const deed = fc.record({
    customer: fc.integer({ min: 1, max: 3 }),
    days: fc.integer({ min: 0, max: 800 }),
    grossMinor: fc.integer({ min: 0, max: 90_000 }),
    returned: fc.option(fc.integer({ min: 1, max: 90_000 }), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 12 }), async (deeds) => {
      const events = deeds
        .flatMap(({ customer, days, grossMinor, returned }, index) => [
          paid(`o${index}`, `c${customer}`, days, grossMinor),
          ...(returned === undefined ? [] : [refunded(`o${index}`, days + 9, returned)]),
        ])
        .toSorted((a, b) => (a.at < b.at ? -1 : 1));
      const until = Date.parse(day(900));
      const report = await run(events, { document: busy, until });
      expect(report.proposed.points).toMatchObject(await liveSums(events, until));
    }),
    { numRuns: 40 },
  );
});

/** What the members of a programme that really ran have in the end. */
async function liveSums(events: readonly ReturnType<typeof paid>[], until: number) {
  let now = 0;
  const ctx = { store: createMemoryStore(), programId: 'live', realNow: () => now };
  await createProgram(ctx.store, { id: 'live', test: true }, 0);
  await putProgram(ctx, busy);
  const known = new Set<string>();
  for (const event of events) {
    now = Date.parse(event.at);
    const memberId = 'memberId' in event ? event.memberId : undefined;
    if (memberId !== undefined && !known.has(memberId)) {
      known.add(memberId);
      await putMember(ctx, memberId, { enrolled: true });
    }
    await sendEvent(ctx, event);
  }
  now = until;
  for (let more = true; more;) ({ more } = await sweep(ctx));
  const members = await ctx.store.read('live', (rows) => rows.members.page('', 100));
  const sum = (account: 'available' | 'pending' | 'owed') =>
    members.reduce((all, { balance }) => all + balance[account], 0);
  return { available: sum('available'), pending: sum('pending'), owed: sum('owed') };
}

test('tells points, cost, liability, levels and what each rule did', async () => {
  const events = [
    paid('a', 'lena', 0, 10_000),
    paid('b', 'lena', 1, 80_000),
    refunded('b', 5, 40_000),
    paid('c', 'tom', 2, 1000),
    paid('d', undefined, 2, 7000),
  ];
  const report = await run(events, { redeemedPercent: 50 });
  expect(report).toMatchObject({
    from: '2024-01-10',
    until: '2024-01-15',
    lines: 5,
    orders: 3,
    members: 2,
    spendMinor: 51_000,
    guestOrders: 1,
    guestSpendMinor: 7000,
    skipped: { count: 0, first: [] },
    proposed: {
      points: { issued: 9100, takenBack: 4000, lapsed: 0, available: 0, pending: 5100, owed: 0 },
      rate: { minor: 1, points: 1, source: 'programme' },
      costMinor: 5100,
      expectedCostMinor: 2550,
      liabilityMinor: 5100,
      expectedLiabilityMinor: 2550,
      rules: [{ ruleId: 'spend', points: 5100, times: 3, valueMinor: 5100 }],
      tiers: [
        { tierId: 'bronze', members: 2 },
        { tierId: 'silver', members: 0 },
        { tierId: 'gold', members: 0 },
      ],
      months: [{ month: '2024-01', issued: 9100, takenBack: 4000, lapsed: 0 }],
    },
  });
});

test('points lapse by the dates of the orders, as far as time passes', async () => {
  const events = [paid('a', 'lena', 0, 10_000)];
  const lapsed = await run(events, { until: Date.parse('2026-06-01T00:00:00Z') });
  expect(lapsed.proposed.points).toMatchObject({ issued: 1000, lapsed: 1000, available: 0 });
  expect(lapsed.proposed).toMatchObject({ breakageMinor: 1000, expectedCostMinor: 0 });
  const early = await run(events, { until: Date.parse('2025-06-01T00:00:00Z') });
  expect(early.proposed.points).toMatchObject({ lapsed: 0, available: 1000 });
});

test('compares with another programme on the same past', async () => {
  const double = documentOf({
    earningRules: demoProgram.earningRules?.map((rule) => ({ ...rule, points: 20 })) as never,
  });
  const report = await run([paid('a', 'lena', 0, 10_000)], {
    document: double,
    against: documentOf(),
  });
  expect(report.proposed.points.issued).toBe(2000);
  expect(report.against?.points.issued).toBe(1000);
});

test('a programme that has yet to start, or is a pilot, is tried out as if it ran', async () => {
  const document = documentOf({
    startsAt: '2030-01-01T00:00:00Z',
    enrollment: { mode: 'invite_only', pilot: { maximumMembers: 1, allowList: ['nobody'] } },
  });
  const report = await run([paid('a', 'lena', 0, 100), paid('b', 'tom', 0, 100)], { document });
  expect(report.proposed.points.issued).toBe(20);
  expect(report.members).toBe(2);
});

test('there are no more rewards than in stock, however many customers there are', async () => {
  const document = documentOf({
    rewards: busy.rewards.map((reward) =>
      reward.id === 'gift' ? { ...reward, stock: 3 } : reward,
    ),
    earningRules: busy.earningRules.filter(({ kind }) => kind === 'stamp_card'),
  });
  const events = Array.from({ length: 900 }, (_, index) =>
    paid(`o${index}`, `c${Math.floor(index / 3)}`, index % 3, 1000),
  );
  const report = await run(events, { document });
  expect(report.proposed.rewards).toEqual([{ rewardId: 'gift', issued: 3, valueMinor: 750 }]);
});

test('an order that is told twice counts once, and the second telling is named', async () => {
  const again = { ...paid('a', 'lena', 3, 5000), id: 'again' };
  const report = await run([paid('a', 'lena', 0, 10_000), again]);
  expect(report.proposed.points.issued).toBe(1000);
  expect(report.skipped).toEqual({
    count: 1,
    first: [{ line: 2, message: expect.stringContaining('Order a is told further up') as string }],
  });
});

test('both shelves give each customer their past in order, refunds that name nobody included', async () => {
  const events: PastEvent[] = [
    refunded('b', 7, 10),
    paid('b', 'tom', 5, 100),
    paid('a', 'lena', 3, 100),
    paid('c', 'tom', 1, 100),
    refunded('unknown', 2, 10),
    { type: 'member', memberId: 'tom', tags: ['vip'] },
  ];
  for (const shelf of [createMemoryShelf(), createFileShelf()]) {
    for (const [index, event] of events.entries()) shelf.put({ line: index + 1, event });
    const pasts = await collect(shelf.customers());
    shelf.close();
    expect(
      pasts
        .toSorted((a, b) => (a.memberId < b.memberId ? -1 : 1))
        .map(({ lines, memberId }) => [memberId, lines.map(({ line }) => line)]),
    ).toEqual([
      ['lena', [3]],
      ['tom', [6, 4, 2, 1]],
    ]);
  }
});

test('a shelf in memory says when it is full', async () => {
  await expect(
    run([paid('a', 'x', 0, 1), paid('b', 'x', 0, 1)], {}, createMemoryShelf(1)),
  ).rejects.toThrow(ShelfFull);
});

test('lines are found whatever pieces they come in, and wrong ones are named', async () => {
  const text = `{"type":"member","memberId":"é"}\r\n\nnonsense\n{"type":"member"}`;
  const bytes = new TextEncoder().encode(text);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 3) yield bytes.slice(at, at + 3);
  }
  const lines = await collect(splitLines(pieces()));
  expect(lines.map((line) => readJsonLine(pastMember, line))).toEqual([
    { line: 1, value: { type: 'member', memberId: 'é' } },
    { line: 3, skipped: [{ line: 3, message: expect.stringContaining('not JSON') as string }] },
    {
      line: 4,
      skipped: [{ line: 4, pointer: '/memberId', message: expect.any(String) as string }],
    },
  ]);
});
