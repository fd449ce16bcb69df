/** Medusa's own APIs, as a shop front and the shop's owner call them. */
import type { RunningShop } from './shop-process.ts';

/** A cart or an order as Medusa reports it, in cents. */
export interface Reported {
  readonly id: string;
  /** What an order is called to who placed it. */
  readonly number: number | undefined;
  readonly codes: readonly string[];
  readonly total: number;
  readonly discount: number;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly quantity: number;
    readonly total: number;
  }[];
}

/** An order that was placed; its id is what the shop's events call it. */
export interface Ordered extends Reported {
  readonly reference: string;
}

/** What a page keeps of who shops on it, and goes on with when it is opened again. */
export interface ShoppingSession {
  readonly token?: string | undefined;
  readonly cart?: string | undefined;
}

interface Cart {
  readonly id: string;
  readonly display_id?: number;
  readonly total: number;
  readonly discount_total: number;
  readonly promotions?: readonly { readonly code: string }[];
  readonly items: Reported['items'];
}

interface Payment {
  readonly id: string;
  readonly amount: number;
}

/** Someone at one of the APIs. */
class Visitor {
  readonly #origin: string;
  readonly #headers: Record<string, string>;

  constructor({ origin, publishableKey }: Pick<RunningShop, 'origin' | 'publishableKey'>) {
    this.#origin = origin;
    this.#headers = {
      'content-type': 'application/json',
      'x-publishable-api-key': publishableKey,
    };
  }

  get token(): string | undefined {
    return this.#headers['authorization'];
  }

  set token(token: string | undefined) {
    if (token !== undefined) this.#headers['authorization'] = token;
  }

  /** Sends what a page of the shop would, as this visitor. */
  send(method: string, path: string, body?: object): Promise<Response> {
    const headers = this.#headers;
    return fetch(this.#origin + path, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  /** @throws when Medusa refused, with what it says of why. */
  async ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await this.send(method, path, body);
    const answer = (await response.json()) as Answer & { message?: string };
    if (!response.ok) throw new Error(answer.message ?? `${response.status}`);
    return answer;
  }
}

const password = 'a long Passw0rd';

const accounts = '/auth/customer/emailpass';

const address = {
  first_name: 'Noor',
  last_name: 'Nieuwkomer',
  address_1: 'Street 1',
  city: 'Town',
  postal_code: '2511 AA',
};

/** Somebody who shops, in one country or the other. */
export class MedusaShopper {
  readonly #visitor: Visitor;
  readonly #country: 'nl' | 'de';
  /** What is written in the checkout. */
  email = 'guest@example.com';
  #cart: string | undefined;

  constructor(shop: Pick<RunningShop, 'origin' | 'publishableKey'>, country: 'nl' | 'de' = 'nl') {
    this.#visitor = new Visitor(shop);
    this.#country = country;
  }

  get session(): ShoppingSession {
    return { token: this.#visitor.token, cart: this.#cart };
  }

  set session({ token, cart }: ShoppingSession) {
    this.#visitor.token = token;
    this.#cart = cart;
  }

  /** Opens an account and logs in to it; answers what the customer is called in the programme. */
  async register(email: string): Promise<string> {
    const { token } = await this.#visitor.ask<{ token: string }>('POST', `${accounts}/register`, {
      email,
      password,
    });
    this.#visitor.token = `Bearer ${token}`;
    const { customer } = await this.#visitor.ask<{ customer: { id: string } }>(
      'POST',
      '/store/customers',
      { email },
    );
    await this.logIn(email);
    return customer.id;
  }

  async logIn(email: string): Promise<void> {
    const account = { email, password };
    const { token } = await this.#visitor.ask<{ token: string }>('POST', accounts, account);
    this.#visitor.token = `Bearer ${token}`;
    this.email = email;
    // What was put in the cart before is the customer's from now on.
    if (this.#cart !== undefined)
      await this.#visitor.ask('POST', `/store/carts/${this.#cart}/customer`);
  }

  /** The token for the loyalty API; undefined for a guest. */
  async memberToken(): Promise<string | undefined> {
    const response = await this.#visitor.send('GET', '/loyalty/member-token');
    if (response.status === 204) return undefined;
    return ((await response.json()) as { token: string }).token;
  }

  /** What is sold, with what it costs in the shopper's country. */
  async products(): Promise<{ sku: string; title: string; price: number }[]> {
    const { products } = await this.#visitor.ask<{
      products: {
        handle: string;
        title: string;
        variants: { calculated_price: { calculated_amount: number } }[];
      }[];
    }>(
      'GET',
      `/store/products?region_id=${await this.#region()}&fields=handle,title,*variants.calculated_price`,
    );
    return products.map(({ handle, title, variants }) => ({
      sku: handle,
      title,
      price: cents(variants[0]?.calculated_price.calculated_amount ?? 0),
    }));
  }

  async add(sku: string, quantity = 1): Promise<Reported> {
    const { products } = await this.#visitor.ask<{ products: { variants: { id: string }[] }[] }>(
      'GET',
      `/store/products?handle=${sku}&fields=variants.id`,
    );
    const variant_id = products[0]?.variants[0]?.id;
    const path = `/store/carts/${await this.#openCart()}/line-items`;
    await this.#visitor.ask('POST', path, { variant_id, quantity });
    return this.cart();
  }

  async apply(code: string): Promise<Reported> {
    const path = `/store/carts/${await this.#openCart()}/promotions`;
    await this.#visitor.ask('POST', path, { promo_codes: [code] });
    return this.cart();
  }

  async takeOff(code: string): Promise<Reported> {
    const path = `/store/carts/${await this.#openCart()}/promotions`;
    await this.#visitor.ask('DELETE', path, { promo_codes: [code] });
    return this.cart();
  }

  async cart(): Promise<Reported> {
    const { cart } = await this.#visitor.ask<{ cart: Cart }>(
      'GET',
      `/store/carts/${await this.#openCart()}`,
    );
    return reported(cart);
  }

  /** Orders what is in the cart; its money is promised, and not there yet. */
  async order(): Promise<Ordered> {
    await this.prepareOrder();
    return this.complete();
  }

  /** Goes through the checkout, up to the last press. */
  async prepareOrder(): Promise<void> {
    const cart_id = await this.#openCart();
    const path = `/store/carts/${cart_id}`;
    const where = { ...address, country_code: this.#country };
    await this.#visitor.ask('POST', path, {
      email: this.email,
      shipping_address: where,
      billing_address: where,
    });
    const { shipping_options } = await this.#visitor.ask<{ shipping_options: { id: string }[] }>(
      'GET',
      `/store/shipping-options?cart_id=${cart_id}`,
    );
    await this.#visitor.ask('POST', `${path}/shipping-methods`, {
      option_id: shipping_options[0]?.id,
    });
    const { payment_collection } = await this.#visitor.ask<{ payment_collection: { id: string } }>(
      'POST',
      '/store/payment-collections',
      { cart_id },
    );
    await this.#visitor.ask(
      'POST',
      `/store/payment-collections/${payment_collection.id}/payment-sessions`,
      { provider_id: 'pp_system_default' },
    );
  }

  async complete(): Promise<Ordered> {
    const path = `/store/carts/${await this.#openCart()}/complete`;
    const answer = await this.#visitor.ask<{ order?: Cart; error?: { message: string } }>(
      'POST',
      path,
      {},
    );
    if (!answer.order) throw new Error(answer.error?.message ?? 'There is no order.');
    this.#cart = undefined;
    return { ...reported(answer.order), reference: answer.order.id };
  }

  async #openCart(): Promise<string> {
    if (this.#cart !== undefined) return this.#cart;
    const { cart } = await this.#visitor.ask<{ cart: { id: string } }>('POST', '/store/carts', {
      region_id: await this.#region(),
      shipping_address: { country_code: this.#country },
    });
    return (this.#cart = cart.id);
  }

  async #region(): Promise<string | undefined> {
    const { regions } = await this.#visitor.ask<{
      regions: { id: string; countries: { iso_2: string }[] }[];
    }>('GET', '/store/regions');
    return regions.find(({ countries }) => countries.some(({ iso_2 }) => iso_2 === this.#country))
      ?.id;
  }
}

/** The shop's owner. */
export class MedusaOwner {
  readonly #visitor: Visitor;
  readonly #account: RunningShop['owner'];

  constructor(shop: Pick<RunningShop, 'origin' | 'publishableKey' | 'owner'>) {
    this.#visitor = new Visitor(shop);
    this.#account = shop.owner;
  }

  async logIn(): Promise<void> {
    const path = '/auth/user/emailpass';
    const { token } = await this.#visitor.ask<{ token: string }>('POST', path, this.#account);
    this.#visitor.token = `Bearer ${token}`;
  }

  /** The money of an order is taken: all of it, or a part. */
  async capture(order: Pick<Reported, 'id'>, amount?: number): Promise<void> {
    const { id } = await this.#payment(order);
    const body = amount === undefined ? {} : { amount: amount / 100 };
    await this.#visitor.ask('POST', `/admin/payments/${id}/capture`, body);
  }

  async refund(order: Reported, amount: number): Promise<void> {
    const { id } = await this.#payment(order);
    await this.#visitor.ask('POST', `/admin/payments/${id}/refund`, { amount: amount / 100 });
  }

  /** The order that was placed last. */
  async lastOrder(): Promise<Pick<Reported, 'id'>> {
    const { orders } = await this.#visitor.ask<{ orders: { id: string }[] }>(
      'GET',
      '/admin/orders?order=-created_at&limit=1&fields=id',
    );
    if (!orders[0]) throw new Error('There is no order.');
    return orders[0];
  }

  async cancel({ id }: Reported): Promise<void> {
    await this.#visitor.ask('POST', `/admin/orders/${id}/cancel`);
  }

  /** A code of the shop's own, with so much off the order. */
  async createPromotion(code: string, amount: number): Promise<void> {
    await this.#visitor.ask('POST', '/admin/promotions', {
      code,
      type: 'standard',
      status: 'active',
      is_tax_inclusive: true,
      application_method: {
        type: 'fixed',
        target_type: 'order',
        allocation: 'across',
        value: amount / 100,
        currency_code: 'eur',
      },
    });
  }

  /** A product that parcels are too small for, and another way to send: answers what that is called. */
  async createFreight(sku: string, amount: number): Promise<string> {
    const { shipping_profile } = await this.#visitor.ask<{ shipping_profile: { id: string } }>(
      'POST',
      '/admin/shipping-profiles',
      { name: `Freight for a ${sku}`, type: 'freight' },
    );
    await this.createProduct(sku, amount, shipping_profile.id);
    return this.createShippingOption('freight', amount, shipping_profile.id);
  }

  /** A product of so many cents without tax; one without a shipping profile is not sent. */
  async createProduct(sku: string, amount: number, shipping_profile_id?: string): Promise<void> {
    const { sales_channels } = await this.#visitor.ask<{ sales_channels: { id: string }[] }>(
      'GET',
      '/admin/sales-channels?name=Web%20shop&fields=id',
    );
    const prices = [{ currency_code: 'eur', amount: amount / 100 }];
    await this.#visitor.ask('POST', '/admin/products', {
      title: sku,
      handle: sku,
      status: 'published',
      ...(shipping_profile_id !== undefined && { shipping_profile_id }),
      sales_channels,
      options: [{ title: 'Kind', values: ['One'] }],
      variants: [{ title: sku, manage_inventory: false, options: { Kind: 'One' }, prices }],
    });
  }

  /** Another way to send, for so many cents without tax: for what goes by parcel, unless a profile says otherwise. */
  async createShippingOption(code: string, amount: number, profile?: string): Promise<string> {
    const { shipping_options } = await this.#visitor.ask<{
      shipping_options: {
        provider_id: string;
        service_zone_id: string;
        shipping_profile_id: string;
      }[];
    }>(
      'GET',
      '/admin/shipping-options?fields=provider_id,service_zone_id,shipping_profile_id&order=created_at',
    );
    const [first] = shipping_options;
    const { shipping_option } = await this.#visitor.ask<{ shipping_option: { id: string } }>(
      'POST',
      '/admin/shipping-options',
      {
        name: code,
        price_type: 'flat',
        provider_id: first?.provider_id,
        service_zone_id: first?.service_zone_id,
        shipping_profile_id: profile ?? first?.shipping_profile_id,
        type: { label: code, description: code, code },
        prices: [{ currency_code: 'eur', amount: amount / 100 }],
      },
    );
    return shipping_option.id;
  }

  async deleteShippingOption(id: string): Promise<void> {
    await this.#visitor.ask('DELETE', `/admin/shipping-options/${id}`);
  }

  async #payment({ id }: Pick<Reported, 'id'>): Promise<Payment> {
    const { order } = await this.#visitor.ask<{
      order: { payment_collections: { payments: Payment[] }[] };
    }>('GET', `/admin/orders/${id}?fields=*payment_collections.payments`);
    const [payment] = order.payment_collections.flatMap(({ payments }) => payments);
    if (!payment) throw new Error(`The order ${id} has no payment.`);
    return payment;
  }
}

function reported({ id, display_id, total, discount_total, promotions, items }: Cart): Reported {
  return {
    id,
    number: display_id,
    codes: (promotions ?? []).map(({ code }) => code),
    total: cents(total),
    discount: cents(discount_total),
    items: items.map((item) => ({ ...item, total: cents(item.total) })),
  };
}

function cents(amount: number): number {
  return Math.round(amount * 100);
}
