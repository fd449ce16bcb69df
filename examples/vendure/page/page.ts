import '@spaarkit/elements/reserve.css';
import '@spaarkit/example-kit/shop-front.css';
import { createVendureCart } from '@spaarkit/elements/carts/vendure';
import '@spaarkit/elements/tags/loyalty-cart-rewards';
import '@spaarkit/elements/tags/loyalty-points-badge';
import '@spaarkit/elements/tags/loyalty-provider';
import '@spaarkit/elements/tags/loyalty-rewards';
import { openShopFront } from '@spaarkit/example-kit/shop-front';
import { vendure } from './vendure.ts';

// All that the page does for loyalty: it hands over its cart, and says when that or the customer
// changed.
const provider = document.querySelector('loyalty-provider');
const cart = createVendureCart({ onCodeChange: () => void shop.drawCart() });
if (provider) provider.cart = cart;

const shop = openShopFront(vendure, {
  onCartChange: () => cart.changed(),
  onLogIn: () => provider?.memberChanged(),
  onOrder: () => provider?.refresh(),
});

provider?.addEventListener('loyalty-login', (event) => {
  event.preventDefault();
  void shop.logIn();
});
