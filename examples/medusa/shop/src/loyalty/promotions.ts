/**
 * A code of the programme as one of Medusa's promotions. Its rule asks for `loyaltyCodes` in what
 * Medusa computes a cart with, and only the hook of this shop puts a code there, while the programme
 * says that it counts. So the promotion alone gives nobody anything.
 */
import type { IPromotionModuleService, MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import type { VoucherStanding } from '@spaarkit/sdk/server';
import { major } from './money.ts';

export const loyaltyCodes = 'loyalty_codes';

/** Which of these codes are the programme's, and which are promotions of the shop's own. */
export async function sortCodes(container: MedusaContainer, codes: readonly string[]) {
  if (codes.length === 0) return { candidates: [], ours: [] };
  const found = await promotions(container).listPromotions(
    { code: [...codes] },
    { relations: ['rules'] },
  );
  const isOurs = ({ rules }: (typeof found)[number]) =>
    rules?.some(({ attribute }) => attribute === loyaltyCodes) === true;
  const shopsOwn = new Set(found.filter((each) => !isOurs(each)).map(({ code }) => code));
  const ours = new Set(found.filter(isOurs).map(({ code }) => code));
  return {
    /** Those that the programme has to judge. */
    candidates: codes.filter((code) => !shopsOwn.has(code)),
    ours: codes.filter((code) => ours.has(code)),
  };
}

/** Makes the promotion of a code that a cart holds, or sets it to what the code now takes off. */
export async function writeDown(
  container: MedusaContainer,
  code: string,
  { discountMinor, freeShipping }: VoucherStanding,
  currency: string,
): Promise<void> {
  const value = freeShipping ? 100 : major(discountMinor, currency);
  const found = await find(container, code);
  if (!found) {
    try {
      await make(container, code, value, freeShipping, currency);
    } catch (error) {
      // Another process made it meanwhile.
      if (!(await find(container, code))) throw error;
    }
    return;
  }
  const { application_method: method } = found;
  if (Number(method?.value) !== value)
    await promotions(container).updatePromotions({ id: found.id, application_method: { value } });
}

/** Puts a code on a cart off which it takes nothing yet: it is among the codes of its next change. */
export async function keepOn(container: MedusaContainer, cart: string, code: string) {
  const promotion = await find(container, code);
  if (promotion)
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.CART]: { cart_id: cart },
      [Modules.PROMOTION]: { promotion_id: promotion.id },
    });
}

async function make(
  container: MedusaContainer,
  code: string,
  value: number,
  freeShipping: boolean,
  currency: string,
): Promise<void> {
  await promotions(container).createPromotions({
    code,
    type: 'standard',
    status: 'active',
    // A code is worth its amount with tax, whatever the shop's prices are.
    is_tax_inclusive: true,
    rules: [{ attribute: loyaltyCodes, operator: 'in', values: [code] }],
    application_method: freeShipping
      ? { type: 'percentage', target_type: 'shipping_methods', allocation: 'across', value }
      : {
          type: 'fixed',
          target_type: 'order',
          allocation: 'across',
          value,
          currency_code: currency,
        },
  });
}

async function find(container: MedusaContainer, code: string) {
  const [found] = await promotions(container).listPromotions(
    { code },
    { relations: ['application_method'] },
  );
  return found;
}

function promotions(container: MedusaContainer): IPromotionModuleService {
  return container.resolve(Modules.PROMOTION);
}
