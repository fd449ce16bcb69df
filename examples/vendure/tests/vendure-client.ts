/** Vendure's own GraphQL APIs, as a shop front and the shop's owner call them. */

/** An order as Vendure reports it; a cart is one too. */
export interface ReportedOrder {
  readonly id: string;
  /** Its code: what the shop's events call it. */
  readonly reference: string;
  /** Of its goods, in cents. */
  readonly total: number;
  readonly state: string;
  readonly lines: readonly { readonly id: string; readonly quantity: number }[];
  readonly payments: readonly { readonly id: string }[];
}

const order = `fragment Told on Order {
  id reference: code total: subTotalWithTax state lines { id quantity } payments { id }
}`;

const orderOrError = `__typename ...Told ... on ErrorResult { errorCode message }`;

interface Refused {
  readonly errorCode: string;
  readonly message: string;
}

/** One session at one of the APIs. */
class Session {
  readonly #url: string;
  #token: string | null = null;

  constructor(url: string) {
    this.#url = url;
  }

  get headers(): Record<string, string> {
    return this.#token === null ? {} : { authorization: `Bearer ${this.#token}` };
  }

  /** Answers the only field that was asked for. */
  async ask<Answer>(query: string, variables: object = {}): Promise<Answer> {
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.headers },
      body: JSON.stringify({ query, variables }),
    });
    this.#token = response.headers.get('vendure-auth-token') ?? this.#token;
    const { data, errors } = (await response.json()) as {
      data?: Record<string, Answer>;
      errors?: readonly { message: string }[];
    };
    const [answer] = Object.values(data ?? {});
    if (errors !== undefined || answer === undefined)
      throw new Error(`Vendure: ${JSON.stringify(errors)}`);
    return answer;
  }
}

const password = 'a long password';

/** Somebody who shops. */
export class VendureShopper {
  readonly #origin: string;
  readonly #session: Session;

  constructor(origin: string) {
    this.#origin = origin;
    this.#session = new Session(`${origin}/shop-api`);
  }

  /** Opens an account and logs in to it; answers what the customer is called in the programme. */
  async register(emailAddress: string): Promise<string> {
    const input = { emailAddress, password, firstName: 'Noor', lastName: 'N' };
    await this.#session.ask(
      `mutation ($input: RegisterCustomerInput!) { registerCustomerAccount(input: $input) { __typename } }`,
      { input },
    );
    await this.logIn(emailAddress);
    const { id } = await this.#session.ask<{ id: string }>(`{ activeCustomer { id } }`);
    return id;
  }

  async logIn(username: string): Promise<void> {
    await this.#session.ask(
      `mutation ($username: String!, $password: String!) {
        login(username: $username, password: $password) { __typename }
      }`,
      { username, password },
    );
  }

  /** Sends what a page of the shop would, as this shopper. */
  readonly fetch: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    for (const [name, value] of Object.entries(this.#session.headers)) headers.set(name, value);
    return fetch(input, { ...init, headers });
  };

  /** The token for the loyalty API; undefined for a guest. */
  async memberToken(): Promise<string | undefined> {
    const response = await fetch(`${this.#origin}/loyalty/member-token`, {
      headers: this.#session.headers,
    });
    if (response.status === 204) return undefined;
    return ((await response.json()) as { token: string }).token;
  }

  async add(sku: string, quantity = 1): Promise<ReportedOrder> {
    const { items } = await this.#session.ask<{
      items: { variants: { id: string; sku: string }[] }[];
    }>(`{ products { items { variants { id sku } } } }`);
    const variant = items.flatMap(({ variants }) => variants).find((each) => each.sku === sku);
    return this.#change(
      `addItemToOrder(productVariantId: $id, quantity: $quantity)`,
      { id: variant?.id, quantity },
      '$id: ID!, $quantity: Int!',
    );
  }

  async apply(code: string): Promise<ReportedOrder> {
    return this.#change('applyCouponCode(couponCode: $code)', { code }, '$code: String!');
  }

  async takeOff(couponCode: string): Promise<ReportedOrder> {
    return this.#session.ask(
      `mutation ($code: String!) { removeCouponCode(couponCode: $code) { ...Told } } ${order}`,
      { code: couponCode },
    );
  }

  async cart(): Promise<ReportedOrder> {
    return this.#session.ask(`{ activeOrder { ...Told } } ${order}`);
  }

  /** Goes to the checkout: from here on the order waits for its payment. */
  async order(): Promise<ReportedOrder> {
    await this.chooseDelivery();
    return this.arrangePayment();
  }

  async chooseDelivery(): Promise<void> {
    await this.#session.ask(
      `mutation ($input: CreateAddressInput!) { setOrderShippingAddress(input: $input) { __typename } }`,
      { input: { streetLine1: 'Street 1', city: 'Town', countryCode: 'NL' } },
    );
    const [method] = await this.#session.ask<{ id: string }[]>(
      `{ eligibleShippingMethods { id } }`,
    );
    await this.sendBy(method?.id);
  }

  async sendBy(method: string | undefined): Promise<void> {
    await this.#session.ask(
      `mutation ($id: [ID!]!) { setOrderShippingMethod(shippingMethodId: $id) { __typename } }`,
      { id: [method] },
    );
  }

  async arrangePayment(): Promise<ReportedOrder> {
    return this.#change('transitionOrderToState(state: "ArrangingPayment")', {});
  }

  /** Pays at once, or says that the money is on its way. */
  async pay(method: 'pay-later' | 'bank-transfer' = 'pay-later'): Promise<ReportedOrder> {
    return this.#change(
      'addPaymentToOrder(input: $input)',
      { input: { method, metadata: {} } },
      '$input: PaymentInput!',
    );
  }

  async #change(call: string, variables: object, declared = ''): Promise<ReportedOrder> {
    const head = declared === '' ? '' : `(${declared})`;
    return told(
      await this.#session.ask(
        `mutation ${head} { ${call} { ${orderOrError} } } ${order}`,
        variables,
      ),
    );
  }
}

/** The shop's owner, who refunds and cancels. */
export class VendureOwner {
  readonly #session: Session;

  constructor(origin: string) {
    this.#session = new Session(`${origin}/admin-api`);
  }

  async logIn(owner: { readonly username: string; readonly password: string }): Promise<void> {
    await this.#session.ask(
      `mutation ($username: String!, $password: String!) {
        login(username: $username, password: $password) { __typename }
      }`,
      owner,
    );
  }

  /** An order as it is now, with what was paid for it. */
  async look({ id }: Pick<ReportedOrder, 'id'>): Promise<ReportedOrder> {
    return this.#session.ask(`query ($id: ID!) { order(id: $id) { ...Told } } ${order}`, { id });
  }

  /** What stands in the order's history for the people of the shop alone. */
  async readNotes({ id }: Pick<ReportedOrder, 'id'>): Promise<string> {
    const { history } = await this.#session.ask<{
      history: { items: { isPublic: boolean; data: { note?: string } }[] };
    }>(`query ($id: ID!) { order(id: $id) { history { items { isPublic data } } } }`, { id });
    return history.items
      .flatMap(({ isPublic, data: { note } }) => (isPublic ? [] : (note ?? [])))
      .join('\n');
  }

  /** Starts a refund of some lines, and answers its id; the money is not back yet. */
  async refund(of: ReportedOrder, quantity: number, amount: number): Promise<string> {
    const lines = of.lines.map(({ id }) => ({ orderLineId: id, quantity }));
    const input = {
      lines,
      paymentId: of.payments[0]?.id,
      amount,
      shipping: 0,
      adjustment: 0,
      reason: 'test',
    };
    const { id } = await this.#session.ask<{ id: string }>(
      `mutation ($input: RefundOrderInput!) {
        refundOrder(input: $input) { ... on Refund { id } ... on ErrorResult { message } }
      }`,
      { input },
    );
    return id;
  }

  /** The money is back. */
  async settle(refundId: string): Promise<void> {
    await this.#session.ask(
      `mutation ($input: SettleRefundInput!) { settleRefund(input: $input) { __typename } }`,
      { input: { id: refundId, transactionId: 'test' } },
    );
  }

  async cancel({ id }: ReportedOrder): Promise<ReportedOrder> {
    return told(
      await this.#session.ask(
        `mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { ${orderOrError} } } ${order}`,
        { input: { orderId: id, reason: 'test', cancelShipping: true } },
      ),
    );
  }

  /** The money of a bank transfer is there. */
  async receive(of: ReportedOrder): Promise<void> {
    await this.#session.ask(`mutation ($id: ID!) { settlePayment(id: $id) { __typename } }`, {
      id: (await this.look(of)).payments[0]?.id,
    });
  }

  /** A code of the shop's own, with so many cents off the order. */
  async createPromotion(couponCode: string, cents: number): Promise<void> {
    const input = {
      enabled: true,
      couponCode,
      conditions: [],
      actions: [
        {
          code: 'order_fixed_discount',
          arguments: [{ name: 'discount', value: String(cents) }],
        },
      ],
      translations: [{ languageCode: 'en', name: couponCode, description: '' }],
    };
    await this.#session.ask(
      `mutation ($input: CreatePromotionInput!) { createPromotion(input: $input) { __typename } }`,
      { input },
    );
  }

  /** Whether Vendure has a promotion with this code. */
  async hasPromotion(code: string): Promise<boolean> {
    const { totalItems } = await this.#session.ask<{ totalItems: number }>(
      `query ($code: String!) { promotions(options: { filter: { couponCode: { eq: $code } } }) { totalItems } }`,
      { code },
    );
    return totalItems > 0;
  }

  /** Another way to send, for so many cents with tax: answers what it is called. */
  async createShippingMethod(code: string, cents: number): Promise<string> {
    const input = {
      code,
      fulfillmentHandler: 'manual-fulfillment',
      checker: {
        code: 'default-shipping-eligibility-checker',
        arguments: [{ name: 'orderMinimum', value: '0' }],
      },
      calculator: {
        code: 'default-shipping-calculator',
        arguments: [
          { name: 'rate', value: String(cents) },
          { name: 'includesTax', value: 'include' },
          { name: 'taxRate', value: '21' },
        ],
      },
      translations: [{ languageCode: 'en', name: code, description: '' }],
    };
    const { id } = await this.#session.ask<{ id: string }>(
      `mutation ($input: CreateShippingMethodInput!) { createShippingMethod(input: $input) { id } }`,
      { input },
    );
    return id;
  }

  async deleteShippingMethod(id: string): Promise<void> {
    await this.#session.ask(
      `mutation ($id: ID!) { deleteShippingMethod(id: $id) { result message } }`,
      { id },
    );
  }

  /** Makes the shop's prices with or without tax. */
  async setPricesIncludeTax(pricesIncludeTax: boolean): Promise<void> {
    const { id } = await this.#session.ask<{ id: string }>(`{ activeChannel { id } }`);
    await this.#session.ask(
      `mutation ($input: UpdateChannelInput!) { updateChannel(input: $input) { __typename } }`,
      { input: { id, pricesIncludeTax } },
    );
  }
}

/** @throws when Vendure refused, with its own code for why. */
function told(answer: ReportedOrder | Refused): ReportedOrder {
  if ('errorCode' in answer) throw new Error(`${answer.errorCode}: ${answer.message}`);
  return answer;
}
