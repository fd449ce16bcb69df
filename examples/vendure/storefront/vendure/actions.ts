'use server';
/** What a shopper does on the pages. Each answers what is wrong, for the form that asked, or nothing. */
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { act, ask, endSession } from './session.ts';

/** Something that a form does. */
export type Action = (before: string | undefined, form: FormData) => Promise<string | undefined>;

/** What Vendure answers where it does what it was asked, or says why not. */
interface Outcome {
  readonly code?: string;
  readonly message?: string;
  readonly transitionError?: string;
}

const outcome = '{ __typename ... on Order { code } ... on ErrorResult { message } }';

const transition = `mutation {
  transitionOrderToState(state: "ArrangingPayment") {
    __typename ... on OrderStateTransitionError { transitionError } } }`;

const problemOf = ({ message, transitionError }: Outcome) => transitionError ?? message;

export const addToCart: Action = async (_before, form) => {
  const added = await act<Outcome>(
    `mutation ($id: ID!) { addItemToOrder(productVariantId: $id, quantity: 1) ${outcome} }`,
    { id: form.get('variant') },
  );
  refresh();
  return problemOf(added);
};

export const removeLine: Action = async (_before, form) => {
  const removed = await act<Outcome>(
    `mutation ($id: ID!) { removeOrderLine(orderLineId: $id) ${outcome} }`,
    { id: form.get('line') },
  );
  refresh();
  return problemOf(removed);
};

export const logIn: Action = async (_before, form) => {
  const { message } = await act<Outcome>(
    `mutation ($username: String!, $password: String!) {
      login(username: $username, password: $password) { ... on ErrorResult { message } } }`,
    { username: form.get('email'), password: form.get('password') },
  );
  if (message !== undefined) return 'We know nobody with this address and password.';
  redirect('/account');
};

export async function logOut(): Promise<void> {
  await act('mutation { logout { success } }');
  await endSession();
  redirect('/');
}

/** Sends what is in the cart to where the form says, and pays for it. */
export const placeOrder: Action = async (_before, form) => {
  // Also where it ends half-way: the delivery is on the order by then.
  refresh();
  const input = { streetLine1: form.get('street'), city: form.get('town'), countryCode: 'NL' };
  const [method] = await ask<readonly { readonly id: string }[]>(
    '{ eligibleShippingMethods { id } }',
  );
  const steps = [
    [
      `mutation ($input: CreateAddressInput!) { setOrderShippingAddress(input: $input) ${outcome} }`,
      { input },
    ],
    [
      `mutation ($id: [ID!]!) { setOrderShippingMethod(shippingMethodId: $id) ${outcome} }`,
      { id: [method?.id] },
    ],
    [transition, {}],
    [`mutation { addPaymentToOrder(input: { method: "pay-later", metadata: {} }) ${outcome} }`, {}],
  ] as const;
  let code = '';
  for (const [mutation, variables] of steps) {
    const done = await act<Outcome>(mutation, variables);
    const problem = problemOf(done);
    if (problem !== undefined) return problem;
    code = done.code ?? code;
  }
  redirect(`/orders/${code}`);
};
