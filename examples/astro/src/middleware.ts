import { answerShop } from '@spaarkit/example-kit/shop';
import { defineMiddleware } from 'astro:middleware';

/** The shop's own addresses, above all a token of who is logged in, for the elements. */
export const onRequest = defineMiddleware(
  async ({ request }, next) => (await answerShop(request)) ?? next(),
);
