import { LoyaltyRewards } from '@spaarkit/react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { money } from '../../parts/money.ts';
import { logOut } from '../../vendure/actions.ts';
import { readCustomer } from '../../vendure/shop.ts';

export const metadata: Metadata = { title: 'Account' };

const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'Europe/Amsterdam' });

export default async function Account() {
  const customer = await readCustomer();
  if (!customer)
    return (
      <>
        <h1>Account</h1>
        <p>
          <Link href="/log-in">Log in</Link> to see your orders and your points.
        </p>
        <LoyaltyRewards>
          <p>What points bring you stands here. It takes JavaScript.</p>
        </LoyaltyRewards>
      </>
    );
  const { firstName, lastName, orders } = customer;
  return (
    <>
      <h1>
        {firstName} {lastName}
      </h1>
      <LoyaltyRewards>
        <p>Your points stand here. It takes JavaScript.</p>
      </LoyaltyRewards>
      <h2>Orders</h2>
      {orders.items.length === 0 ? (
        <p>None yet.</p>
      ) : (
        <table>
          <tbody>
            {orders.items.map(({ code, orderPlacedAt, totalWithTax }) => (
              <tr key={code}>
                <th scope="row">
                  <Link href={`/orders/${code}`}>{code}</Link>
                </th>
                <td>{day.format(new Date(orderPlacedAt))}</td>
                <td>{money(totalWithTax)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <form action={logOut}>
        <button>Log out</button>
      </form>
    </>
  );
}
