/** Levels, segments, and what members get because of them. */
import {
  clubMembership,
  frequentBuyers,
  levels,
  pointsWith,
  tenPerEuro,
  tiersWith,
  welcomeGift,
} from '../conformance/documents.ts';
import { reviewRule } from '../conformance/event-rules.ts';
import type { ProgramDocumentInput } from '../program/document.ts';
import type { Mechanic } from './mechanic.ts';

type TierSchemeInput = NonNullable<ProgramDocumentInput['tiers']>;

const name = { en: 'Benefit' };

/** Silver from 1000 points and gold from 2000. */
const byPoints: TierSchemeInput = {
  basis: 'points',
  period: { kind: 'lifetime' },
  levels: levels(1000, 2000),
};

const noRow = { none: 'A tier moves no points; each change of it is kept in a list of its own.' };

/** Silver from € 100 and gold from € 200 of spend, over a period of the shop's choice. */
const tiersOver = (
  period: TierSchemeInput['period'],
  more: Partial<TierSchemeInput> = {},
): Pick<ProgramDocumentInput, 'tiers'> => ({
  tiers: { basis: 'spend', period, levels: levels(10_000, 20_000), ...more },
});

export const levelMechanics: readonly Mechanic[] = [
  {
    id: 'tiers',
    title:
      'Tiers by spend, points or orders, over a lifetime, calendar year, rolling or anniversary period',
    fragment: tiersOver({ kind: 'rolling', months: 3 }),
    works: { case: 'tiers/by-spend' },
    reversal: { case: 'tiers/returns' },
    limit: { case: 'tiers/by-spend' },
    expiry: { case: 'tiers/rolling' },
    history: noRow,
  },
  {
    id: 'tier-grace',
    title: 'Days of grace after the period of a tier',
    fragment: tiersOver({ kind: 'calendar_year' }, { graceDays: 30 }),
    works: { case: 'tiers/grace' },
    reversal: { case: 'tiers/grace' },
    limit: { case: 'tiers/grace' },
    expiry: { case: 'tiers/grace' },
    history: noRow,
  },
  {
    id: 'softened-downgrade',
    title: 'A downgrade of one level at a time',
    fragment: tiersOver({ kind: 'anniversary', months: 12 }, { downgrade: 'one_level' }),
    works: { case: 'tiers/one-level' },
    reversal: { case: 'tiers/returns' },
    limit: { case: 'tiers/one-level' },
    expiry: { case: 'tiers/one-level' },
    history: noRow,
  },
  {
    id: 'segment',
    title: 'A segment by spend, orders, products, recency or tags, over a window',
    fragment: { segments: [frequentBuyers] },
    works: { case: 'segments/orders' },
    reversal: { case: 'segments/orders' },
    limit: { case: 'segments/window' },
    expiry: { case: 'segments/window' },
    history: { none: 'Belonging to a segment moves no points; what it gives has rows of its own.' },
  },
  {
    id: 'tier-entry-reward',
    title: 'A reward on entering a tier, once in each of its periods',
    fragment: {
      tiers: tiersWith({ silver: { entryRewardIds: ['welcome'] } }),
      rewards: [welcomeGift],
    },
    works: { case: 'levels/entry-reward' },
    reversal: { case: 'levels/entry-reward-returned' },
    limit: { case: 'levels/entry-reward' },
    expiry: { none: 'The reward that is given lapses as any other.' },
    history: { case: 'levels/entry-reward' },
  },
  {
    id: 'benefits',
    title: 'Benefits of a tier as data, with windows, that the shop can check',
    fragment: {
      tiers: tiersWith({
        silver: {
          benefits: [
            { kind: 'free_shipping', id: 'shipping', name, minimumOrderMinor: 2500 },
            { kind: 'longer_returns', id: 'returns', name, returnDays: 60 },
            { kind: 'early_access', id: 'early', name, hoursBefore: 24 },
          ],
        },
      }),
    },
    works: { case: 'levels/benefits' },
    reversal: { case: 'tiers/returns' },
    limit: { case: 'levels/longer-returns' },
    expiry: { case: 'levels/benefits' },
    history: noRow,
  },
  {
    id: 'bonus-reward',
    title: 'A reward for a tier every month, quarter or year',
    fragment: {
      tiers: tiersWith({
        silver: {
          benefits: [
            { kind: 'bonus_reward', id: 'bonus', name, rewardId: 'welcome', every: 'month' },
          ],
        },
      }),
      rewards: [welcomeGift],
    },
    works: { case: 'levels/bonus-reward' },
    reversal: { case: 'levels/entry-reward-returned' },
    limit: { case: 'levels/bonus-reward' },
    expiry: { none: 'The reward that is given lapses as any other.' },
    history: { case: 'levels/entry-reward' },
  },
  {
    id: 'birthday-present',
    title: 'A birthday present of a tier',
    fragment: {
      tiers: tiersWith({
        bronze: {
          benefits: [{ kind: 'birthday_present', id: 'cake', name, rewardId: 'welcome' }],
        },
      }),
      rewards: [welcomeGift],
    },
    works: { case: 'levels/birthday-present' },
    reversal: { case: 'levels/entry-reward-returned' },
    limit: { case: 'levels/birthday-present' },
    expiry: { none: 'The reward that is given lapses as any other.' },
    history: { case: 'levels/entry-reward' },
  },
  {
    id: 'paid-membership',
    title: 'A level that members pay for, with start, renewal, notice and end',
    fragment: { tiers: tiersWith({}), paidMembership: clubMembership },
    works: { case: 'levels/membership' },
    reversal: { case: 'levels/membership-refunded' },
    limit: { case: 'levels/membership-unsold' },
    expiry: { case: 'levels/membership' },
    history: noRow,
  },
  {
    id: 'points-status-only',
    title: 'Points that only count for levels',
    fragment: {
      points: pointsWith({ use: 'status' }),
      tiers: byPoints,
      rewards: [welcomeGift],
    },
    works: { case: 'points/status-only' },
    reversal: { case: 'tiers/points-of-rules' },
    limit: { case: 'points/use-refused' },
    expiry: { none: 'They lapse as all points do; a level follows what was earned.' },
    history: { case: 'returns/history' },
  },
  {
    id: 'points-value-only',
    title: 'Points that are only spent, with levels by something else',
    fragment: { points: pointsWith({ use: 'value' }), tiers: tiersWith({}) },
    works: { case: 'points/value-only' },
    reversal: { case: 'redemptions/revert' },
    limit: { case: 'points/use-refused' },
    expiry: { none: 'They lapse as all points do.' },
    history: { case: 'returns/history' },
  },
  {
    id: 'tiers-points-of-rules',
    title: 'Levels by points, from orders, campaigns and everything else that rules give for',
    fragment: { earningRules: [tenPerEuro, reviewRule], tiers: byPoints },
    works: { case: 'tiers/points-of-rules' },
    reversal: { case: 'tiers/points-of-rules' },
    limit: { case: 'tiers/points-of-rules' },
    expiry: { case: 'tiers/rolling' },
    history: { case: 'tiers/points-of-rules' },
  },
];
