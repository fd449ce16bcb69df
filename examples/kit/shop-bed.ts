/** A shop, the loyalty API, and a network between the two that can fail: for one file of tests. */
import { createClient, type Client } from '@spaarkit/sdk';
import { createServerClient, type ServerClient } from '@spaarkit/sdk/server';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { startApi } from './loyalty-api.ts';
import { createUnreliableNetwork, type UnreliableNetwork } from './unreliable-network.ts';

/** What a cart or an order comes to by the shop's own account, in cents with tax. */
export interface Reported {
  readonly total: number;
}

/** An order that was placed. */
export interface Placed extends Reported {
  /** What it is called in what the shop tells the API. */
  readonly reference: string;
}

/** Somebody at a shop, by the shop's own API. Each call throws what the shop refuses with. */
export interface Shopper<Order extends Placed = Placed> {
  /** Undefined for a guest. */
  memberToken(): Promise<string | undefined>;
  add(sku: string, quantity?: number): Promise<Reported>;
  apply(code: string): Promise<Reported>;
  takeOff(code: string): Promise<Reported>;
  cart(): Promise<Reported>;
  order(): Promise<Order>;
}

/** Who has an account at the shop, and what that is called there. */
export interface Customer<Buyer extends Shopper> {
  readonly shopper: Buyer;
  readonly id: string;
}

/** A customer who takes part. */
export interface Member<Buyer extends Shopper> extends Customer<Buyer> {
  /** The API as the shop's pages call it for this member. */
  readonly page: Client;
  /** Spends 500 points on € 5 off, or others on another reward; answers the code. */
  readonly redeem: (rewardId?: string) => Promise<string>;
  /** What the member has, also what is still on its way. */
  readonly balance: () => Promise<number>;
  /** How the only code of the member stands. */
  readonly usage: () => Promise<string | undefined>;
}

/** How a shop is started and entered. */
export interface ShopDoors<Buyer extends Shopper> {
  /** Starts the shop, which finds the loyalty API here. */
  start(apiBase: string): Promise<void>;
  stop(): Promise<void>;
  /** Opens an account with this address, and logs in to it. */
  register(email: string): Promise<Customer<Buyer>>;
}

export interface ShopBed<Buyer extends Shopper> {
  readonly network: UnreliableNetwork;
  readonly loyalty: ServerClient;
  /** Where the API itself is: what a page asks does not go through the network. */
  readonly apiBase: string;
  /** A new customer of this name, who takes part and has so many points. */
  member(name: string, points?: number): Promise<Member<Buyer>>;
  /** Makes a member of who is a customer. */
  enroll(customer: Customer<Buyer>, points?: number): Promise<Member<Buyer>>;
}

/** Starts all of it before the tests of the file, and ends it after them. */
export function createShopBed<Buyer extends Shopper>(doors: ShopDoors<Buyer>): ShopBed<Buyer> {
  let api: Awaited<ReturnType<typeof startApi>>;
  let network: UnreliableNetwork;
  let loyalty: ServerClient;

  beforeAll(async () => {
    api = await startApi(0);
    network = await createUnreliableNetwork(api.url);
    loyalty = createServerClient({ apiBase: api.url, secretKey: 'sk_demo' });
    await doors.start(network.url);
  }, 900_000);

  afterAll(async () => {
    await doors.stop();
    network.close();
    await api.close();
  });

  beforeEach(() => {
    network.weather = 'works';
  });

  const enroll = async (customer: Customer<Buyer>, points = 0): Promise<Member<Buyer>> => {
    const { shopper, id } = customer;
    const page = createClient({
      apiBase: api.url,
      publishableKey: 'pk_demo',
      getMemberToken: () => shopper.memberToken(),
    });
    await page.member.enroll({ termsVersion: '1' });
    expect((await page.session.retrieve()).member?.externalId).toBe(id);
    if (points > 0) await loyalty.members.adjust(id, { points, reason: 'test', actor: 'test' });
    return {
      shopper,
      id,
      page,
      redeem: async (rewardId = 'five-euro') => {
        const { issuedReward } = await page.redemptions.create({ rewardId });
        return issuedReward?.voucher?.code ?? '';
      },
      balance: async () => {
        const { balance } = await page.session.retrieve();
        const { available = 0, pending = 0, owed = 0 } = balance ?? {};
        return available + pending - owed;
      },
      usage: async () => (await page.issuedRewards.list()).items[0]?.usage,
    };
  };

  return {
    get network() {
      return network;
    },
    get loyalty() {
      return loyalty;
    },
    get apiBase() {
      return api.url;
    },
    enroll,
    async member(name, points) {
      return enroll(await doors.register(`${name}@example.com`), points);
    },
  };
}
