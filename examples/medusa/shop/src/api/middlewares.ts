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
  const body = request.body as { promo_codes?: unknown } | undefined;
  const codes = body?.promo_codes;
  const logger = request.scope.resolve(ContainerRegistrationKeys.LOGGER);
  if (body && Array.isArray(codes))
    body.promo_codes = await Promise.all(
      codes.map((code: unknown) => (typeof code === 'string' ? spelling(logger, code) : code)),
    );
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
