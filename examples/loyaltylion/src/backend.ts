/** LoyaltyLion behind the contract: as much of it as its Headless API has. */
import type { ProblemCode, Session } from '@spaarkit/contract';
import { Refusal, type Backend } from '@spaarkit/contract/backend';
import { createApi, VendorRefusal, type ApiOptions } from './api.ts';
import {
  balanceOf,
  issuedRewardsOf,
  memberOf,
  redemptionOf,
  standingsOf,
  tierProgressOf,
  transactionsOf,
} from './member.ts';
import { fingerprint, programOf, rewardName, rewardOf, type Terms } from './program.ts';
import type { AvailableReward, Customer, EnrolledCustomer, SiteConfiguration } from './vendor.ts';

export interface LoyaltyLionOptions extends ApiOptions {
  readonly terms: Terms;
  /** The e-mail address of a customer of the shop: LoyaltyLion asks for it with each new one. */
  readonly emailOf: (customerId: string) => Promise<string>;
}

/** Whether a list is asked for. */
interface ListQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export function createLoyaltyLion(options: LoyaltyLionOptions): Backend {
  const { terms, emailOf } = options;
  const api = createApi(options);
  const configuration = kept(api.configuration, 60_000);
  /** What members held when it was last tried to redeem for them, where the answer was lost. */
  const unsettled = new Map<string, ReadonlySet<number>>();

  /** A customer whom LoyaltyLion does not know is no member. */
  const find = async (
    id: string,
  ): Promise<{ customer?: Customer; configuration: SiteConfiguration }> => {
    try {
      return await api.customer(id);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { configuration: await configuration() };
    }
  };

  /** Where every account takes part by itself, a visit begins it. */
  const visit = async (id: string): ReturnType<typeof find> => {
    if (id === '') return { configuration: await configuration() };
    const there = await find(id);
    const isIn = there.customer !== undefined && there.customer.state !== 'guest';
    return isIn || terms.enrollmentMode !== 'automatic' ? there : api.begin(id, await emailOf(id));
  };

  const member = async (id: string) => {
    const { customer, configuration: site } = await find(id);
    return { customer: enrolled(customer), site };
  };

  /**
   * LoyaltyLion knows no key by which a redemption that is sent again is done once. So what the member
   * held before is remembered while it is not known how one ended: what is new after that, is its result.
   */
  const claim = async (name: string, customer: EnrolledCustomer, reward: AvailableReward) => {
    try {
      const answer = await api.redeem(reward.kind, reward.id, customer.merchant_id);
      unsettled.delete(name);
      return answer;
    } catch (error) {
      if (error instanceof VendorRefusal)
        throw new Refusal(refusals[error.code] ?? 'reward_not_available');
      if (error instanceof Refusal) throw error;
      if (!unsettled.has(name))
        unsettled.set(name, new Set(customer.claimed_rewards.map(({ id }) => id)));
      throw new Refusal('unavailable');
    }
  };

  const rewardFor = (customer: EnrolledCustomer, site: SiteConfiguration, rewardId: string) => {
    const named = ({ id }: { readonly id: number }) => rewardName(terms, id) === rewardId;
    const reward = customer.available_rewards.find(named);
    const shown = reward && rewardOf(reward, reward.variant, site, terms);
    if (!reward || !shown)
      throw new Refusal(site.rewards.some(named) ? 'reward_not_available' : 'not_found');
    const { can_redeem: can } = reward.context;
    if (can.state === 'insufficient_points') {
      const missingPoints = can.additional_points_required;
      throw new Refusal('insufficient_points', { missingPoints });
    }
    if (can.state === 'claim_limit_reached') throw new Refusal('reward_limit_reached');
    if (can.state === 'out_of_stock') throw new Refusal('reward_out_of_stock');
    return { reward, shown };
  };

  const detail = async (id: string) => {
    const { customer, configuration: site } = await find(id);
    if (customer?.state !== 'enrolled') throw new Refusal('not_found');
    return {
      member: memberOf(customer),
      enrolled: true,
      invited: false,
      excluded: false,
      balance: balanceOf(customer),
      ...tierProgressOf(customer, site),
      segmentIds: [],
      spentReturns: { orders: 0, noticed: false },
    };
  };

  return {
    async getProgram() {
      return programOf(await configuration(), terms);
    },

    async getSession({ memberId, query }) {
      const { customer, configuration: site } = await visit(memberId);
      const program = programOf(site, terms);
      const session: Omit<Session, 'now' | 'revision'> = {
        visitor: visitorOf(memberId, customer),
        programVersion: program.version,
        ...(query.programVersion !== program.version && { program }),
        segmentIds: [],
        rewards: [],
        issuedRewards: [],
        unresolvedRedemptions: [],
        notices: [],
        ...(memberId !== '' && customer?.state !== 'enrolled' && { joining: doorOf(customer) }),
        ...(customer?.state === 'enrolled' && {
          member: memberOf(customer),
          balance: balanceOf(customer),
          ...tierProgressOf(customer, site),
          ruleProgress: [],
          benefits: [],
          rewards: standingsOf(customer, site, terms),
          issuedRewards: issuedRewardsOf(customer, site, terms).filter(
            ({ usage }) => usage === 'unused',
          ),
        }),
      };
      const revision = String(fingerprint(JSON.stringify(session)));
      return { ...session, revision, now: new Date().toISOString() };
    },

    async enroll({ memberId, body }) {
      refuseMore({ ...body, termsVersion: undefined });
      await api.begin(memberId, await emailOf(memberId));
      await api.enroll(memberId);
      return memberOf((await member(memberId)).customer);
    },

    getMe: async ({ memberId }) => memberOf((await member(memberId)).customer),

    async listTransactions({ memberId, query }) {
      return pageOf(transactionsOf((await member(memberId)).customer, terms), query);
    },

    async listIssuedRewards({ memberId, query }) {
      const { customer, site } = await member(memberId);
      const all = issuedRewardsOf(customer, site, terms).filter(
        ({ usage }) => query.usage === 'all' || (query.usage === 'usable') === (usage === 'unused'),
      );
      return pageOf(all, query);
    },

    async previewRedemption({ memberId, body: { rewardId, ...more } }) {
      refuseMore(more);
      const { customer, site } = await member(memberId);
      const { shown } = rewardFor(customer, site, rewardId);
      const points = shown.cost.kind === 'fixed' ? shown.cost.points : 0;
      const expiresAt = new Date(Date.now() + shown.validDays * 86_400_000).toISOString();
      return {
        rewardId: shown.id,
        points,
        value: shown.value ?? { kind: 'other' },
        remaining: customer.points_approved - points,
        expiresAt,
        validThrough: expiresAt.slice(0, 10),
        minimumSpendMinor: shown.minimumSpendMinor,
        revertible: shown.revertible,
      };
    },

    async redeem({ memberId, body: { rewardId, ...more } }) {
      refuseMore(more);
      const { customer, site } = await member(memberId);
      const name = `${memberId} ${rewardId}`;
      const before = unsettled.get(name);
      const settled = customer.claimed_rewards.find(
        ({ id, reward_id: reward }) =>
          before?.has(id) === false && rewardName(terms, reward) === rewardId,
      );
      if (settled) {
        unsettled.delete(name);
        return redemptionOf(settled, customer, site, terms);
      }
      const { reward } = rewardFor(customer, site, rewardId);
      const done = await claim(name, customer, reward);
      return redemptionOf(done.claimed_reward, done.customer, site, terms);
    },

    async getRedemption({ memberId, params }) {
      const { customer, site } = await member(memberId);
      const claimed = customer.claimed_rewards.find(({ id }) => String(id) === params['id']);
      if (!claimed) throw new Refusal('not_found');
      return redemptionOf(claimed, customer, site, terms);
    },

    async putMember({ params: { externalId = '' }, body: { enrolled: isMember, ...more } }) {
      if (!isMember) throw new Refusal('not_supported');
      refuseMore(more);
      const { customer } = await api.begin(externalId, await emailOf(externalId));
      if (customer.state === 'guest') await api.enroll(externalId);
      return detail(externalId);
    },

    getMember: ({ params: { externalId = '' } }) => detail(externalId),

    async adjust({ params: { externalId = '' }, body }) {
      // As many as it takes at once; taking points away is done in LoyaltyLion.
      const isTaken = body.points > 0 && body.points <= 1_000_000;
      if (!isTaken || body.expiresAt !== undefined) throw new Refusal('not_supported');
      enrolled((await find(externalId)).customer);
      await api.addPoints(externalId, body.points, body.reason);
      const { customer } = await member(externalId);
      const [newest] = transactionsOf(customer, terms);
      return { transactionId: newest?.id ?? '', balance: balanceOf(customer) };
    },

    getClock: () => Promise.resolve({ now: new Date().toISOString(), offsetSeconds: 0 }),
  };
}

function enrolled(customer: Customer | undefined): EnrolledCustomer {
  if (customer?.state === 'enrolled') return customer;
  throw new Refusal(customer?.state === 'blocked' ? 'member_excluded' : 'not_enrolled');
}

/** What LoyaltyLion would not keep is refused: it would look as if it were. */
function refuseMore(more: Readonly<Record<string, unknown>>): void {
  const [name] = Object.entries(more).find(([, value]) => value !== undefined) ?? [];
  if (name !== undefined)
    throw new Refusal('not_supported', { detail: `LoyaltyLion takes no ${name}.` });
}

function visitorOf(memberId: string, customer: Customer | undefined): Session['visitor'] {
  if (memberId === '') return 'guest';
  if (customer?.state === 'enrolled') return 'enrolled';
  return customer?.state === 'blocked' ? 'excluded' : 'not_enrolled';
}

/** Who was left out may not come in by the page. */
function doorOf(customer: Customer | undefined): NonNullable<Session['joining']> {
  return { open: customer?.state !== 'blocked', takesJoinCode: false, waitingList: false };
}

/** LoyaltyLion's own words for no. */
const refusals: Readonly<Record<string, ProblemCode>> = {
  insufficient_points: 'insufficient_points',
  customer_not_enrolled: 'not_enrolled',
  customer_blocked: 'member_excluded',
  reward_not_enabled_for_customer: 'reward_not_available',
  reward_out_of_stock: 'reward_out_of_stock',
  reward_limit_reached: 'reward_limit_reached',
};

/** A part of a list; the cursor names the last row of the one before. */
function pageOf<Row extends { readonly id: string }>(all: Row[], { limit, cursor }: ListQuery) {
  const last = cursor === undefined ? -1 : all.findIndex(({ id }) => id === cursor);
  if (cursor !== undefined && last < 0) {
    const message = 'Take the nextCursor of the answer before.';
    throw new Refusal('invalid_request', { errors: [{ pointer: '?cursor', message }] });
  }
  const items = all.slice(last + 1, last + 1 + limit);
  const hasMore = last + 1 + limit < all.length;
  const nextCursor = items.at(-1)?.id;
  return { items, hasMore, ...(hasMore && nextCursor !== undefined && { nextCursor }) };
}

/** Asks once, and again when it is old. */
function kept<Value>(ask: () => Promise<Value>, ageMs: number): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  let until = 0;
  return () => {
    if (value && Date.now() < until) return value;
    until = Date.now() + ageMs;
    value = ask().catch((error: unknown) => {
      value = undefined;
      throw error;
    });
    return value;
  };
}
