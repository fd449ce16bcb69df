import '@spaarkit/elements/reserve.css';
import './storefront.css';
import { LoyaltyPointsBadge } from '@spaarkit/react';
import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Loyalty } from '../parts/loyalty.tsx';
import { readCart, readCustomer } from '../vendure/shop.ts';

export const metadata: Metadata = {
  title: { default: 'Tea and coffee', template: '%s · Tea and coffee' },
  icons: { icon: 'data:,' },
};

export default async function Layout({ children }: { readonly children: ReactNode }) {
  const [customer, cart] = await Promise.all([readCustomer(), readCart()]);
  return (
    <html lang="en">
      <body>
        <Loyalty
          apiBase={process.env['LOYALTY_API'] ?? 'http://127.0.0.1:4331'}
          customer={customer?.id}
          cartState={cart?.updatedAt}
        >
          <header>
            <Link href="/" className="name">
              Tea and coffee
            </Link>
            <LoyaltyPointsBadge href="/account" />
            <nav aria-label="Shop">
              <Link href="/" prefetch={false}>
                Products
              </Link>
              <Link href="/cart" prefetch={false}>
                Cart{cart && ` (${cart.totalQuantity})`}
              </Link>
              <Link href="/account" prefetch={false}>
                Account
              </Link>
              {!customer && <Link href="/log-in">Log in</Link>}
            </nav>
          </header>
          <main>{children}</main>
        </Loyalty>
      </body>
    </html>
  );
}
