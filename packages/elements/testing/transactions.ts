/** Rows of a member's history, newest first. */
import type { Transaction } from '@spaarkit/sdk';

export const transactions: Transaction[] = [
  {
    id: 'transaction-6',
    kind: 'earn',
    points: 45,
    status: 'pending',
    at: '2026-11-21T15:12:00Z',
    reason: {
      kind: 'order',
      orderId: '10482',
      orderNumber: '#10482',
      orderUrl: 'https://shop.example/orders/10482',
    },
    undoneBy: [],
    availableAt: '2026-12-07T09:00:00Z',
  },
  {
    id: 'transaction-5',
    kind: 'redeem',
    points: -500,
    status: 'done',
    at: '2026-11-14T10:00:00Z',
    reason: { kind: 'reward', rewardId: 'five-euro', issuedRewardId: 'issued-1' },
    undoneBy: [],
  },
  {
    id: 'transaction-4',
    kind: 'refund',
    points: 250,
    status: 'done',
    at: '2026-11-03T08:30:00Z',
    reason: { kind: 'reward', rewardId: 'free-shipping', issuedRewardId: 'issued-5' },
    undoes: 'transaction-3',
    undoneBy: [],
  },
  {
    id: 'transaction-3',
    kind: 'redeem',
    points: -250,
    status: 'reversed',
    at: '2026-11-02T08:30:00Z',
    reason: { kind: 'reward', rewardId: 'free-shipping', issuedRewardId: 'issued-5' },
    undoneBy: ['transaction-4'],
  },
  {
    id: 'transaction-2',
    kind: 'reverse',
    points: -80,
    status: 'done',
    at: '2026-10-19T08:30:00Z',
    reason: {
      kind: 'order',
      orderId: '10311',
      orderNumber: '#10311',
      orderUrl: 'https://shop.example/orders/10311',
    },
    undoes: 'transaction-0',
    undoneBy: [],
  },
  {
    id: 'transaction-1',
    kind: 'earn',
    points: 100,
    status: 'done',
    at: '2026-10-02T09:00:00Z',
    reason: { kind: 'rule', ruleId: 'welcome', eventType: 'member.registered' },
    undoneBy: [],
    validThrough: '2028-10-02',
  },
];

/** What came before: more than a page of it, an order each. */
export const olderTransactions: Transaction[] = Array.from({ length: 9 }, (_, index) => ({
  id: `older-${index}`,
  kind: 'earn',
  points: 30 + index,
  status: 'done',
  at: `2026-09-${20 - index}T12:00:00Z`,
  reason: { kind: 'order', orderId: `${10300 - index}`, orderNumber: `#${10300 - index}` },
  undoneBy: [],
}));

/** Rows that move no points: rewards that came and went without them, and points that last longer. */
export const pointlessTransactions: Transaction[] = [
  {
    id: 'transaction-14',
    kind: 'reverse',
    points: 0,
    status: 'done',
    at: '2026-11-20T10:00:00Z',
    reason: { kind: 'reward', rewardId: 'coffee-mug', issuedRewardId: 'issued-8' },
    undoes: 'transaction-11',
    undoneBy: [],
  },
  {
    id: 'transaction-13',
    kind: 'expire',
    points: 0,
    status: 'done',
    at: '2026-11-19T10:00:00Z',
    reason: { kind: 'reward', rewardId: 'five-euro', issuedRewardId: 'issued-7' },
    undoneBy: [],
  },
  {
    id: 'transaction-12',
    kind: 'adjust',
    points: 0,
    status: 'done',
    at: '2026-11-18T10:00:00Z',
    reason: { kind: 'extension', note: 'Verbouwing', until: '2027-01-31T23:00:00Z' },
    undoneBy: [],
  },
  {
    id: 'transaction-11',
    kind: 'earn',
    points: 0,
    status: 'reversed',
    at: '2026-11-17T10:00:00Z',
    reason: {
      kind: 'reward',
      rewardId: 'coffee-mug',
      issuedRewardId: 'issued-8',
      source: { kind: 'rule', ruleId: 'welcome' },
    },
    undoneBy: ['transaction-14'],
  },
];
