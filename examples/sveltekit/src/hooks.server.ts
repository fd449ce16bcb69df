import { answerShop } from '@spaarkit/example-kit/shop';
import type { Handle } from '@sveltejs/kit/hooks';

/** The shop's own addresses, above all a token of who is logged in, for the elements. */
export const handle: Handle = async ({ event, resolve }) =>
  (await answerShop(event.request)) ?? resolve(event);
