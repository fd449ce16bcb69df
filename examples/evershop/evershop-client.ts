/** EverShop's own APIs, as a shop front and the shop's owner call them. */
import type { RunningShop } from './shop-process.ts';

/** A cart as EverShop reports it, in cents. */
export interface ReportedCart {
  readonly coupon: string | null;
  readonly total: number;
  readonly discount: number;
}

/** An order as EverShop reports it; its uuid is what the shop's events call it. */
export interface ReportedOrder {
  readonly reference: string;
  readonly coupon: string | null;
  readonly total: number;
  readonly discount: number;
}

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: { readonly message: string };
}

/** Someone at one of the APIs, with the cookies or the token that say who. */
class Visitor {
  static #count = 0;
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();
  /** EverShop slows down who asks much, and takes a proxy's word for where each comes from. */
  readonly #address = `198.51.100.${(Visitor.#count = (Visitor.#count + 1) % 250)}`;
  token: string | undefined;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Sends what a page of the shop would, as this visitor. */
  readonly fetch = async (path: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(path instanceof Request ? path : new URL(path, this.#origin), init);
    request.headers.set('x-forwarded-for', this.#address);
    const cookies = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookies !== '') request.headers.set('cookie', cookies);
    if (this.token !== undefined) request.headers.set('authorization', `Bearer ${this.token}`);
    const response = await fetch(request, { redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  };

  /** @throws when EverShop refused, with what it says of why. */
  async ask<Data>(method: string, path: string, body?: object): Promise<Data> {
    const response = await this.fetch(path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { data, error } = (await response.json()) as Answer<Data>;
    if (error || data === undefined) throw new Error(error?.message ?? `${response.status}`);
    return data;
  }
}

const password = 'a long Passw0rd';

const address = {
  full_name: 'Noor Nieuwkomer',
  address_1: 'Street 1',
  city: 'Town',
  country: 'NL',
  province: 'NL-ZH',
  postcode: '2511 AA',
  telephone: '0701234567',
};

/** Somebody who shops. */
export class EverShopShopper {
  readonly #visitor: Visitor;

  constructor({ origin }: Pick<RunningShop, 'origin'>) {
    this.#visitor = new Visitor(origin);
  }

  get fetch() {
    return this.#visitor.fetch;
  }

  /** Opens an account; answers what it is called in the programme, and what its owner logs in with. */
  async register(email: string, fullName = 'Noor Nieuwkomer') {
    const { customer_id } = await this.#visitor.ask<{ customer_id: number }>(
      'POST',
      '/api/customers',
      { email, password, full_name: fullName },
    );
    return { id: String(customer_id), email, password };
  }

  async logIn(email: string): Promise<void> {
    await this.visit();
    await this.#visitor.ask('POST', '/customer/login', { email, password });
  }

  /** Opens a page of the shop: it gives whoever comes a session. */
  async visit(): Promise<void> {
    await (await this.#visitor.fetch('/account/login')).text();
  }

  /** The token for the loyalty API; undefined for a guest. */
  async memberToken(): Promise<string | undefined> {
    const response = await this.#visitor.fetch('/api/loyalty/member-token');
    if (response.status === 204) return undefined;
    return ((await response.json()) as { token: string }).token;
  }

  async add(sku: string, qty = 1): Promise<ReportedCart> {
    await this.#visitor.ask('POST', '/api/cart/mine/items', { sku, qty });
    return this.cart();
  }

  async apply(coupon: string): Promise<ReportedCart> {
    await this.#visitor.ask('POST', `/api/carts/${await this.#cartId()}/coupons`, { coupon });
    return this.cart();
  }

  async takeOff(coupon: string): Promise<ReportedCart> {
    await this.#visitor.ask('DELETE', `/api/carts/${await this.#cartId()}/coupons/${coupon}`);
    return this.cart();
  }

  async cart(): Promise<ReportedCart> {
    const { coupon, grandTotal, discountAmount } = await this.#read();
    return { coupon, total: cents(grandTotal.value), discount: cents(discountAmount.value) };
  }

  /** Says where the cart goes, and by which of the shop's own ways. */
  async sendBy(method_code: string): Promise<ReportedCart> {
    const path = `/api/carts/${await this.#cartId()}`;
    await this.#visitor.ask('POST', `${path}/addresses`, { type: 'shipping', address });
    await this.#visitor.ask('POST', `${path}/shippingMethods`, {
      provider_code: 'core',
      method_code,
    });
    return this.cart();
  }

  /** Orders what is in the cart, to be paid at the door. */
  async order(): Promise<ReportedOrder> {
    const order = await this.#visitor.ask<{
      uuid: string;
      coupon: string | null;
      grand_total: string;
      discount_amount: string;
    }>('POST', `/api/carts/${await this.#cartId()}/checkout`, {
      cart_id: await this.#cartId(),
      customer: { email: 'guest@example.com' },
      billingAddress: address,
      paymentMethod: 'cod',
    });
    const { uuid, coupon, grand_total, discount_amount } = order;
    const [total, discount] = [cents(grand_total), cents(discount_amount)];
    return { reference: uuid, coupon, total, discount };
  }

  async #cartId(): Promise<string> {
    return (await this.#read()).uuid;
  }

  async #read() {
    const { myCart } = await this.#visitor.ask<{
      myCart: {
        uuid: string;
        coupon: string | null;
        grandTotal: { value: number };
        discountAmount: { value: number };
      } | null;
    }>('POST', '/api/graphql', {
      query: '{ myCart { uuid coupon grandTotal { value } discountAmount { value } } }',
    });
    if (!myCart) throw new Error('There is no cart.');
    return myCart;
  }
}

/** The shop's owner. */
export class EverShopOwner {
  readonly #visitor: Visitor;
  readonly #account: RunningShop['owner'];
  #zone: string | undefined;

  constructor({ origin, owner }: Pick<RunningShop, 'origin' | 'owner'>) {
    this.#visitor = new Visitor(origin);
    this.#account = owner;
  }

  async logIn(): Promise<void> {
    const { accessToken } = await this.#visitor.ask<{ accessToken: string }>(
      'POST',
      '/api/user/tokens',
      this.#account,
    );
    this.#visitor.token = accessToken;
  }

  async set(settings: Readonly<Record<string, string | number>>): Promise<void> {
    await this.#visitor.ask('POST', '/api/settings', settings);
  }

  /** Answers the id by which products name it. */
  async createTax(name: string, rate: number): Promise<number> {
    const { uuid, tax_class_id } = await this.#visitor.ask<{ uuid: string; tax_class_id: number }>(
      'POST',
      '/api/tax/classes',
      { name },
    );
    const rates = `/api/tax/classes/${uuid}/rates`;
    await this.#visitor.ask('POST', rates, {
      name,
      country: '*',
      rate,
      is_compound: 0,
      priority: 0,
    });
    return tax_class_id;
  }

  /** A way to send parcels, at this price: answers the code by which a cart names it. */
  async createShippingMethod(name: string, cost: number): Promise<string> {
    this.#zone ??= (
      await this.#visitor.ask<{ uuid: string }>('POST', '/api/shippingZones', {
        name: 'Near',
        countries: ['NL'],
      })
    ).uuid;
    const { uuid } = await this.#visitor.ask<{ uuid: string }>(
      'POST',
      '/api/shippingProviders/core/methods',
      { name },
    );
    const rate = { method_id: uuid, zone_id: this.#zone, cost };
    await this.#visitor.ask('POST', '/api/shippingProviders/core/rates', rate);
    return uuid;
  }

  /** Answers the id by which products that are sent name it. */
  async createPackage(): Promise<number> {
    const { package_id } = await this.#visitor.ask<{ package_id: number }>(
      'POST',
      '/api/packages',
      { name: 'Box', length: 20, width: 20, height: 20 },
    );
    return package_id;
  }

  /** Something that is not sent, unless there is a package for it: EverShop asks one then. */
  async createProduct(
    sku: string,
    name: string,
    price: number,
    taxClass: number,
    packageId?: number,
  ): Promise<void> {
    await this.#visitor.ask('POST', '/api/products', {
      sku,
      name,
      url_key: sku,
      price,
      tax_class: taxClass,
      status: 1,
      visibility: 1,
      group_id: 1,
      qty: 1000,
      manage_stock: 0,
      stock_availability: 1,
      ...(packageId === undefined
        ? { no_shipping_required: 1 }
        : { no_shipping_required: 0, weight: 1, package_id: packageId }),
      images: [],
    });
  }

  /** A coupon of the shop's own, with so much off the order. */
  async createCoupon(coupon: string, amount: number): Promise<void> {
    await this.#visitor.ask('POST', '/api/coupons', {
      coupon,
      status: 1,
      description: coupon,
      discount_amount: amount,
      discount_type: 'fixed_discount_to_entire_order',
      free_shipping: 0,
      condition: {},
      user_condition: {},
    });
  }

  /** The money of an order that is paid at the door is there. */
  async capture({ reference }: ReportedOrder): Promise<void> {
    await this.#visitor.ask('POST', '/api/cod/captures', { order_id: reference });
  }

  async cancel({ reference }: ReportedOrder): Promise<void> {
    await this.#visitor.ask('POST', `/api/orders/${reference}/cancel`, { reason: 'test' });
  }
}

function cents(amount: string | number): number {
  return Math.round(Number(amount) * 100);
}
