/** LoyaltyLion's tiers, as the contract has levels. */
import { expect, test } from 'vitest';
import { tierProgressOf } from '../src/member.ts';
import { programOf } from '../src/program.ts';
import type { EnrolledCustomer, SiteConfiguration, Tier } from '../src/vendor.ts';
import { site, terms } from './site.ts';

type Tiers = NonNullable<SiteConfiguration['tier_configuration']>;
type Membership = NonNullable<EnrolledCustomer['tier_membership']>;

const euros = (amount: number) => ({ amount, formatted: `€${amount}` });
const tier = (id: number, facts: Partial<Tier> = {}): Tier => ({
  id,
  name: `Level ${id}`,
  position: id,
  hidden: false,
  benefit_ids: [],
  kind: 'spend',
  lower_bound: euros(id * 100),
  ...facts,
});

function withTiers(tiers: readonly Tier[], facts: Partial<Tiers> = {}): SiteConfiguration {
  const configured: Tiers = {
    boundary_mode: 'spend',
    membership: { mode: 'lifetime' },
    tier_benefits: [],
    tiers,
    ...facts,
  };
  return { ...site, tier_configuration: configured };
}

const levelsOf = (where: SiteConfiguration) => programOf(where, terms).tiers?.levels;

function progressOf(membership: Membership | null, where: SiteConfiguration) {
  const customer: EnrolledCustomer = {
    state: 'enrolled',
    id: 1,
    merchant_id: 'noor',
    points_approved: 0,
    points_pending: 0,
    enrolled_at: '2026-01-01T00:00:00Z',
    tier_membership: membership,
    birthday: null,
    claimed_rewards: [],
    available_rewards: [],
    history: [],
  };
  return tierProgressOf(customer, where).tierProgress;
}

/** A member of the first level who has spent so much, with so much to go until another one. */
const spent = (now: number, needed: number | null, next: number | null): Membership => ({
  tier_id: 1,
  expires_at: '2027-03-01T00:00:00+01:00',
  progress: {
    kind: 'spend',
    upgrade_tier_id: next,
    tier_spend: { now: euros(now) },
    spend_needed_for_upgrade: needed === null ? null : euros(needed),
  },
});

test('levels stand in their order, with what they ask in cents and what they give', () => {
  const where = withTiers(
    [tier(2, { benefit_ids: [1, 2] }), tier(1, { name: 'Silver', lower_bound: euros(9.9) })],
    {
      tier_benefits: [
        { id: 1, label: 'Early access', secret: false },
        { id: 2, label: 'A surprise', secret: true },
      ],
    },
  );
  expect(levelsOf(where)).toEqual([
    { id: 'tier-1', name: { en: 'Silver' }, threshold: 990, benefits: [] },
    {
      id: 'tier-2',
      name: { en: 'Level 2' },
      threshold: 20_000,
      benefits: [{ kind: 'custom', id: 'benefit-1', name: { en: 'Early access' } }],
    },
  ]);
});

test('levels by points ask for points', () => {
  const where = withTiers([tier(1, { kind: 'points', lower_bound: 500 })], {
    boundary_mode: 'points',
  });
  expect(programOf(where, terms).tiers).toMatchObject({
    basis: 'points',
    levels: [{ threshold: 500 }],
  });
});

test.each([
  [
    { mode: 'rolling', duration_months: 6 },
    { kind: 'rolling', months: 6 },
  ],
  [{ mode: 'calendar' }, { kind: 'calendar_year' }],
  [{ mode: 'enrollment_anniversary' }, { kind: 'anniversary', months: 12 }],
  [{ mode: 'lifetime' }, { kind: 'lifetime' }],
] as const)('how long a level lasts: %o', (membership, period) => {
  expect(programOf(withTiers([tier(1)], { membership }), terms).tiers?.period).toEqual(period);
});

test('without tiers there are no levels, nor has a member one', () => {
  const where = { ...site, tier_configuration: null };
  expect(programOf(where, terms)).not.toHaveProperty('tiers');
  expect(progressOf(null, where)).toBeUndefined();
});

test('a member has what was spent in cents, what is left, and until when the level lasts', () => {
  const where = withTiers([tier(1), tier(2)]);
  expect(progressOf(spent(150.5, 49.5, 2), where)).toEqual({
    tierId: 'tier-1',
    basis: 'spend',
    have: 15_050,
    pending: 0,
    validThrough: '2027-03-01',
    next: { tierId: 'tier-2', need: 20_000, left: 4950, nearly: false },
  });
  expect(progressOf(spent(160, 40, 2), where)?.next?.nearly).toBe(true);
});

test('by points, in points, and for ever where there is no end', () => {
  const where = withTiers([tier(1), tier(2)], { boundary_mode: 'points' });
  const membership: Membership = {
    tier_id: 1,
    expires_at: null,
    progress: {
      kind: 'points',
      upgrade_tier_id: 2,
      tier_points: { now: 300 },
      points_needed_for_upgrade: 200,
    },
  };
  expect(progressOf(membership, where)).toEqual({
    tierId: 'tier-1',
    basis: 'points',
    have: 300,
    pending: 0,
    next: { tierId: 'tier-2', need: 500, left: 200, nearly: false },
  });
});

test('who has the highest level has none to reach, nor has who is not told what it takes', () => {
  const where = withTiers([tier(1), tier(2)]);
  expect(progressOf(spent(150, null, null), where)).not.toHaveProperty('next');
  expect(progressOf(spent(150, null, 2), where)).not.toHaveProperty('next');
});

test('a tier that pages may not know is no level, nor where a member stands or goes to', () => {
  const hidden = withTiers([tier(1, { hidden: true }), tier(2)]);
  expect(levelsOf(hidden)?.map(({ id }) => id)).toEqual(['tier-2']);
  expect(progressOf(spent(50, 150, 2), hidden)).toBeUndefined();

  const byInvitation = withTiers([tier(1), tier(2, { kind: 'conditional' })]);
  expect(levelsOf(byInvitation)?.map(({ id }) => id)).toEqual(['tier-1']);
  expect(progressOf(spent(150, 50, 2), byInvitation)).not.toHaveProperty('next');
});

test('progress by the number of orders is left out: pages count money or points', () => {
  const where = withTiers([tier(1, { kind: 'orders', lower_bound: 2 })], {
    boundary_mode: 'orders',
  });
  const membership: Membership = {
    tier_id: 1,
    expires_at: null,
    progress: { kind: 'orders', upgrade_tier_id: null },
  };
  expect(progressOf(membership, where)).toBeUndefined();
});
