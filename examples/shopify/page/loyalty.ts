/** The script of the block: the elements that it has, and Shopify's cart for them. */
import { createShopifyCart } from '@spaarkit/elements/carts/shopify';
import '@spaarkit/elements/tags/loyalty-cart-rewards';
import '@spaarkit/elements/tags/loyalty-points-badge';
import '@spaarkit/elements/tags/loyalty-provider';
import '@spaarkit/elements/tags/loyalty-rewards';

for (const provider of document.querySelectorAll('loyalty-provider')) {
  const { root = '/', login } = provider.dataset;
  // Shopify's routes end in a slash for the shop's own language only.
  provider.cart = createShopifyCart({ root: root.endsWith('/') ? root : `${root}/` });
  provider.addEventListener('loyalty-login', (event) => {
    if (login === undefined) return;
    event.preventDefault();
    location.assign(login);
  });
}
