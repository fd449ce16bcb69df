/** What a page needs only once somebody acts, or has a cart: loaded then, not with the badge. */
export { createCartStore } from '../cart/cart-store.ts';
export { runRequest } from './request-actions.ts';
