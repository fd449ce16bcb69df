/** What a page needs only once somebody acts, or when it has a cart or the style of levels: loaded then, not with the badge. */
export { createCartStore } from '../cart/cart-store.ts';
export { followSettings } from './follow-settings.ts';
export { runRequest } from './request-actions.ts';
