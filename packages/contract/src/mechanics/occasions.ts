/** What other systems are told, so that they can write to members. */
import { pointsWith, tiersWith } from '../conformance/documents.ts';
import type { Mechanic } from './mechanic.ts';

const noRow = { none: 'Telling moves no points.' };
const once = { none: 'Each is told once; the first case looks twice at once to show it.' };
const untold = { none: 'What was told stays told; what did not come about yet is not told.' };

export const occasionMechanics: readonly Mechanic[] = [
  {
    id: 'told-points-expiring',
    title: 'Points about to lapse are told, with each warning',
    fragment: { points: pointsWith({ warnDays: [30, 7] }) },
    works: { case: 'occasions/points-expiring' },
    reversal: { none: 'Points that were spent or extended in time are not told.' },
    limit: once,
    expiry: { case: 'occasions/points-expiring' },
    history: noRow,
  },
  {
    id: 'told-reward-expiring',
    title: 'Rewards about to expire unused are told',
    fragment: { occasions: { rewardExpiryDays: [7] } },
    works: { case: 'occasions/reward-expiring' },
    reversal: { case: 'occasions/reward-expiring' },
    limit: once,
    expiry: { case: 'occasions/reward-expiring' },
    history: noRow,
  },
  {
    id: 'told-inactive',
    title: 'Members who have not been active for so many days are told of',
    fragment: { occasions: { inactiveDays: [40] } },
    works: { case: 'occasions/inactive' },
    reversal: { case: 'occasions/inactive' },
    limit: { case: 'occasions/inactive' },
    expiry: { case: 'occasions/late-listener' },
    history: noRow,
  },
  {
    id: 'told-birthday',
    title: 'Birthdays are told',
    fragment: { occasions: {} },
    works: { case: 'occasions/birthday' },
    reversal: untold,
    limit: { case: 'occasions/birthday' },
    expiry: { case: 'occasions/late-listener' },
    history: noRow,
  },
  {
    id: 'told-orders',
    title: 'A second order that does not come, and the n-th that does, are told',
    fragment: { occasions: { secondOrderDays: 20, orderCounts: [2] } },
    works: { case: 'occasions/orders' },
    reversal: { case: 'occasions/orders' },
    limit: { case: 'occasions/orders' },
    expiry: { case: 'occasions/late-listener' },
    history: noRow,
  },
  {
    id: 'told-tiers',
    title: 'A tier that is nearly reached, reached or lost is told',
    fragment: { tiers: tiersWith({}) },
    works: { case: 'occasions/tiers' },
    reversal: { case: 'occasions/tiers' },
    limit: once,
    expiry: untold,
    history: noRow,
  },
  {
    id: 'told-returns',
    title: 'Members whose orders come back after their points were spent are told of',
    fragment: { returns: { watch: { orders: 2, withinDays: 90 } } },
    works: { case: 'returns/after-spending' },
    reversal: { none: 'What came back stays counted until it is too long ago.' },
    limit: { case: 'returns/after-spending' },
    expiry: { case: 'returns/after-spending' },
    history: noRow,
  },
];
