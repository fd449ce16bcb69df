import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, MedusaError } from '@medusajs/framework/utils';
import { StepResponse } from '@medusajs/framework/workflows-sdk';
import { completeCartWorkflow, updateCartPromotionsWorkflow } from '@medusajs/medusa/core-flows';
import type { VoucherCart } from '@spaarkit/sdk/server';
import { readCart } from '../../loyalty/carts.ts';
import { loyaltyCodes, sortCodes, writeDown } from '../../loyalty/promotions.ts';
import { cartSeconds, hold, orderSeconds, release } from '../../loyalty/vouchers.ts';

interface CartWithCodes {
  readonly id: string;
  readonly currency_code: string;
  readonly completed_at: string | Date | null;
  readonly promotions: readonly ({ readonly code?: string } | null)[] | undefined;
}

/**
 * Medusa comes by here whenever it computes a cart: after a change, and when a code is put on it or
 * taken off. The programme says which codes count, and for how much.
 */
updateCartPromotionsWorkflow.hooks.setPromotionContext(
  async ({ cart, action, promo_codes: named }, { container }) => {
    const { id, currency_code, promotions } = cart as CartWithCodes;
    const before = codesOf({ promotions });
    const after = codesAfter(before, action, named);
    const left = before.filter((code) => !after.includes(code));
    await letGo(container, id, left);
    const { candidates } = await sortCodes(container, after);
    const asked = candidates.length > 0 ? await readCart(container, id) : undefined;
    const counting: string[] = [];
    for (const code of asked ? candidates : [])
      if (asked && (await count(container, code, after, asked, currency_code))) counting.push(code);
    // An empty list breaks the question that Medusa asks its database.
    return new StepResponse(counting.length > 0 ? { [loyaltyCodes]: counting } : {});
  },
);

/**
 * Before an order is placed its codes are held for as long as one can. A cart may have stood for
 * hours: meanwhile the code was used elsewhere, or the points are back with the member.
 */
completeCartWorkflow.hooks.validate(async ({ cart }, { container }) => {
  const { id, completed_at: isPlaced } = cart as CartWithCodes;
  if (isPlaced) return;
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: 'cart',
    fields: ['promotions.code'],
    filters: { id },
  });
  const { ours } = await sortCodes(container, codesOf(data[0] as unknown as CartWithCodes));
  if (ours.length === 0) return;
  const asked = await readCart(container, id);
  for (const code of ours)
    if (!(await hold(loggerOf(container), code, asked, orderSeconds)))
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `The code ${code} gives no discount any more. Take it off to go on.`,
      );
});

/** Holds a code and writes down what it takes off. A code has one spelling, so that it counts once. */
async function count(
  container: MedusaContainer,
  code: string,
  all: readonly string[],
  cart: VoucherCart,
  currency: string,
): Promise<boolean> {
  const otherCodes = all.filter((other) => other !== code);
  const held = await hold(loggerOf(container), code, { ...cart, otherCodes }, cartSeconds);
  if (!held || held.issuedReward.voucher?.code !== code) return false;
  await writeDown(container, code, held, currency);
  return true;
}

async function letGo(container: MedusaContainer, cart: string, codes: readonly string[]) {
  const { ours } = await sortCodes(container, codes);
  for (const code of ours) await release(loggerOf(container), code, cart);
}

function codesAfter(before: readonly string[], action: string, named: readonly string[]): string[] {
  if (action === 'remove') return before.filter((code) => !named.includes(code));
  return [...new Set(action === 'replace' ? named : [...before, ...named])];
}

function codesOf({ promotions }: Pick<CartWithCodes, 'promotions'>): string[] {
  return (promotions ?? []).flatMap((each) => each?.code ?? []);
}

function loggerOf(container: MedusaContainer) {
  return container.resolve(ContainerRegistrationKeys.LOGGER);
}
