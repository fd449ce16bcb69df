/** Vendure's Shop API, as a shop's pages call it. */
import type { Cart, ShopSoftware } from '@spaarkit/example-kit/shop-front';

interface Variant {
  readonly id: string;
  readonly name: string;
  readonly priceWithTax: number;
}

interface Order {
  readonly code: string;
  readonly totalWithTax: number;
  readonly lines: readonly {
    readonly quantity: number;
    readonly linePriceWithTax: number;
    readonly productVariant: { readonly name: string };
  }[];
  readonly discounts: readonly { readonly description: string; readonly amountWithTax: number }[];
}

const order = `{ ... on Order {
  code totalWithTax lines { quantity linePriceWithTax productVariant { name } }
  discounts { description amountWithTax } } }`;

/** Answers the only field that was asked for. */
async function ask<Answer>(query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch('/shop-api', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data } = (await response.json()) as { data?: Record<string, Answer> };
  const [answer] = Object.values(data ?? {});
  if (answer === undefined) throw new Error('The shop does not answer.');
  return answer;
}

export const vendure: ShopSoftware = {
  async listProducts() {
    const { items } = await ask<{ items: { variants: Variant[] }[] }>(
      '{ products { items { variants { id name priceWithTax } } } }',
    );
    return items
      .flatMap(({ variants }) => variants)
      .map(({ id, name, priceWithTax }) => ({ id, name, priceMinor: priceWithTax }));
  },

  async readCart() {
    return toCart(await ask<Order | null>(`{ activeOrder ${order} }`));
  },

  async addToCart(id) {
    await ask(
      `mutation ($id: ID!) { addItemToOrder(productVariantId: $id, quantity: 1) ${order} }`,
      {
        id,
      },
    );
  },

  async logIn() {
    await ask(
      `mutation ($username: String!, $password: String!) {
        login(username: $username, password: $password) { __typename }
      }`,
      { username: 'noor@example.com', password: 'noor' },
    );
  },

  async placeOrder() {
    await ask(
      `mutation ($input: CreateAddressInput!) {
        setOrderShippingAddress(input: $input) { __typename }
      }`,
      { input: { streetLine1: 'Street 1', city: 'Town', countryCode: 'NL' } },
    );
    const [method] = await ask<{ id: string }[]>('{ eligibleShippingMethods { id } }');
    await ask(
      'mutation ($id: [ID!]!) { setOrderShippingMethod(shippingMethodId: $id) { __typename } }',
      { id: [method?.id] },
    );
    await ask('mutation { transitionOrderToState(state: "ArrangingPayment") { __typename } }');
    const { code, totalWithTax } = await ask<Order>(
      `mutation { addPaymentToOrder(input: { method: "pay-later", metadata: {} }) ${order} }`,
    );
    return { code, totalMinor: totalWithTax };
  },
};

function toCart(found: Order | null): Cart {
  const lines = (found?.lines ?? []).map(({ quantity, productVariant, linePriceWithTax }) => ({
    name: `${quantity} × ${productVariant.name}`,
    amountMinor: linePriceWithTax,
  }));
  const discounts = (found?.discounts ?? []).map(({ description, amountWithTax }) => ({
    name: description,
    amountMinor: amountWithTax,
  }));
  return { rows: [...lines, ...discounts], totalMinor: found?.totalWithTax ?? 0 };
}
