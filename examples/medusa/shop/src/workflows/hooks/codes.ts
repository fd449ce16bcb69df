import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, MedusaError } from '@medusajs/framework/utils';
import { StepResponse } from '@medusajs/framework/workflows-sdk';
import {
  completeCartWorkflow,
  refreshPaymentCollectionForCartWorkflow,
  updateCartPromotionsWorkflow,
} from '@medusajs/medusa/core-flows';
import type { VoucherCart } from '@spaarkit/sdk/server';
import { isSendingOpen, readCart } from '../../loyalty/carts.ts';
import { keepOn, loyaltyCodes, sortCodes, writeDown } from '../../loyalty/promotions.ts';
import { cartSeconds, hold, orderSeconds, release, type Held } from '../../loyalty/vouchers.ts';

interface CartWithCodes {
  readonly id: string;
  readonly currency_code: string;
  readonly completed_at: string | Date | null;
  readonly promotions: readonly ({ readonly code?: string } | null)[] | undefined;
}

/**
 * By cart, the codes that count in it by the word of the programme, and whether that is for sending:
 * from before Medusa computes the cart until after it, under Medusa's own lock of the cart. Both
 * hooks run in the process that has the request.
 */
const counted = new Map<string, ReadonlyMap<string, { readonly freeShipping: boolean }>>();

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
    const counting = new Map<string, { readonly freeShipping: boolean }>();
    for (const code of asked ? candidates : []) {
      const held = asked && (await count(container, code, after, asked, currency_code));
      if (held) counting.set(code, held);
    }
    counted.set(id, counting);
    // An empty list breaks the question that Medusa asks its database.
    return new StepResponse(counting.size > 0 ? { [loyaltyCodes]: [...counting.keys()] } : {});
  },
);

/**
 * Medusa comes by here when it has computed the cart, on which it leaves only codes that took
 * something off. One for free shipping has nothing to take off before a method is chosen: it is put
 * back, and counts with the change that brings the method. Any other gives nothing: it is let go.
 */
refreshPaymentCollectionForCartWorkflow.hooks.validate(async ({ cart }, { container }) => {
  const { id } = cart as CartWithCodes;
  const counting = counted.get(id);
  counted.delete(id);
  if (!counting || counting.size === 0) return;
  const kept = await readCodes(container, id);
  for (const [code, { freeShipping }] of counting) {
    if (kept.includes(code)) continue;
    if (freeShipping && (await isSendingOpen(container, id))) await keepOn(container, id, code);
    else await release(loggerOf(container), code, id);
  }
});

/**
 * Before an order is placed its codes are held for as long as one can. A cart may have stood for
 * hours: meanwhile the code was used elsewhere, or the points are back with the member.
 */
completeCartWorkflow.hooks.validate(async ({ cart }, { container }) => {
  const { id, completed_at: isPlaced } = cart as CartWithCodes;
  if (isPlaced) return;
  const { ours } = await sortCodes(container, await readCodes(container, id));
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
): Promise<Held> {
  const otherCodes = all.filter((other) => other !== code);
  const held = await hold(loggerOf(container), code, { ...cart, otherCodes }, cartSeconds);
  if (!held || held.issuedReward.voucher?.code !== code) return undefined;
  await writeDown(container, code, held, currency);
  return held;
}

async function letGo(container: MedusaContainer, cart: string, codes: readonly string[]) {
  const { ours } = await sortCodes(container, codes);
  for (const code of ours) await release(loggerOf(container), code, cart);
}

/** The codes that are on a cart now. */
async function readCodes(container: MedusaContainer, id: string): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: 'cart',
    fields: ['promotions.code'],
    filters: { id },
  });
  return codesOf(data[0] as unknown as CartWithCodes);
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
