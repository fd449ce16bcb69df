import { LoyaltyCartRewards } from '@spaarkit/react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Form } from '../../parts/form.tsx';
import { money } from '../../parts/money.ts';
import { OrderTable } from '../../parts/order-table.tsx';
import { placeOrder, removeLine } from '../../vendure/actions.ts';
import { readCart, readCustomer, readParcel } from '../../vendure/shop.ts';

export const metadata: Metadata = { title: 'Cart' };

export default async function Cart() {
  const [cart, customer] = await Promise.all([readCart(), readCustomer()]);
  if (!cart)
    return (
      <>
        <h1>Cart</h1>
        <p>
          There is nothing in it yet. <Link href="/">Have a look around.</Link>
        </p>
      </>
    );
  return (
    <>
      <h1>Cart</h1>
      <OrderTable
        order={cart}
        renderAction={(id, name) => (
          <Form action={removeLine}>
            <input type="hidden" name="line" value={id} />
            <button className="quiet" aria-label={`Remove ${name}`}>
              Remove
            </button>
          </Form>
        )}
      />
      <LoyaltyCartRewards />
      {customer ? (
        <Form action={placeOrder}>
          <fieldset>
            <legend>Where shall we send it?</legend>
            <label>
              Street <input name="street" autoComplete="street-address" required />
            </label>
            <label>
              Town <input name="town" autoComplete="address-level2" required />
            </label>
          </fieldset>
          {cart.shippingLines.length === 0 && (
            <p>The parcel is {money(await readParcel())} more.</p>
          )}
          <button className="main">Order</button>
        </Form>
      ) : (
        <p>
          <Link href="/log-in">Log in</Link> to order.
        </p>
      )}
    </>
  );
}
