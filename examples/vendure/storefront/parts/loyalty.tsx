'use client';

import { createVendureCart } from '@spaarkit/elements/carts/vendure';
import { LoyaltyProvider } from '@spaarkit/react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type ComponentRef, type ReactNode } from 'react';

interface LoyaltyProps {
  readonly apiBase: string;
  /** Who is logged in; undefined for a guest. */
  readonly customer: string | undefined;
  /** Differs whenever the cart does. */
  readonly cartState: string | undefined;
  readonly children: ReactNode;
}

/**
 * All that the pages do for loyalty: the elements inside it have the shop's cart, and hear when the
 * server drew the page for somebody else, or with another cart.
 */
export function Loyalty({ apiBase, customer, cartState, children }: LoyaltyProps) {
  const router = useRouter();
  const provider = useRef<ComponentRef<typeof LoyaltyProvider>>(null);
  const [cart] = useState(() => createVendureCart({ onCodeChange: () => router.refresh() }));
  useChanged(customer, () => void provider.current?.memberChanged());
  useChanged(cartState, () => cart.changed());

  return (
    <LoyaltyProvider
      ref={provider}
      apiBase={apiBase}
      publishableKey="pk_demo"
      memberTokenUrl="/loyalty/member-token"
      cart={cart}
      live
      onLoyaltyLogin={(event) => {
        event.preventDefault();
        router.push('/log-in');
      }}
    >
      {children}
    </LoyaltyProvider>
  );
}

/** Calls back when a value is another than at the last drawing; the first was known from the start. */
function useChanged(value: string | undefined, onChanged: () => void): void {
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    onChanged();
  });
}
