/**
 * A stand-in for LoyaltyLion, written from its public reference of the Headless API 2025-06 and of the
 * Admin API's points: it answers in those shapes and refuses with those codes. Nobody here has run
 * LoyaltyLion itself.
 */
import type {
  AvailableReward,
  ClaimedReward,
  ConfiguredReward,
  Customer,
  EnrolledCustomer,
  HistoryAction,
  SiteConfiguration,
} from '../src/vendor.ts';

export const siteId = 123;
export const apiKey = 'pat_stand_in';

interface Person {
  readonly id: number;
  readonly merchant_id: string;
  enrolledAt: string | undefined;
  points: number;
  readonly claimed: ClaimedReward[];
  readonly history: HistoryAction[];
}

export interface StandIn {
  readonly fetch: (request: Request) => Promise<Response>;
  /** What becomes of the next redemption: its answer is lost, or it never arrives. */
  weather: 'works' | 'loses the answer' | 'loses the request';
  /** How often it redeemed. */
  readonly redeemed: () => number;
}

class Refused extends Error {
  readonly status: number;
  readonly body: object;

  constructor(status: number, error: object) {
    super(JSON.stringify(error));
    this.status = status;
    this.body = { error };
  }
}

export function createStandIn(
  site: SiteConfiguration,
  {
    enrollsByItself = false,
    daysOf,
  }: { readonly enrollsByItself?: boolean; readonly daysOf?: (rewardId: number) => number } = {},
): StandIn {
  const people = new Map<string, Person>();
  let ids = 1000;
  let redeemed = 0;

  const find = (id: string): Person => {
    const person = people.get(id);
    if (!person) throw new Refused(404, { code: 'not_found', message: 'There is none.' });
    return person;
  };
  const enroll = (person: Person) => {
    person.enrolledAt ??= new Date().toISOString();
  };
  const answerOf = (person: Person) => ({
    channel: 'web',
    currency: site.currency,
    language: site.language,
    customer: customerOf(person, site),
    configuration: site,
  });

  const redeem = (kind: string, body: { reward_id: number; customer_merchant_id: string }) => {
    const person = find(body.customer_merchant_id);
    const reward = site.rewards.find(({ id }) => id === body.reward_id);
    const variant = reward?.variants.find(({ enabled }) => enabled);
    if (!reward || variant?.cost.kind !== 'fixed') throw new Refused(404, { code: 'not_found' });
    if (reward.kind !== kind) throw new Refused(422, { code: 'reward_kind_mismatch' });
    if (person.enrolledAt === undefined) throw new Refused(422, { code: 'customer_not_enrolled' });
    const { points } = variant.cost;
    if (person.points < points) throw new Refused(422, { code: 'insufficient_points' });
    if (isUsedUp(reward, person)) throw new Refused(422, { code: 'reward_limit_reached' });
    redeemed += 1;
    person.points -= points;
    const now = new Date();
    const claimed: ClaimedReward = {
      id: ++ids,
      claimed_at: now.toISOString(),
      reward_id: reward.id,
      title: variant.title,
      state: 'approved',
      source: { kind: 'points_redemption', points_cost: points },
      redeemable: {
        kind,
        usage_status: 'not_used',
        code: `LL-${crypto.randomUUID().slice(0, 8).toUpperCase()}`,
        ...reward.properties,
        expires_at: new Date(
          now.getTime() + (daysOf?.(reward.id) ?? 30) * 86_400_000,
        ).toISOString(),
        used_at: null,
      },
    };
    person.claimed.unshift(claimed);
    person.history.unshift({
      kind: 'redeemed_points_for_reward',
      label: variant.title,
      date: claimed.claimed_at,
      points: -points,
      reward: { id: reward.id },
      claimed_reward_id: claimed.id,
      state: 'approved',
    });
    return { claimed_reward: claimed, customer: customerOf(person, site) };
  };

  const answer = async (request: Request): Promise<[status: number, body: unknown]> => {
    const { pathname } = new URL(request.url);
    if (request.headers.get('authorization') !== `Bearer ${apiKey}`)
      throw new Refused(401, { message: 'Unknown key.' });
    const body = (request.method === 'POST' ? JSON.parse((await request.text()) || '{}') : {}) as {
      reward_id: number;
      customer_merchant_id: string;
      points: number;
      reason: string;
    };
    const path = pathname.replace(`/headless/2025-06/${siteId}`, '');
    if (path !== pathname && request.headers.get('x-loyaltylion-channel') === null)
      throw new Refused(400, { message: 'Which channel?' });
    const [, name = '', encoded = '', verb = ''] = path.split('/');
    const id = decodeURIComponent(encoded);
    if (`${request.method} ${path}` === 'GET /configuration') return [200, site];
    if (name === 'customers' && verb === '' && request.method === 'GET')
      return [200, answerOf(find(id))];
    if (name === 'customers' && verb === 'sessions') {
      const person = people.get(id) ?? {
        id: ++ids,
        merchant_id: id,
        enrolledAt: undefined,
        points: 0,
        claimed: [],
        history: [],
      };
      people.set(id, person);
      if (enrollsByItself) enroll(person);
      return [200, { ...answerOf(person), requested_cart_actions: [] }];
    }
    if (name === 'customers' && verb === 'enroll') {
      const person = find(id);
      enroll(person);
      return [200, { enrolled: true, customer: customerOf(person, site) }];
    }
    if (name === 'rewards' && verb === 'redeem') return [201, redeem(encoded, body)];
    const [, , , ofAdmin = '', what] = path.split('/');
    if (path.startsWith('/v2/customers/') && what === 'points') {
      const person = find(decodeURIComponent(ofAdmin));
      person.points += body.points;
      person.history.unshift({
        kind: 'points_added',
        label: body.reason,
        date: new Date().toISOString(),
        points: body.points,
        state: 'approved',
      });
      return [201, ''];
    }
    throw new Refused(404, { code: 'not_found', message: path });
  };

  const standIn = {
    weather: 'works' as StandIn['weather'],
    redeemed: () => redeemed,
    async fetch(request: Request) {
      const isRedeeming = request.url.endsWith('/redeem');
      const { weather } = standIn;
      if (isRedeeming) standIn.weather = 'works';
      if (isRedeeming && weather === 'loses the request')
        throw new TypeError('There is no answer.');
      try {
        const [status, body] = await answer(request);
        if (isRedeeming && weather === 'loses the answer')
          throw new TypeError('There is no answer.');
        return Response.json(body, { status });
      } catch (error) {
        if (error instanceof Refused) return Response.json(error.body, { status: error.status });
        throw error;
      }
    },
  };
  return standIn;
}

function customerOf(person: Person, site: SiteConfiguration): Customer {
  const { id, merchant_id, enrolledAt, points, claimed, history } = person;
  if (enrolledAt === undefined) return { state: 'guest', id, merchant_id };
  return {
    state: 'enrolled',
    id,
    merchant_id,
    points_approved: points,
    points_pending: 0,
    enrolled_at: enrolledAt,
    tier_membership: null,
    birthday: null,
    claimed_rewards: claimed.slice(0, 20),
    available_rewards: site.rewards.flatMap((reward) => availableTo(person, reward)),
    history: [...history],
  } satisfies EnrolledCustomer;
}

function availableTo(person: Person, reward: ConfiguredReward): AvailableReward[] {
  const { variants, ...rest } = reward;
  const variant = variants.find(({ enabled }) => enabled);
  if (!variant) return [];
  return [{ ...rest, variant, context: { can_redeem: canRedeem(person, reward, variant) } }];
}

function canRedeem(
  person: Person,
  reward: ConfiguredReward,
  { cost }: ConfiguredReward['variants'][number],
): AvailableReward['context']['can_redeem'] {
  const missing = cost.kind === 'fixed' ? cost.points - person.points : 0;
  if (isUsedUp(reward, person)) return { state: 'claim_limit_reached' };
  return missing > 0
    ? { state: 'insufficient_points', additional_points_required: missing }
    : { state: 'redeemable' };
}

const isUsedUp = ({ id, limit }: ConfiguredReward, { claimed }: Person): boolean =>
  limit !== null && claimed.filter(({ reward_id }) => reward_id === id).length >= limit.count;
