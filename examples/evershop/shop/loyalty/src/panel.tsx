import {
  useCartDispatch,
  useCartState,
} from '@evershop/evershop/components/frontStore/cart/CartContext';
import type { LoyaltyProviderElement } from '@spaarkit/elements';
import { createEverShopCart, type ShopCart } from '@spaarkit/elements/carts/evershop';
import reserve from '@spaarkit/elements/reserve.css?inline';
import '@spaarkit/elements/types/react';
import { useEffect, useRef } from 'react';

interface Properties {
  readonly loyalty: { readonly apiBase: string; readonly publishableKey: string };
}

/**
 * All that the shop's pages do for loyalty: they draw the elements, hand over their cart, and say
 * when that changed.
 */
export default function Loyalty({ loyalty: { apiBase, publishableKey } }: Properties) {
  const provider = useRef<LoyaltyProviderElement>(null);
  const cart = useRef<ShopCart>(null);
  const { syncCartWithServer } = useCartDispatch();
  const { data, syncStatus } = useCartState();

  useEffect(() => {
    void import('./elements.ts');
    cart.current = createEverShopCart({ onCodeChange: () => void syncCartWithServer() });
    const { current } = provider;
    if (!current) return undefined;
    current.cart = cart.current;
    const toLogin = (event: Event) => {
      event.preventDefault();
      location.assign('/account/login');
    };
    // React drops listeners of custom elements when it takes over what the server drew.
    current.addEventListener('loyalty-login', toLogin);
    return () => current.removeEventListener('loyalty-login', toLogin);
  }, []);

  useEffect(() => {
    if (syncStatus.synced) cart.current?.changed();
  }, [syncStatus.synced, data.coupon, data.totalQty]);

  return (
    <div className="my-8">
      <style>{reserve}</style>
      <loyalty-provider
        ref={provider}
        style={{ display: 'grid', gap: '1rem' }}
        api-base={apiBase}
        publishable-key={publishableKey}
        member-token-url="/api/loyalty/member-token"
      >
        <loyalty-points-badge style={{ justifySelf: 'start' }} />
        {/* Where the cart is empty, what stands below would take its place. */}
        {data.totalQty > 0 && <loyalty-cart-rewards />}
        <loyalty-rewards />
      </loyalty-provider>
    </div>
  );
}
