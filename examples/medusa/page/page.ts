import '@spaarkit/elements/reserve.css';
import { createMedusaCart } from '@spaarkit/elements/carts/medusa';
import '@spaarkit/elements/tags/loyalty-cart-rewards';
import '@spaarkit/elements/tags/loyalty-points-badge';
import '@spaarkit/elements/tags/loyalty-provider';
import '@spaarkit/elements/tags/loyalty-rewards';
import { medusa, publishableKey, shopper } from './medusa.ts';
import './shop-front.css';
import { openShopFront } from './shop-front.ts';

// All that the page does for loyalty: it hands over who is logged in and its cart, and says when one
// of them changed.
const provider = document.querySelector('loyalty-provider');
const cart = createMedusaCart({
  publishableKey,
  cartId: () => shopper.session.cart,
  onCodeChange: () => void shop.drawCart(),
});
if (provider) {
  provider.getMemberToken = () => shopper.memberToken();
  provider.cart = cart;
}

const shop = openShopFront(medusa, {
  onCartChange: () => cart.changed(),
  onLogIn() {
    if (!provider) return;
    // Who is nobody has no points that could be followed.
    provider.live = true;
    return provider.memberChanged();
  },
  onOrder: () => provider?.refresh(),
});

provider?.addEventListener('loyalty-login', (event) => {
  event.preventDefault();
  void shop.logIn();
});
