import {
  authenticate,
  defineMiddlewares,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from '@medusajs/framework/http';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { spelling } from '../loyalty/vouchers.ts';

/** Medusa looks for a code letter by letter, also in the case of its letters. */
async function spellCodes(
  request: MedusaRequest,
  _response: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  // Medusa's own check of the body came first, and what it passed is what Medusa reads.
  const body = request.validatedBody as { promo_codes: readonly string[] };
  const logger = request.scope.resolve(ContainerRegistrationKeys.LOGGER);
  body.promo_codes = await Promise.all(body.promo_codes.map((code) => spelling(logger, code)));
  next();
}

export default defineMiddlewares({
  routes: [
    {
      matcher: '/loyalty/member-token',
      middlewares: [
        authenticate('customer', ['session', 'bearer'], { allowUnauthenticated: true }),
      ],
    },
    {
      matcher: '/store/carts/:id/promotions',
      method: ['POST', 'DELETE'],
      middlewares: [spellCodes],
    },
  ],
});
