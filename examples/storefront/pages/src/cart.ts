/** The cart page: the shop's own script, and what can be earned and redeemed with this order. */
import './shop.ts';
import '@spaarkit/elements/tags/loyalty-cart-rewards';
