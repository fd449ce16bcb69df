/**
 * The plugin in a stand-in for a shop, on the real loyalty API. WordPress and WooCommerce are written
 * from their public references, as far as the plugin calls them: it was never run in WooCommerce.
 */
import { startApi } from '@spaarkit/example-kit/loyalty-api';
import {
  createUnreliableNetwork,
  type UnreliableNetwork,
} from '@spaarkit/example-kit/unreliable-network';
import { createWooCommerceCart } from '@spaarkit/elements/carts/woocommerce';
import { createClient } from '@spaarkit/sdk';
import { createServerClient, type ServerClient } from '@spaarkit/sdk/server';
import { phpForTests } from '@spaarkit/tools/php';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { StandInShop } from './shop.ts';

export const php = phpForTests();

/** Products of the stand-in. */
export const teapot = 1;
export const towel = 2;
export const coffee = 3;

/** What is to be told of an order, and how far that is. */
interface Fact {
  readonly event: { readonly lines?: unknown; readonly voucherCodes?: unknown };
  readonly state: 'waiting' | 'told' | 'refused';
  readonly tries: number;
}

/** Tests of the plugin, in a shop that has a loyalty API of its own; none where there is no PHP. */
export function describePlugin(subject: string, tests: (plugin: Plugin) => void): void {
  describe.skipIf(!php)(subject, () => {
    const plugin = new Plugin();
    beforeAll(() => plugin.start());
    afterAll(() => plugin.stop());
    beforeEach(() => plugin.settle());
    tests(plugin);
  });
}

/** The shop with the plugin in it, its loyalty API, and the network between the two. */
export class Plugin {
  shop!: StandInShop;
  network!: UnreliableNetwork;
  loyalty!: ServerClient;
  #api!: Awaited<ReturnType<typeof startApi>>;
  #customers = 0;

  async start(): Promise<void> {
    this.#api = await startApi(0);
    this.network = await createUnreliableNetwork(this.#api.url);
    if (php) this.shop = new StandInShop(php, this.network.url);
    this.loyalty = createServerClient({ apiBase: this.#api.url, secretKey: 'sk_demo' });
  }

  async stop(): Promise<void> {
    this.shop.stop();
    this.network.close();
    await this.#api.close();
  }

  /** Leaves nothing waiting of the test before. */
  async settle(): Promise<void> {
    this.network.weather = 'works';
    await this.tell(1e9);
    await this.shop.do({ do: 'prices', includeTax: true });
  }

  /** Runs the shop's queue as if so many seconds had passed. Gives how much was in it. */
  readonly tell = (later = 0) => this.shop.do<number>({ do: 'runQueue', later });

  /** What the plugin has written down of an order, by the name of the fact. */
  readonly fact = (order: number, name: string) => this.shop.do<Fact>({ do: 'told', order, name });

  /** A customer of the shop who takes part, with points to spend. */
  readonly createMember = async (name: string, points = 0) => {
    const memberId = String(++this.#customers);
    const token = async () => {
      const { body } = await this.shop.do<{ body: { token: string } }>({ do: 'token', as: name });
      return body.token;
    };
    await this.shop.do({ do: 'cart', as: name, logIn: Number(memberId) });
    const page = createClient({
      apiBase: this.#api.url,
      publishableKey: 'pk_demo',
      getMemberToken: token,
    });
    await page.member.enroll({ termsVersion: '1' });
    expect((await page.session.retrieve()).member?.externalId).toBe(memberId);
    if (points > 0)
      await this.loyalty.members.adjust(memberId, { points, reason: 'test', actor: 'test' });
    return {
      memberId,
      page,
      redeem: async (rewardId = 'five-euro') => {
        const { issuedReward } = await page.redemptions.create({ rewardId });
        return issuedReward?.voucher?.code ?? '';
      },
      /** What the member has, also what is still on its way. */
      balance: async () => {
        const {
          available = 0,
          pending = 0,
          owed = 0,
        } = (await page.session.retrieve()).balance ?? {};
        return available + pending - owed;
      },
      usages: async (): Promise<Readonly<Record<string, string>>> =>
        Object.fromEntries(
          (await page.issuedRewards.list()).items.map(({ voucher, usage }) => [
            voucher?.code ?? '',
            usage,
          ]),
        ),
      add: (product: number, quantity = 1) =>
        this.shop.do({ do: 'add', as: name, product, quantity }),
      apply: (code: string) => this.shop.ask<boolean>({ do: 'apply', as: name, code }),
      remove: (code: string) => this.shop.do({ do: 'remove', as: name, code }),
      cart: (ahead = 0) => this.shop.cart(name, ahead),
      /** The cart as the elements read it. */
      storeCart: createWooCommerceCart({
        fetch: async () => Response.json(await this.shop.do({ do: 'storeCart', as: name })),
      }),
      order: (more: object = {}) => this.shop.do<number>({ do: 'order', as: name, ...more }),
    };
  };
}
