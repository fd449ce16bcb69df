/** The shop's pages, as they call Vendure's Shop API: nothing of loyalty is in here. */

export interface Variant {
  readonly id: string;
  readonly name: string;
  readonly priceWithTax: number;
}

export interface Order {
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

export async function listVariants(): Promise<Variant[]> {
  const { items } = await ask<{ items: { variants: Variant[] }[] }>(
    '{ products { items { variants { id name priceWithTax } } } }',
  );
  return items.flatMap(({ variants }) => variants);
}

export function readCart(): Promise<Order | null> {
  return ask(`{ activeOrder ${order} }`);
}

export async function logIn(username: string, password: string): Promise<void> {
  await ask(
    `mutation ($username: String!, $password: String!) {
      login(username: $username, password: $password) { __typename }
    }`,
    { username, password },
  );
}

export function addToCart(id: string): Promise<Order> {
  return ask(
    `mutation ($id: ID!) { addItemToOrder(productVariantId: $id, quantity: 1) ${order} }`,
    { id },
  );
}

/** Delivers to where the customer lives, and pays. */
export async function placeOrder(): Promise<Order> {
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
  return ask(
    `mutation { addPaymentToOrder(input: { method: "pay-later", metadata: {} }) ${order} }`,
  );
}
